import { describe, expect, it } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { dayStops, openingsIn, type DayFacts, type RoutedVisit } from './day-stops.ts';

const halves = { am: { start: 510, end: 720 }, pm: { start: 810, end: 1050 } };
const facts: DayFacts = {
	halves,
	travel: (from, to) => (from === to ? 0 : 20),
	ends: { start: () => null, finish: () => null },
	weights: { bestTime: 15, overload: 2 }
};
const open = (half: 'am' | 'pm') => [{ ...halves[half], isBest: false }];
const visit = (placeId: string, half: 'am' | 'pm', fields: Partial<RoutedVisit> = {}) => ({
	placeId,
	half,
	minutes: 15,
	openings: open(half),
	...fields
});
const times = (visits: readonly RoutedVisit[]) =>
	dayStops(visits, facts).map(({ placeId, arrivalMinute, travelMinutes, visits: { length } }) => [
		placeId,
		arrivalMinute,
		travelMinutes,
		length
	]);

describe('the stops of a day', () => {
	it('begin with the first half, then the way and the visits before add up', () => {
		expect(
			times([visit('city', 'am'), visit('city', 'am'), visit('east', 'am'), visit('east', 'pm')])
		).toEqual([
			['city', 510, null, 2],
			['east', 560, 20, 1],
			['east', 810, 0, 1]
		]);
	});

	it('begin with the way from home and end with the way back', () => {
		const ends = { start: () => 25, finish: () => 30 };
		const stops = dayStops([visit('city', 'am'), visit('east', 'am')], { ...facts, ends });
		expect(
			stops.map(({ arrivalMinute, travelMinutes, returnMinutes }) => [
				arrivalMinute,
				travelMinutes,
				returnMinutes
			])
		).toEqual([
			[535, 25, null],
			[570, 20, 30]
		]);
	});

	it('wait for a door that opens later, and are over the rules where none is open', () => {
		const late = { openings: [{ start: 600, end: 700, isBest: false }] };
		expect(times([visit('city', 'am', late)])).toEqual([['city', 600, null, 1]]);
		expect(times([visit('city', 'am', { openings: [] })])).toEqual([['city', 510, null, 1]]);
	});

	it('wait for a best time unless the day gets longer than that is worth', () => {
		const noon = [
			{ start: 690, end: 720, isBest: true },
			{ start: 510, end: 720, isBest: false }
		];
		expect(times([visit('city', 'am', { openings: noon })])).toEqual([['city', 690, null, 1]]);
		const evening = [
			{ start: 1045, end: 1080, isBest: true },
			{ start: 810, end: 1050, isBest: false }
		];
		expect(times([visit('city', 'pm', { openings: evening }), visit('east', 'pm')])[0]).toEqual([
			'city',
			810,
			null,
			1
		]);
	});

	it('has no minutes where a way is not known', () => {
		const stops = dayStops([visit('city', 'am'), visit('nowhere', 'am')], {
			...facts,
			travel: () => null
		});
		expect(stops.map(({ travelMinutes }) => travelMinutes)).toEqual([null, null]);
	});

	it('is empty without a visit', () => {
		expect(dayStops([], facts)).toEqual([]);
	});
});

describe('openings', () => {
	const half = { day: toDay('2026-11-25'), ...halves.am };
	const wednesday = (start: number, end: number) => ({ weekday: 3, start, end });

	it('are the whole half without a rule', () => {
		expect(openingsIn(half, { reception: [], bestTimes: [] })).toEqual([
			{ start: 510, end: 720, isBest: false }
		]);
	});

	it('are what the reception leaves, none on another weekday', () => {
		const reception = [wednesday(480, 600)];
		expect(openingsIn(half, { reception, bestTimes: [] })).toEqual([
			{ start: 510, end: 600, isBest: false }
		]);
		const tuesday = [{ weekday: 2, start: 480, end: 600 }];
		expect(openingsIn(half, { reception: tuesday, bestTimes: [] })).toEqual([]);
	});

	it('tell best times from the rest, which stays open', () => {
		expect(openingsIn(half, { reception: [], bestTimes: [wednesday(690, 780)] })).toEqual([
			{ start: 690, end: 720, isBest: true },
			{ start: 510, end: 720, isBest: false }
		]);
	});
});
