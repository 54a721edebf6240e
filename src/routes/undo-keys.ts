import { tinykeys } from 'tinykeys';
import { inText } from '#lib/parts/keys/in-text.ts';
import type { Acts } from '#lib/state/live/acts.ts';

/** Ctrl-Z and Ctrl-Shift-Z (or ⌘) take acts back and do them again; the returned function ends that. */
export function watchUndoKeys(acts: Acts): () => void {
	const on = (run: () => void) => (event: KeyboardEvent) => {
		// Inside a text the browser's own undo comes first.
		if (inText(event)) return;
		event.preventDefault();
		run();
	};
	return tinykeys(window, {
		'$mod+z': on(() => acts.undo()),
		'$mod+Shift+z': on(() => acts.redo())
	});
}
