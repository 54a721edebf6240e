import { atKept, underKept, type Aliases } from '#lib/domain/archive/aliases.ts';
import type { Day } from '#lib/domain/day.ts';
import { groupBy } from '#lib/domain/group.ts';
import { adverseReactions } from '#lib/domain/visits/adverse-reactions.ts';
import { effectiveReports, originsOf } from '#lib/domain/visits/visit-log.ts';
import type { VisitReport } from '#lib/domain/visits/visit.ts';
import { liveReading, type DocumentSet } from '#lib/state/live/live-reading.ts';
import { readAdverseReports } from '#lib/store/adverse-reports.ts';
import { readFeedback, readFeedbackAnswers } from '#lib/store/feedback.ts';
import { readPromiseOutcomes, readPromises } from '#lib/store/promises.ts';
import { readVisitReports } from '#lib/store/visit-reports.ts';

/** Which months are read, and what merged contacts are called there. */
export interface RecordedMonths {
	/** Where the rep and predecessors recorded. */
	readonly months: DocumentSet;
	/** The same and where successors settled what the rep promised. */
	readonly settlements: DocumentSet;
	readonly aliases: () => Aliases;
}

/** What one rep recorded in some months: reports, promises and feedback, as they stand now. */
export class VisitRecord {
	readonly #aliases: () => Aliases;
	readonly #reports;
	readonly #promises;
	readonly #outcomes;
	readonly #feedback;
	readonly #answers;
	readonly #adverseReports;

	constructor({ months, settlements, aliases }: RecordedMonths) {
		this.#aliases = aliases;
		this.#reports = liveReading(months, readVisitReports);
		this.#promises = liveReading(months, readPromises);
		this.#feedback = liveReading(months, readFeedback);
		this.#outcomes = liveReading(settlements, readPromiseOutcomes);
		this.#answers = liveReading(settlements, readFeedbackAnswers);
		this.#adverseReports = liveReading(settlements, readAdverseReports);
	}

	/** Every report as it was recorded, by id: those corrected or taken back since, too. */
	readonly recorded: ReadonlyMap<string, VisitReport> = $derived.by(
		() => this.#reports.current.records
	);
	/** Reports that hold, after corrections and withdrawals. */
	readonly reports: readonly VisitReport[] = $derived.by(() =>
		effectiveReports(atKept(this.#underKept(this.recorded), this.#aliases()))
	);
	/** The same by contact, the latest first. */
	readonly reportsByContact: ReadonlyMap<string, readonly VisitReport[]> = $derived.by(() =>
		byContact(this.reports)
	);

	/** The same from a day on. */
	byContactSince(day: Day): ReadonlyMap<string, readonly VisitReport[]> {
		return byContact(this.reports.filter((report) => report.day >= day));
	}

	/** The report of each planned visit that has one. */
	readonly reportByPlan: ReadonlyMap<string, VisitReport> = $derived.by(
		() =>
			new Map(
				this.reports.flatMap((report) =>
					report.visitPlanId === null ? [] : [[report.visitPlanId, report] as const]
				)
			)
	);
	readonly promises = $derived.by(() => this.#underKept(this.#promises.current.records));
	readonly outcomes = $derived.by(() => [...this.#outcomes.current.records.values()]);
	readonly feedback = $derived.by(() => this.#underKept(this.#feedback.current.records));
	readonly answers = $derived.by(() => [...this.#answers.current.records.values()]);

	readonly adverseReports = $derived.by(() => [...this.#adverseReports.current.records.values()]);
	/** Every adverse reaction heard of, those not passed on first. */
	readonly adverseReactions = $derived.by(() =>
		adverseReactions({
			reports: this.reports,
			recorded: [...this.recorded.values()],
			adverseReports: this.adverseReports
		})
	);
	/** Whether a promise or a piece of feedback was recorded with a visit, before or after it was corrected. */
	isSaidDuring(report: VisitReport): (said: { visitReportId: string | null }) => boolean {
		const originOf = this.#origins();
		const origin = originOf(report.id);
		return ({ visitReportId: id }) => id !== null && originOf(id) === origin;
	}

	/** The report by which a visit was first recorded: where that lies, its corrections lie, whatever day they name. */
	firstOf(id: string): VisitReport | undefined {
		return this.recorded.get(this.#origins()(id));
	}

	#origins() {
		const origins = originsOf([...this.recorded.values()]);
		return (id: string) => origins.get(id) ?? id;
	}

	#underKept<T extends { readonly contactId: string }>(facts: ReadonlyMap<string, T>) {
		return underKept([...facts.values()], this.#aliases());
	}
}

const byContact = (reports: readonly VisitReport[]) =>
	groupBy(
		[...reports].sort((a, b) => (a.day < b.day ? 1 : -1)),
		({ contactId }) => contactId
	);
