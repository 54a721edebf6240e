import { addDays, daysBetween, type Day } from '#lib/domain/day.ts';
import { compareGrades, type Grade } from '#lib/domain/grade.ts';
import type { CareAct } from '#lib/domain/follow-up/care-act.ts';
import type { LedgerEntry } from '#lib/domain/follow-up/promise-ledger.ts';
import type { VisitReport } from '#lib/domain/visits/visit.ts';

/** Why a customer wants a visit and has none in time, the strongest reason first. */
export type DueReason =
	| { readonly kind: 'promise'; readonly entry: LedgerEntry }
	| { readonly kind: 'missed'; readonly report: VisitReport }
	| { readonly kind: 'care'; readonly act: CareAct }
	/** `days` since the last visit; null for a customer never visited. */
	| { readonly kind: 'overdue'; readonly days: number | null };

/** A customer who wants a visit that nobody dated. */
export interface DueVisit {
	readonly contactId: string;
	readonly grade: Grade | null;
	readonly why: DueReason;
}

const monthDays = 28;
const kinds = ['promise', 'missed', 'care', 'overdue'] as const;

/**
 * Who is due and undated: a promise or an act of care before whose day no visit is planned, a missed visit that waits, and an A or B who was
 * not visited for longer than the class wants and has no visit ahead. Each customer stands once.
 */
export function dueVisits(known: {
	waiting: readonly LedgerEntry[];
	missed: readonly VisitReport[];
	/** Acts of care that are late or due soon. */
	care: readonly CareAct[];
	followed: readonly { readonly id: string; readonly grade: Grade | null; readonly norm: number }[];
	/** The next planned visit of a customer, null where there is none. */
	nextDay: (contactId: string) => Day | null;
	/** The last visit made to a customer, null where there was none. */
	lastDay: (contactId: string) => Day | null;
	today: Day;
}): DueVisit[] {
	const { waiting, missed, care, followed, nextDay, lastDay, today } = known;
	const gradeOf = new Map(followed.map(({ id, grade }) => [id, grade]));
	const due = new Map<string, DueVisit>();
	const put = (contactId: string, why: DueReason) => {
		if (!due.has(contactId) && gradeOf.has(contactId))
			due.set(contactId, { contactId, grade: gradeOf.get(contactId) ?? null, why });
	};
	/** What is late already only wants any visit. */
	const isUndated = ({ contactId, due: by }: { contactId: string; due: Day }) => {
		const next = nextDay(contactId);
		return next === null || (next > by && by >= today);
	};
	for (const entry of waiting)
		if (isUndated(entry.promise)) put(entry.promise.contactId, { kind: 'promise', entry });
	for (const report of missed) put(report.contactId, { kind: 'missed', report });
	for (const act of care) if (isUndated(act)) put(act.contactId, { kind: 'care', act });
	for (const { id, grade, norm } of followed) {
		if ((grade !== 'A' && grade !== 'B') || norm === 0 || nextDay(id) !== null) continue;
		const last = lastDay(id);
		const isOver = last === null || addDays(last, Math.round(monthDays / norm)) < today;
		if (isOver) put(id, { kind: 'overdue', days: last && daysBetween({ from: last, to: today }) });
	}
	const weight = ({ why }: DueVisit) => (why.kind === 'overdue' ? (why.days ?? Infinity) : 0);
	return [...due.values()].sort(
		(one, other) =>
			kinds.indexOf(one.why.kind) - kinds.indexOf(other.why.kind) ||
			compareGrades({ first: one.grade ?? 'C', second: other.grade ?? 'C' }) ||
			(weight(one) === weight(other) ? 0 : weight(other) - weight(one))
	);
}
