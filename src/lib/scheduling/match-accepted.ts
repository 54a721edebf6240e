import type { Day, HalfDay } from '#lib/domain/day.ts';
import type { AcceptedVisit } from './month.ts';

interface Slot {
	doctorId: string;
	day: Day;
	half: HalfDay;
}

const slotKey = ({ doctorId, day, half }: Slot) => `${doctorId} ${day} ${half}`;
const dayKey = ({ doctorId, day }: Slot) => `${doctorId} ${day}`;

/**
 * Which accepted visit each planned one keeps or moves: the same slot first, then the same day, then in order of
 * days. The answer has one entry per planned visit, null for a new one.
 */
export function matchAccepted<Planned extends Slot>(input: {
	planned: readonly Planned[];
	accepted: readonly AcceptedVisit[];
}): (AcceptedVisit | null)[] {
	const matches: (AcceptedVisit | null)[] = input.planned.map(() => null);
	let open = [...input.accepted].sort((one, other) => (one.day < other.day ? -1 : 1));
	const order = input.planned.map((_, index) => index);
	order.sort((one, other) => (input.planned[one]!.day < input.planned[other]!.day ? -1 : 1));
	const matchBy = (keyOf: (slot: Slot) => string) => {
		const waiting = new Map<string, AcceptedVisit[]>();
		for (const visit of open) {
			const key = keyOf(visit);
			waiting.set(key, [...(waiting.get(key) ?? []), visit]);
		}
		const taken = new Set<AcceptedVisit>();
		for (const index of order) {
			if (matches[index]) continue;
			const visit = waiting.get(keyOf(input.planned[index]!))?.shift();
			if (!visit) continue;
			matches[index] = visit;
			taken.add(visit);
		}
		open = open.filter((visit) => !taken.has(visit));
	};
	matchBy(slotKey);
	matchBy(dayKey);
	matchBy(({ doctorId }) => doctorId);
	return matches;
}

/** True when a planned visit stands in its accepted slot. */
export const isKept = (pair: { planned: Slot; accepted: AcceptedVisit }): boolean =>
	slotKey(pair.planned) === slotKey(pair.accepted);
