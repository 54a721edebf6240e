import { daysBetween } from '#lib/domain/day.ts';
import type { Day, HalfDay } from '#lib/domain/day.ts';
import type { Grade } from '#lib/domain/grade.ts';
import { visitOrders, type VisitOrder } from '#lib/domain/policy/policy-matrix.ts';
import { buildProblem } from './build-problem.ts';
import { openingsIn } from './month-openings.ts';
import type { AcceptedVisit, MonthDay, MonthDoctor, MonthRequest } from './month.ts';
import type { CustomerSpec, DaySpec, Problem } from './problem.ts';
import type { TermName } from './terms.ts';
import { travelOf } from './travel.ts';

/** A month as the solver sees it; doctor `i` of the request is node `i + 1`, day `d` is `request.days[d]`. */
export interface MonthProblem {
	request: MonthRequest;
	problem: Problem;
	nodeOf: ReadonlyMap<string, number>;
	dayOf: ReadonlyMap<Day, number>;
	zoneIds: readonly string[];
}

const lateMinutes = 24 * 60;
/** More than any half has minutes for. */
export const unlimitedVisits = 10_000;
export const halfNames = ['am', 'pm'] as const;

/** The term that a missing visit of each grade is charged to. */
export const unservedTerm = {
	A: 'unservedA',
	B: 'unservedB',
	C: 'unservedC'
} as const satisfies Record<Grade, TermName>;

/** Visits to plan for a doctor: the norm, never above the maximum, never below what is locked. */
export const wantedVisits = (doctor: MonthDoctor, lockedVisits: number): number =>
	Math.max(Math.min(doctor.visits.norm, doctor.visits.max), lockedVisits);

/** Translates a request into the solver's problem. */
export function monthProblem(request: MonthRequest): MonthProblem {
	const dayOf = new Map(request.days.map(({ day }, index) => [day, index]));
	const nodeOf = new Map(request.doctors.map(({ id }, index) => [id, index + 1]));
	const zoneIds = [...new Set(request.doctors.flatMap(({ zoneId }) => zoneId ?? []))];
	const acceptedBy = acceptedByDoctor(request.accepted);
	const gapTable = gapTables(request);
	const openingsOf = openingsIn(request);
	const customers = request.doctors.map((doctor): CustomerSpec => {
		const accepted = (acceptedBy.get(doctor.id) ?? []).filter(({ day }) => dayOf.has(day));
		const wanted = wantedVisits(doctor, accepted.filter(({ locked }) => locked).length);
		return {
			service: doctor.visitMinutes,
			demand: 0,
			wanted,
			missingCost: missingCosts({ request, doctor, wanted }),
			rank: request.weights[unservedTerm[doctor.grade]],
			onTheWay: doctor.order === 'onTheWay',
			zone: doctor.zoneId === null ? -1 : zoneIds.indexOf(doctor.zoneId),
			openings: openingsOf(doctor, accepted),
			rule: {
				kind: 'spaced',
				gapCost: gapTable(wanted),
				firstCost: firstCosts({ request, doctor, wanted })
			}
		};
	});
	const { minutes, depotOf } = travelOf(request);
	const problem = buildProblem({
		vehicles: 1,
		days: request.days.map(daySpec),
		customers,
		travel: minutes,
		depotOf,
		zones: zoneIds.length,
		zoneCost: request.weights.zones,
		overloadCost: request.weights.overload,
		timed: true
	});
	return { request, problem, nodeOf, dayOf, zoneIds };
}

function daySpec({ halves }: MonthDay): DaySpec {
	const capacity = (half: HalfDay) => {
		const found = halves.find((one) => one.half === half);
		return found ? (found.maxVisits ?? unlimitedVisits) : 0;
	};
	const end = Math.max(0, ...halves.map(({ endMinute }) => endMinute));
	return {
		capacity: Infinity,
		durationLimit: Infinity,
		earliest: Math.min(lateMinutes, ...halves.map(({ startMinute }) => startMinute)),
		latest: end + lateMinutes,
		end,
		halfCapacity: [capacity('am'), capacity('pm')]
	};
}

function acceptedByDoctor(accepted: readonly AcceptedVisit[]): Map<string, AcceptedVisit[]> {
	const byDoctor = new Map<string, AcceptedVisit[]>();
	for (const visit of accepted) {
		const visits = byDoctor.get(visit.doctorId);
		if (visits) visits.push(visit);
		else byDoctor.set(visit.doctorId, [visit]);
	}
	return byDoctor;
}

/** Where no strategy says when a customer is served, it is in the middle. */
export const usualOrder: VisitOrder = 'middle';

/** What the place in the strategies' order leaves of a price: of one grade those to be served first are missed last. */
const orderShare = ({ orderStep = 0 }: MonthRequest, { order = usualOrder }: MonthDoctor): number =>
	Math.max(0, 1 - orderStep * visitOrders.indexOf(order));

/** A missing visit costs its grade's weight, less for who is served later by the strategy, and once more below the minimum: neglect. */
function missingCosts(input: { request: MonthRequest; doctor: MonthDoctor; wanted: number }) {
	const { request, doctor, wanted } = input;
	const weight = request.weights[unservedTerm[doctor.grade]] * orderShare(request, doctor);
	return Array.from({ length: wanted + 1 }, (_, served) => {
		const missing = Math.max(0, Math.min(doctor.visits.norm, wanted) - served);
		return weight * (missing + Math.max(0, Math.min(doctor.visits.min, wanted) - served));
	});
}

/** Days in which the period's visits would stand evenly; the span of the calendar over the visits. */
export function evenGap(request: MonthRequest, visits: number): number {
	const first = request.days[0]?.day;
	const last = request.days.at(-1)?.day;
	if (first === undefined || last === undefined) return 1;
	return (daysBetween({ from: first, to: last }) + 1) / Math.max(1, visits);
}

/** Squared days off the even gap, one day forgiven, over the even gap. */
const unevenness = (daysOff: number, even: number) => Math.max(0, daysOff - 1) ** 2 / even;

function gapTables(request: MonthRequest): (visits: number) => Float64Array {
	const tables = new Map<number, Float64Array>();
	const size = request.days.length;
	return (visits) => {
		const known = tables.get(visits);
		if (known) return known;
		const even = evenGap(request, visits);
		const table = new Float64Array(size * size);
		request.days.forEach((from, row) =>
			request.days.forEach((to, column) => {
				const gap = daysBetween({ from: from.day, to: to.day });
				table[row * size + column] =
					request.weights.spacing * unevenness(Math.abs(gap - even), even);
			})
		);
		tables.set(visits, table);
		return table;
	};
}

/** What each day costs by which a first visit ever comes later: less than any detour, and most for the best customers. */
const laterDayMinutes: Record<Grade, number> = { A: 2, B: 1, C: 0.5 };

/**
 * The first visit pays for coming too soon after the last one made; coming late is not its fault. Where nobody was ever
 * visited all days are alike but that the work is to begin, and not in the third week.
 */
function firstCosts(input: { request: MonthRequest; doctor: MonthDoctor; wanted: number }) {
	const { request, doctor, wanted } = input;
	const even = evenGap(request, wanted);
	const { lastVisit } = doctor;
	return request.days.map(({ day }, index) =>
		lastVisit === null
			? request.isNew
				? index * laterDayMinutes[doctor.grade] * orderShare(request, doctor)
				: 0
			: request.weights.spacing * unevenness(even - daysBetween({ from: lastVisit, to: day }), even)
	);
}
