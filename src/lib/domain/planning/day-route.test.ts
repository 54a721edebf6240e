import { describe, expect, it } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { aContact, aHospital, aVisitPlan } from '#tests/fixtures/builders.ts';
import { dayRoute, highestGrade, kilometersOf } from './day-route.ts';

const accounts = new Map(
	[
		aHospital({ id: 'h1', coordinates: { latitude: 31, longitude: 121 } }),
		aHospital({ id: 'h2', coordinates: { latitude: 31.1, longitude: 121 } }),
		aHospital({ id: 'h3', coordinates: null })
	].map((hospital) => [hospital.id, hospital])
);
const contacts = new Map(
	[
		['d1', 'h1'],
		['d2', 'h1'],
		['d3', 'h2'],
		['d4', 'h3'],
		['d5', 'gone']
	].map(([id, accountId]) => [id!, aContact({ id: id!, accountId: accountId! })])
);
const visits = (...ids: string[]) =>
	ids.map((contactId, order) =>
		aVisitPlan({
			id: `v${order}`,
			contactId,
			slot: { day: toDay('2026-11-23'), half: 'am', order }
		})
	);
const route = (...ids: string[]) =>
	dayRoute(visits(...ids), ({ contactId }) =>
		accounts.get(contacts.get(contactId)?.accountId ?? '')
	);

describe('dayRoute', () => {
	it('makes one stop of visits in one place after each other, and another of coming back', () => {
		expect(
			route('d1', 'd2', 'd3', 'd1').map((stop) => [stop.account.id, stop.visits.length])
		).toEqual([
			['h1', 2],
			['h2', 1],
			['h1', 1]
		]);
	});

	it('measures the way between known places', () => {
		const stops = route('d1', 'd3', 'd4');
		expect(stops.map(({ kilometers }) => kilometers && Math.round(kilometers * 10) / 10)).toEqual([
			null,
			11.1,
			null
		]);
		expect(kilometersOf(stops)).toBeCloseTo(11.12, 1);
	});

	it('leaves out whose place is gone', () => {
		expect(route('d5', 'd1').map(({ account }) => account.id)).toEqual(['h1']);
	});
});

describe('highestGrade', () => {
	it('knows A before B before C, and none', () => {
		expect(highestGrade(['C', null, 'B'])).toBe('B');
		expect(highestGrade([null])).toBeNull();
		expect(highestGrade([])).toBeNull();
	});
});
