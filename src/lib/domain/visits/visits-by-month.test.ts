import { expect, it } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { aContact, aVisitReport } from '#tests/fixtures/builders.ts';
import { visitsByMonth } from './visits-by-month.ts';

it('V3 counts the visits that were made, in the account of whom they were made to', () => {
	const contacts = new Map([
		['here', aContact({ id: 'here', accountId: 'east' })],
		['there', aContact({ id: 'there', accountId: 'west' })]
	]);
	const visit = (contactId: string, day: string, outcome: 'done' | 'missed' = 'done') =>
		aVisitReport({ contactId, day: toDay(day), outcome });
	const counted = visitsByMonth(
		[
			visit('here', '2026-10-31'),
			visit('here', '2026-11-01'),
			visit('here', '2026-11-30'),
			visit('here', '2026-11-02', 'missed'),
			visit('there', '2026-11-02'),
			visit('nobody', '2026-11-02')
		],
		contacts
	);
	expect([...counted].map(([id, months]) => [id, Object.fromEntries(months)])).toEqual([
		['east', { '2026-10': 1, '2026-11': 2 }],
		['west', { '2026-11': 1 }]
	]);
});
