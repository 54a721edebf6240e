import { expect, test } from 'vitest';
import type { ContactRole } from '#lib/domain/archive/contact.ts';
import { proposeZones } from '#lib/domain/archive/zone-proposal.ts';
import { toDay } from '#lib/domain/day.ts';
import { grades } from '#lib/domain/grade.ts';
import type { MatrixCell } from '#lib/domain/matrix.ts';
import { workCalendarOf } from '#lib/domain/planning/calendar.ts';
import { holidayYears } from '#lib/domain/planning/holidays.ts';
import { lastDayOf, workingHalves } from '#lib/domain/planning/plan-span.ts';
import { defaultPolicy } from '#lib/domain/policy/policy.ts';
import { iterationsFor, startMonthPlan } from '#lib/scheduling/plan-month.ts';
import { aContact, aHospital } from '#tests/fixtures/builders.ts';
import { grade } from './grade-job.ts';
import { monthRequest } from './month-request.ts';

const from = toDay('2026-11-23');
const { planning, allocation } = defaultPolicy;

/** A city as cities are: most hospitals within five kilometers of its middle, the rest in towns around it. */
const towns = [
	[0, 0, 24],
	[0.16, 0.02, 6],
	[-0.05, 0.2, 5],
	[-0.14, -0.08, 5],
	[0.06, -0.22, 4]
] as const;

/** Four prescribers at each hospital, and at every second the head of the pharmacy. */
const cells: readonly MatrixCell[] = [
	{ usage: 3, potential: 4 },
	{ usage: 1, potential: 2 },
	{ usage: 1, potential: 1 },
	{ usage: 0, potential: 1 }
];

const hospitals = towns.flatMap(([latitude, longitude, count], town) =>
	Array.from({ length: count }, (_, at) =>
		aHospital({
			id: `h${town}-${at}`,
			coordinates: {
				latitude: 39.9 + latitude + 0.05 * Math.sqrt((at + 1) / count) * Math.sin(at * 2.4),
				longitude: 116.4 + longitude + 0.06 * Math.sqrt((at + 1) / count) * Math.cos(at * 2.4)
			}
		})
	)
);
const person = (accountId: string, id: string, role: ContactRole, cell?: MatrixCell) => ({
	contact: aContact({ id: `${accountId}/${id}`, accountId, role }),
	cells: new Map(cell ? [['p', cell]] : [])
});
const people = hospitals.flatMap(({ id }, at) => [
	// An A at every third hospital: a fifth of the customers would not fit into a month otherwise.
	...cells
		.slice(at % 3 === 0 ? 0 : 1)
		.map((cell, index) => person(id, `d${index}`, 'doctor', cell)),
	...(at % 6 === 0 ? [person(id, 'pharmacy', 'pharmacyDirector')] : [])
]);

test('a month of 44 hospitals whose zones come from the map serves all that is possible, two zones a day at most', () => {
	const graded = grade({ hospitals, doctors: people, policy: defaultPolicy }).doctors;
	const askOf = (id: string) => graded.get(id)!;
	const zones = proposeZones(
		hospitals.map(({ id, coordinates }) => ({
			id,
			coordinates: coordinates!,
			weeklyMinutes: people
				.filter(({ contact }) => contact.accountId === id)
				.reduce((sum, { contact }) => {
					const { result, demand } = askOf(contact.id);
					return sum + (demand.norm * planning.visitMinutes[result.grade ?? 'C'].value) / 4;
				}, 0)
		})),
		{ dayMinutes: 450 - allocation.wayMinutesADay.value }
	);
	const zoneOf = (id: string) => String(zones.findIndex(({ placeIds }) => placeIds.includes(id)));
	const calendar = workCalendarOf({ years: holidayYears, overrides: new Map() });
	const request = monthRequest({
		seed: 1,
		halves: workingHalves({ from, to: lastDayOf(from, 4) }, { calendar, isOff: () => false }),
		doctors: people.map(({ contact }) => {
			const { result, demand } = askOf(contact.id);
			const hospital = hospitals.find(({ id }) => id === contact.accountId)!;
			return {
				...{ contact, demand, grade: result.grade },
				account: { ...hospital, zoneId: zoneOf(hospital.id) },
				elsewhere: [],
				...{ visitsMade: 0, lastVisit: null, closed: [] }
			};
		}),
		...{ accepted: [], ends: [], travelTimes: null, policy: defaultPolicy }
	});
	// A quarter of what the app gives a plan: whatever holds here holds there.
	const iterations = iterationsFor(request, 'whole') / 4;
	const search = startMonthPlan(request, { iterations });
	search.step(iterations);
	const plan = search.plan();
	for (const each of grades) {
		const { wanted, possible, served } = plan.certificate[each];
		expect(possible, each).toBe(wanted);
		expect(served, each).toBe(possible);
	}
	const zoneCounts = plan.days.map(({ zoneIds }) => zoneIds.length);
	expect(Math.max(...zoneCounts)).toBeLessThanOrEqual(2);
	expect(zoneCounts.filter((count) => count <= 1).length).toBeGreaterThanOrEqual(12);
}, 120_000);
