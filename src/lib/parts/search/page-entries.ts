import { carriedMessages } from '#lib/i18n/carried.ts';
import { messages } from '#lib/i18n/locale.svelte.ts';
import { addressOf } from '#lib/state/address.ts';
import { recordAddress } from '#lib/state/record-address.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import { childrenOf, tabs } from '#lib/state/tabs.ts';
import type { SearchEntry } from './search-entry.ts';

/** What this person may do. */
interface Rights {
	readonly mayRecord: boolean;
	readonly mayPlan: boolean;
	readonly mayEdit: boolean;
}

/** The acts and the screens as entries, by the words of the language shown; the acts stand first. A visit is recorded over the screen `at`. */
export function pageEntries(rights: Rights, at: URL): readonly SearchEntry[] {
	const m = messages();
	const recordHref = recordAddress(at, { of: 'new', day: today.day });
	const { otherWords, recordVisit, makePlan, map } = carriedMessages().search;
	const entry = (
		key: keyof typeof otherWords,
		given: { title: string; detail?: string; href: string }
	): SearchEntry => ({
		key: `page.${key}`,
		group: 'pages',
		title: given.title,
		detail: () => given.detail ?? '',
		names: [otherWords[key], given.detail ?? ''].filter(Boolean),
		href: given.href
	});
	const acts = [
		rights.mayRecord && entry('recordVisit', { title: recordVisit, href: recordHref }),
		rights.mayPlan && entry('makePlan', { title: makePlan, href: addressOf('plan') }),
		rights.mayEdit &&
			entry('import', {
				title: m.shell.place.import,
				detail: m.shell.tab.customers,
				href: addressOf('import')
			})
	].filter((act) => act !== false);
	const ofTabs = tabs.map((tab) => entry(tab, { title: m.shell.tab[tab], href: addressOf(tab) }));
	const within = tabs.flatMap((tab) =>
		childrenOf[tab]
			.filter((child) => child !== tab && child !== 'import')
			.map((child) =>
				entry(child, {
					title: m.shell.place[child],
					detail: m.shell.tab[tab],
					href: addressOf(child)
				})
			)
	);
	return [
		...acts,
		...ofTabs,
		...within,
		entry('map', { title: map, href: addressOf('map') }),
		entry('travel', { title: m.travel.title, href: addressOf('travel') })
	];
}
