import { expect, test } from 'vitest';
import { childrenOf, tabs, whereOf } from './tabs.ts';

test('every child of a tab lights its tab, and so does what stands behind a child', () => {
	for (const tab of tabs)
		for (const child of [tab, ...childrenOf[tab]])
			expect(whereOf(child)).toEqual({ screen: child, tab });
	expect(whereOf('visit').tab).toBe('today');
	expect(whereOf('travel')).toEqual({ screen: 'plan', tab: 'week' });
	expect(whereOf('territories/new').tab).toBe('me');
	expect(whereOf(null)).toEqual({ screen: '', tab: null });
});

test('the map lights the tab it was opened from, and customers when nobody says', () => {
	expect(whereOf('map', 'today').tab).toBe('today');
	expect(whereOf('map', 'week').tab).toBe('week');
	expect(whereOf('map', 'nowhere').tab).toBe('customers');
	expect(whereOf('map').tab).toBe('customers');
});
