import { grades } from '#lib/domain/grade.ts';
import type { Grade } from '#lib/domain/grade.ts';
import { createFlow } from './flow.ts';
import { unlimitedVisits } from './month-problem.ts';
import type { MonthProblem } from './month-problem.ts';

/**
 * How many A, then B, then C visits any plan could serve at most: a maximum flow from doctors over the days and
 * halves they can be met in to the visits those halves can hold, travel ignored. Serving more of a later grade
 * never costs an earlier one, because augmenting paths keep what already flows.
 */
export function certify(month: MonthProblem): Record<Grade, { wanted: number; possible: number }> {
	const { request, problem } = month;
	const { days, openingsAt, openingHalf } = problem;
	const doctors = request.doctors;
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
	const answer = {} as Record<Grade, { wanted: number; possible: number }>;
	let shortest = Infinity;
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
				const halves = new Set(openingHalf.subarray(from, openingsAt[node * days + day + 1]!));
				if (halves.size === 0) continue;
				const dayVertex = nextVertex++;
				flow.addEdge({ from: doctorVertex, to: dayVertex, capacity: 1 });
				for (const half of halves)
					flow.addEdge({ from: dayVertex, to: slotAt(day, half), capacity: 1 });
			}
		});
		for (const slot of slotEdges) {
			const capacity = slotCapacity(month, { ...slot, shortest, grade });
			flow.raise(slot.edge, capacity - slot.granted);
			slot.granted = capacity;
		}
		answer[grade] = { wanted, possible: flow.push({ source, sink, vertices: nextVertex }) };
	}
	return answer;
}

/**
 * Visits up to a grade that a half can hold: those of them that a person fixed there, and beside everything fixed as many
 * of the shortest visits as its limit and its minutes allow.
 */
function slotCapacity(
	{ request, nodeOf }: MonthProblem,
	slot: { day: number; half: 0 | 1; shortest: number; grade: Grade }
): number {
	const { day, halves } = request.days[slot.day]!;
	const name = slot.half === 0 ? 'am' : 'pm';
	const span = halves.find(({ half }) => half === name);
	if (!span) return 0;
	const locked = request.accepted
		.filter((visit) => visit.locked && visit.day === day && visit.half === name)
		.flatMap(({ doctorId }) => request.doctors[(nodeOf.get(doctorId) ?? 0) - 1] ?? []);
	const fixed = locked.filter(({ grade }) => grade <= slot.grade).length;
	const taken = locked.reduce((sum, { visitMinutes }) => sum + visitMinutes, 0);
	const left = Math.max(0, span.endMinute - span.startMinute - taken);
	const byLimit = Math.max(0, (span.maxVisits ?? unlimitedVisits) - locked.length);
	return (
		fixed + (slot.shortest > 0 ? Math.min(byLimit, Math.floor(left / slot.shortest)) : byLimit)
	);
}
