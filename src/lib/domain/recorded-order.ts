import { lastWord, seenBefore, type Word } from './word-order.ts';

/** What a fact says of when it was recorded. */
export interface Recorded {
	readonly id: string;
	readonly recordedAt: string;
}

const recordedAt = (fact: Recorded): string => fact.recordedAt;

/** True when `fact` was recorded after `other`: by the clock, then by id, so that every device agrees. */
export const isRecordedLater = (fact: Recorded, other: Recorded): boolean =>
	fact.recordedAt > other.recordedAt ||
	(fact.recordedAt === other.recordedAt && fact.id > other.id);

/** Of facts about one thing the one that was said last, null of none. */
export const lastSaid = <T extends Recorded & Word>(facts: readonly T[]): T | null =>
	lastWord(facts, recordedAt);

/** What a fact about the same thing follows when it is recorded now. */
export const saidBefore = (facts: readonly (Recorded & Word)[]): string[] =>
	seenBefore(facts, recordedAt);
