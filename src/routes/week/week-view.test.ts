import { expect, test } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { aVisitPlan } from '#tests/fixtures/builders.ts';
import { weekStops } from './week-view.ts';

test('visits at one hospital in a row are one stop, which one reaches at its first visit', () => {
	const plan = (id: string, contactId: string) =>
		aVisitPlan({ id, contactId, slot: { day: toDay('2026-11-23'), half: 'am', order: 0 } });
	const hospitals: Record<string, string> = {
		li: 'first',
		wang: 'first',
		zhao: 'second',
		wu: 'first'
	};
	const visits = [plan('1', 'li'), plan('2', 'wang'), plan('3', 'zhao'), plan('4', 'wu')];
	const stops = weekStops(visits, {
		hospitalOf: (contactId) => ({
			id: hospitals[contactId] ?? null,
			name: hospitals[contactId] ?? ''
		}),
		arrivalOf: (id) => ({ '1': 510, '2': 540 })[id] ?? null
	});
	expect(
		stops.map(({ hospital, arrivalMinute, visits: its }) => [
			hospital,
			arrivalMinute,
			its.map(({ id }) => id)
		])
	).toEqual([
		['first', 510, ['1', '2']],
		['second', null, ['3']],
		['first', null, ['4']]
	]);
});
