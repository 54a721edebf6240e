import { tinykeys } from 'tinykeys';
import type { Acts } from '#lib/state/live/acts.ts';

/** Inside a text the browser's own undo comes first. */
const inText = (event: Event) =>
	event.target instanceof HTMLElement &&
	event.target.closest('input:not([type=radio], [type=checkbox]), textarea, [contenteditable]') !==
		null;

/** Ctrl-Z and Ctrl-Shift-Z (or ⌘) take acts back and do them again; the returned function ends that. */
export function watchUndoKeys(acts: Acts): () => void {
	const on = (run: () => void) => (event: KeyboardEvent) => {
		if (inText(event)) return;
		event.preventDefault();
		run();
	};
	return tinykeys(window, {
		'$mod+z': on(() => acts.undo()),
		'$mod+Shift+z': on(() => acts.redo())
	});
}
