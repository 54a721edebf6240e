import type { Place } from './address.ts';

/** The five tabs of a phone and of the rail, by the screen each opens with. */
export const tabs = ['today', 'week', 'customers', 'follow-up', 'me'] as const;

export type Tab = (typeof tabs)[number];

/** The screens a tab is switched between: openly on the rail; on a phone as tabs under the title, or as the list on Me. */
export const childrenOf = {
	today: [],
	week: ['week', 'plan', 'targets', 'allocation'],
	customers: ['customers', 'insight', 'usage', 'listings', 'import'],
	'follow-up': ['follow-up', 'upgrade', 'report'],
	me: ['share', 'backup', 'export', 'settings', 'policy', 'compliance', 'about']
} as const satisfies Record<Tab, readonly Place[]>;

/** Screens that stand behind another one. */
const behind: Record<string, Place> = {
	visit: 'today',
	open: 'today',
	travel: 'plan',
	join: 'share',
	paper: 'export',
	'territories/new': 'settings'
};

const isTab = (place: string | null): place is Tab => tabs.some((tab) => tab === place);

/** The tab that a view such as the map was opened from; customers when the address does not say. */
export const openedFrom = (of: string | null): Tab => (isTab(of) ? of : 'customers');

/** Which screen is marked where one navigates, and its tab; `of` is what the address says a view was opened from. */
export function whereOf(
	place: string | null,
	of: string | null = null
): { screen: string; tab: Tab | null } {
	if (place === 'map') return { screen: place, tab: openedFrom(of) };
	const screen = behind[place ?? ''] ?? place ?? '';
	const tab = tabs.find(
		(each) => each === screen || childrenOf[each].some((child) => child === screen)
	);
	return { screen, tab: tab ?? null };
}
