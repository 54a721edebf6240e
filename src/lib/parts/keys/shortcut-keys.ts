import { tinykeys } from 'tinykeys';
import type { Tab } from '#lib/state/tabs.ts';
import { inText } from './in-text.ts';
import { singleKeys } from './single-keys.svelte.ts';

/** The key that opens a tab after g. */
export const tabKeys: Record<Tab, string> = {
	today: 't',
	week: 'p',
	customers: 'c',
	'follow-up': 'f',
	me: 'm'
};

/** What the keys do. */
interface KeyActs {
	search: () => void;
	list: () => void;
	record: () => void;
	go: (tab: Tab) => void;
}

/** A sheet, a question or a menu has the keys to itself. */
const isCovered = (): boolean =>
	document.querySelector('[role=dialog], [role=alertdialog], [role=menu]') !== null;

/**
 * Ctrl-K (or ⌘) searches, ? lists the keys, and a single key does what the list says; the returned function ends that.
 * Letters of a text, of an unfinished Chinese word and under a dialog are nobody's shortcut.
 */
export function watchShortcutKeys(acts: KeyActs): () => void {
	const on = (run: () => void) => (event: KeyboardEvent) => {
		if (isCovered()) return;
		event.preventDefault();
		run();
	};
	const single = (run: () => void) => (event: KeyboardEvent) => {
		if (singleKeys.areOn && !inText(event)) on(run)(event);
	};
	const list = (event: KeyboardEvent) => {
		if (!inText(event)) on(acts.list)(event);
	};
	const tabs = Object.entries(tabKeys) as [Tab, string][];
	return tinykeys(window, {
		'$mod+k': on(acts.search),
		'Shift+?': list,
		'?': list,
		'/': single(acts.search),
		n: single(acts.record),
		...Object.fromEntries(tabs.map(([tab, key]) => [`g ${key}`, single(() => acts.go(tab))]))
	});
}
