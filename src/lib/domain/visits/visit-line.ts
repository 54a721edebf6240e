import { daysBetween, type Day } from '#lib/domain/day.ts';
import type { LedgerEntry } from '#lib/domain/follow-up/promise-ledger.ts';
import type { VisitReport } from './visit.ts';

/** The one thing to know of a customer before a visit. */
export type VisitLine =
	| { readonly kind: 'promise'; readonly entry: LedgerEntry }
	| { readonly kind: 'last'; readonly report: VisitReport; readonly text: string }
	| { readonly kind: 'since'; readonly days: number }
	| { readonly kind: 'first' };

/**
 * The line that matters before a visit: a promise that is late or due, else what the last visit left to do or had to
 * say, else how long ago it was.
 */
export function lineBefore(known: {
	last: VisitReport | null;
	/** The customer's promises that wait, the most urgent first. */
	promises: readonly LedgerEntry[];
	today: Day;
}): VisitLine {
	const { last, promises, today } = known;
	const entry = promises.find(({ state }) => state === 'late' || state === 'due');
	if (entry) return { kind: 'promise', entry };
	if (!last) return { kind: 'first' };
	const text = last.nextStep || last.note;
	if (text) return { kind: 'last', report: last, text };
	return { kind: 'since', days: daysBetween({ from: last.day, to: today }) };
}
