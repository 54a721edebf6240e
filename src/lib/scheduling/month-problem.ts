import { daysBetween, weekdayOf } from '#lib/domain/day.ts';
import type { Day, HalfDay } from '#lib/domain/day.ts';
import type { Grade } from '#lib/domain/grade.ts';
import { buildProblem } from './build-problem.ts';
import type { AcceptedVisit, MonthDay, MonthDoctor, MonthRequest, WeeklyWindow } from './month.ts';
import type { CustomerSpec, DaySpec, OpeningSpec, Problem } from './problem.ts';
import type { TermName } from './terms.ts';
import { travelMinutes } from './travel.ts';

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
export const halfIndex = (half: HalfDay): 0 | 1 => (half === 'am' ? 0 : 1);
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
	const customers = request.doctors.map((doctor): CustomerSpec => {
		const accepted = (acceptedBy.get(doctor.id) ?? []).filter(({ day }) => dayOf.has(day));
		const wanted = wantedVisits(doctor, accepted.filter(({ locked }) => locked).length);
		return {
			service: doctor.visitMinutes,
			demand: 0,
			wanted,
			missingCost: missingCosts({ request, doctor, wanted }),
			zone: doctor.zoneId === null ? -1 : zoneIds.indexOf(doctor.zoneId),
			openings: openingsOf({ request, doctor, accepted }),
			rule: {
				kind: 'spaced',
				gapCost: gapTable(wanted),
				firstCost: firstCosts({ request, doctor, wanted })
			}
		};
	});
	const problem = buildProblem({
		vehicles: 1,
		days: request.days.map(daySpec),
		customers,
		travel: travelMinutes(request),
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

/** A missing visit costs its grade's weight, and once more below the minimum: neglect. */
function missingCosts(input: { request: MonthRequest; doctor: MonthDoctor; wanted: number }) {
	const { request, doctor, wanted } = input;
	const weight = request.weights[unservedTerm[doctor.grade]];
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
				? index * laterDayMinutes[doctor.grade]
				: 0
			: request.weights.spacing * unevenness(even - daysBetween({ from: lastVisit, to: day }), even)
	);
}

function openingsOf(input: {
	request: MonthRequest;
	doctor: MonthDoctor;
	accepted: readonly AcceptedVisit[];
}): OpeningSpec[] {
	const { request, doctor, accepted } = input;
	const free = accepted.filter(({ locked }) => !locked);
	return request.days.flatMap(({ day, halves }, index) => {
		const locked = accepted.find((visit) => visit.locked && visit.day === day);
		return halves.flatMap(({ half, startMinute, endMinute }) => {
			const span = { startMinute, endMinute };
			const slot = { day: index, half: halfIndex(half) };
			if (locked)
				return locked.half === half
					? spansToOpenings({ slot, doctor, spans: [span], stability: 0 })
					: [];
			if (doctor.closed.some((one) => one.day === day && one.half === half)) return [];
			const isKept = free.some((visit) => visit.day === day && visit.half === half);
			const stability = free.length === 0 || isKept ? 0 : request.weights.stability;
			const open = within({ span, windows: doctor.reception, day });
			const best = open.flatMap((one) => within({ span: one, windows: doctor.bestTimes, day }));
			if (doctor.bestTimes.length === 0)
				return spansToOpenings({ slot, doctor, spans: open, stability });
			const other = open.filter((one) => !best.some((b) => sameSpan(b, one)));
			return [
				...spansToOpenings({ slot, doctor, spans: best, stability }),
				...spansToOpenings({
					slot,
					doctor,
					spans: other,
					stability,
					bestTime: request.weights.bestTime
				})
			];
		});
	});
}

interface Span {
	startMinute: number;
	endMinute: number;
}

const sameSpan = (one: Span, other: Span) =>
	one.startMinute === other.startMinute && one.endMinute === other.endMinute;

/** The parts of a span that lie in a weekday's windows; all of it when there are none. */
function within(input: { span: Span; windows: readonly WeeklyWindow[]; day: Day }): Span[] {
	const { span, windows, day } = input;
	if (windows.length === 0) return [span];
	const weekday = weekdayOf(day);
	return windows
		.filter((window) => window.weekday === weekday)
		.map((window) => ({
			startMinute: Math.max(span.startMinute, window.startMinute),
			endMinute: Math.min(span.endMinute, window.endMinute)
		}))
		.filter(({ startMinute, endMinute }) => startMinute < endMinute);
}

function spansToOpenings(input: {
	slot: { day: number; half: 0 | 1 };
	doctor: MonthDoctor;
	spans: readonly Span[];
	stability: number;
	bestTime?: number;
}): OpeningSpec[] {
	const { slot, doctor, spans, stability, bestTime = 0 } = input;
	return spans
		.map(({ startMinute, endMinute }) => ({
			...slot,
			earliest: startMinute,
			latest: endMinute - doctor.visitMinutes,
			bestTime,
			stability
		}))
		.filter(({ earliest, latest }) => earliest <= latest);
}
