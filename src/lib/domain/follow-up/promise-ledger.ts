import { addDays, type Day } from '#lib/domain/day.ts';
import { groupBy } from '#lib/domain/group.ts';
import { inWordOrder } from '#lib/domain/word-order.ts';
import type { CustomerPromise, PromiseOutcome } from './promise.ts';

export const promiseStates = [
	'late',
	'due',
	'open',
	'keptLate',
	'kept',
	'dropped',
	'withdrawn'
] as const;

/** Where a promise stands; `due` begins `dueSoonDays` before its day, `withdrawn` was recorded by mistake. */
export type PromiseState = (typeof promiseStates)[number];

/** The day the ledger is read and how early a promise counts as due. */
export interface LedgerClock {
	readonly today: Day;
	readonly dueSoonDays: number;
}

/** One promise of the ledger; `settledOn` is null while it waits. */
export interface LedgerEntry {
	readonly promise: CustomerPromise;
	readonly state: PromiseState;
	readonly settledOn: Day | null;
	/** Why it waits until another day than was promised; null where it does not. */
	readonly postponedFor: string | null;
}

/**
 * Every promise with its state, the most urgent first: its last outcome decides, by what its author had seen, then by
 * the clock.
 */
export function promiseLedger(
	facts: { promises: readonly CustomerPromise[]; outcomes: readonly PromiseOutcome[] },
	clock: LedgerClock
): LedgerEntry[] {
	const outcomesByPromise = groupBy(facts.outcomes, ({ promiseId }) => promiseId);
	const ledger = facts.promises.map((promise) =>
		entryOf(promise, outcomesByPromise.get(promise.id) ?? [], clock)
	);
	return ledger.sort(
		(first, second) =>
			promiseStates.indexOf(first.state) - promiseStates.indexOf(second.state) ||
			(first.promise.due < second.promise.due ? -1 : 1)
	);
}

/** Promises kept in time out of those settled or overdue; `rate` is null when there are none. */
export function keptRate(ledger: readonly LedgerEntry[]): {
	kept: number;
	of: number;
	rate: number | null;
} {
	const judged = ledger.filter(
		({ state }) => state !== 'open' && state !== 'due' && state !== 'withdrawn'
	);
	const kept = judged.filter(({ state }) => state === 'kept').length;
	return { kept, of: judged.length, rate: judged.length === 0 ? null : kept / judged.length };
}

/** The last word by which a promise waits until another day; null where it waits for its own. */
export const lastPostponed = (outcomes: readonly PromiseOutcome[]): PromiseOutcome | null =>
	inWordOrder(outcomes, ({ recordedAt }) => recordedAt).findLast(({ due }) => due !== null) ?? null;

/** Whether a promise still waits to be kept. */
export const isWaiting = ({ state }: LedgerEntry): boolean =>
	state === 'open' || state === 'due' || state === 'late';

/** A promise as the words on it leave it: what it was changed to stands whatever became of it after. */
function entryOf(
	made: CustomerPromise,
	outcomes: readonly PromiseOutcome[],
	clock: LedgerClock
): LedgerEntry {
	const said = inWordOrder(outcomes, ({ recordedAt }) => recordedAt);
	const changedDue = said.findLast(({ due }) => due !== null);
	const text = said.findLast((one) => one.text !== null)?.text ?? made.text;
	const promise = { ...made, text, due: changedDue?.due ?? made.due };
	const last = said.at(-1) ?? null;
	return {
		promise,
		state: stateAfter(promise, last, clock),
		settledOn: last && last.outcome !== 'reopened' ? last.on : null,
		postponedFor: changedDue && promise.due > made.due ? changedDue.note : null
	};
}

function stateAfter(
	promise: CustomerPromise,
	last: PromiseOutcome | null,
	{ today, dueSoonDays }: LedgerClock
): PromiseState {
	if (last && last.outcome !== 'reopened') {
		if (last.outcome !== 'kept') return last.outcome;
		return last.on <= promise.due ? 'kept' : 'keptLate';
	}
	if (today > promise.due) return 'late';
	return addDays(today, dueSoonDays) >= promise.due ? 'due' : 'open';
}
