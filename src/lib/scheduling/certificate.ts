import { grades } from '#lib/domain/grade.ts';
import type { Grade } from '#lib/domain/grade.ts';
import { createFlow } from './flow.ts';
import { unlimitedVisits } from './month-problem.ts';
import type { MonthProblem } from './month-problem.ts';
import type { Problem } from './problem.ts';
import type { Schedule } from './schedule.ts';

/** How many visits of a grade are wanted, and of it and those before it together possible at most. */
export type Certificate = Record<Grade, { wanted: number; possibleSoFar: number }>;

/**
 * How many A, then A and B, then all visits any plan could serve at most beside what is fixed in the schedule: a maximum
 * flow from doctors over the days and halves they can be met in to the visits those halves can hold; of all
 * travel only the least way to a day's first place counts.
 * Serving more of a later grade never costs an earlier one, because augmenting paths keep what already flows.
 */
export function certify(month: MonthProblem, schedule: Schedule): Certificate {
	const { request, problem } = month;
	const { days, openingsAt, openingHalf } = problem;
	const wayThere = request.days.map((_, day) => shortestWay(problem, day));
	const doctors = request.doctors;
	const fixed = fixedVisits(month, schedule);
	const source = 0;
	const sink = 1;
	const slotAt = (day: number, half: number) => 2 + day * 2 + half;
	const flow = createFlow();
	const slotEdges: { edge: number; day: number; half: 0 | 1; granted: number }[] = [];
	for (let day = 0; day < days; day++)
		for (const half of [0, 1] as const) {
			const edge = flow.addEdge({ from: slotAt(day, half), to: sink, capacity: 0 });
			slotEdges.push({ edge, day, half, granted: 0 });
		}
	let nextVertex = 2 + days * 2;
	const answer = {} as Certificate;
	let shortest = Infinity;
	let possibleSoFar = 0;
	for (const grade of grades) {
		let wanted = 0;
		doctors.forEach((doctor, index) => {
			if (doctor.grade !== grade) return;
			shortest = Math.min(shortest, doctor.visitMinutes);
			const node = index + 1;
			wanted += Math.max(doctor.visits.norm, problem.wantedOf[node]!);
			const doctorVertex = nextVertex++;
			flow.addEdge({ from: source, to: doctorVertex, capacity: problem.wantedOf[node]! });
			for (let day = 0; day < days; day++) {
				const from = openingsAt[node * days + day]!;
				const itsFixed = fixed.get(node * days + day);
				const halves = itsFixed
					? new Set([itsFixed.half])
					: new Set(openingHalf.subarray(from, openingsAt[node * days + day + 1]!));
				if (halves.size === 0) continue;
				const dayVertex = nextVertex++;
				flow.addEdge({ from: doctorVertex, to: dayVertex, capacity: 1 });
				for (const half of halves)
					flow.addEdge({ from: dayVertex, to: slotAt(day, half), capacity: 1 });
			}
		});
		for (const slot of slotEdges) {
			const here = [...fixed.values()].filter(
				({ day, half }) => day === slot.day && half === slot.half
			);
			const standing = schedule.halfCount[slot.day * 2 + slot.half]!;
			const capacity = slotCapacity(month, {
				...slot,
				shortest,
				grade,
				fixed: here,
				standing,
				wayThere
			});
			flow.raise(slot.edge, capacity - slot.granted);
			slot.granted = capacity;
		}
		possibleSoFar += flow.push({ source, sink, vertices: nextVertex });
		answer[grade] = { wanted, possibleSoFar };
	}
	return answer;
}

/** Minutes from where a day begins to the nearest customer: before them nobody can be met. */
function shortestWay({ customers, depotOf, travelFrom, nodes }: Problem, day: number): number {
	const row = depotOf[day]! * nodes;
	const ways = travelFrom.subarray(row + 1, row + 1 + customers);
	return customers > 0 ? ways.reduce((least, way) => Math.min(least, way)) : 0;
}

/** A visit that stands whatever else is planned. */
interface FixedVisit {
	grade: Grade;
	day: number;
	half: 0 | 1;
	/** Minutes of its half that it takes; none where it stands against the rules, which may be after the half's end. */
	minutes: number;
}

/** What a person fixed, or put where the rules leave it no time, by `node * days + day`. */
function fixedVisits(
	{ request, problem, nodeOf, dayOf }: MonthProblem,
	{ routeOn, openingOn }: Schedule
): Map<number, FixedVisit> {
	const { days, anyTime, openingHalf } = problem;
	const locked = new Set(
		request.accepted
			.filter((visit) => visit.locked)
			.map(({ doctorId, day }) => nodeOf.get(doctorId)! * days + dayOf.get(day)!)
	);
	const fixed = new Map<number, FixedVisit>();
	request.doctors.forEach(({ grade, visitMinutes }, index) => {
		for (let day = 0; day < days; day++) {
			const at = (index + 1) * days + day;
			if (routeOn[at]! < 0) continue;
			const isOutside = openingOn[at]! >= anyTime;
			if (!isOutside && !locked.has(at)) continue;
			const half = openingHalf[openingOn[at]!] as 0 | 1;
			fixed.set(at, { grade, day, half, minutes: isOutside ? 0 : visitMinutes });
		}
	});
	return fixed;
}

/**
 * Visits up to a grade that a half can hold: those of them that are fixed there, and beside everything fixed as many of the
 * shortest visits as its limit and its minutes allow. Where more stand already, a person lifted the limit.
 */
function slotCapacity(
	{ request }: MonthProblem,
	slot: {
		day: number;
		half: 0 | 1;
		shortest: number;
		grade: Grade;
		fixed: readonly FixedVisit[];
		standing: number;
		/** By day: what the way to its first place takes at least. */
		wayThere: readonly number[];
	}
): number {
	const upToGrade = slot.fixed.filter(({ grade }) => grade <= slot.grade).length;
	const name = slot.half === 0 ? 'am' : 'pm';
	const span = request.days[slot.day]!.halves.find(({ half }) => half === name);
	if (!span) return upToGrade;
	const taken = slot.fixed.reduce((sum, { minutes }) => sum + minutes, 0);
	const begins = Math.min(...request.days[slot.day]!.halves.map(({ startMinute }) => startMinute));
	const from = Math.max(span.startMinute, begins + slot.wayThere[slot.day]!);
	const left = Math.max(0, span.endMinute - from - taken);
	const limit = Math.max(span.maxVisits ?? unlimitedVisits, slot.standing);
	const byLimit = Math.max(0, limit - slot.fixed.length);
	const byTime = slot.shortest > 0 ? Math.floor(left / slot.shortest) : byLimit;
	return upToGrade + Math.min(byLimit, byTime);
}
