/** What a fact says of when it was recorded. */
export interface Recorded {
	readonly id: string;
	readonly recordedAt: string;
}

/** True when `fact` was recorded after `other`: by the clock, then by id, so that every device agrees. */
export const isRecordedLater = (fact: Recorded, other: Recorded): boolean =>
	fact.recordedAt > other.recordedAt ||
	(fact.recordedAt === other.recordedAt && fact.id > other.id);

/** The fact recorded last, null of none. */
export function lastRecorded<T extends Recorded>(facts: readonly T[]): T | null {
	let last: T | null = null;
	for (const fact of facts) if (!last || isRecordedLater(fact, last)) last = fact;
	return last;
}
