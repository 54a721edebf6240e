import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proposeZones, type PlaceOfWork } from './zone-proposal.ts';

const pace = { kilometersPerHour: 25, detourFactor: 1.4, stopMinutes: 8 };
const place = (id: string, latitude: number, longitude: number, weeklyMinutes = 60) =>
	({
		id,
		coordinates: { latitude, longitude },
		stopsAWeek: 1,
		weeklyMinutes
	}) satisfies PlaceOfWork;

test('Z1 places near each other are one zone, each a day’s work a week', () => {
	const north = ['n1', 'n2', 'n3'].map((id, at) => place(id, 40 + at * 0.001, 116.4));
	const south = ['s1', 's2', 's3'].map((id, at) => place(id, 39.8 + at * 0.001, 116.4, 70));
	const zones = proposeZones([...north, ...south], { dayMinutes: 240, pace });
	expect(zones.map(({ placeIds }) => [...placeIds].sort())).toEqual([
		['s1', 's2', 's3'],
		['n1', 'n2', 'n3']
	]);
	expect(zones.map(({ weeklyMinutes }) => weeklyMinutes)).toEqual([210, 180]);
});

test('Z1 less than a day’s work is one zone; never are there more zones than working days', () => {
	const places = Array.from({ length: 30 }, (_, at) => place(`p${at}`, 39 + at / 100, 116, 100));
	expect(proposeZones(places.slice(0, 2), { dayMinutes: 400, pace })).toHaveLength(1);
	expect(proposeZones(places, { dayMinutes: 100, pace })).toHaveLength(5);
	expect(proposeZones([], { dayMinutes: 400, pace })).toEqual([]);
});

test('Z1 every place stands in one zone, and the order of the list never matters', () => {
	const places = fc.uniqueArray(
		fc.record({
			id: fc.string({ minLength: 1, maxLength: 8 }),
			coordinates: fc.record({
				latitude: fc.double({ min: 39, max: 41, noNaN: true }),
				longitude: fc.double({ min: 115, max: 117, noNaN: true })
			}),
			stopsAWeek: fc.integer({ min: 0, max: 8 }).map((stops) => stops / 4),
			weeklyMinutes: fc.integer({ min: 0, max: 400 })
		}),
		{ selector: ({ id }) => id, maxLength: 24 }
	);
	fc.assert(
		fc.property(places, fc.integer({ min: 1, max: 500 }), (given, dayMinutes) => {
			const zones = proposeZones(given, { dayMinutes, pace });
			const placed = zones.flatMap(({ placeIds }) => placeIds);
			expect(placed.toSorted()).toEqual(given.map(({ id }) => id).toSorted());
			expect(proposeZones(given.toReversed(), { dayMinutes, pace })).toEqual(zones);
		}),
		{ numRuns: 40 }
	);
});

test('Z1 the way counts: a place far out takes a part of the day', () => {
	const near = ['n1', 'n2', 'n3'].map((id, at) => place(id, 40 + at * 0.001, 116.4));
	expect(proposeZones(near, { dayMinutes: 240, pace })).toHaveLength(1);
	const out = place('out', 40.4, 116.4, 10);
	const zones = proposeZones([...near, out], { dayMinutes: 240, pace });
	expect(zones.map(({ placeIds }) => placeIds.length).toSorted()).toEqual([1, 3]);
});
