import { underKept, type Aliases } from '#lib/domain/archive/aliases.ts';
import { monthOf } from '#lib/domain/day.ts';
import { saidBefore } from '#lib/domain/recorded-order.ts';
import { coachingEntries, type Coaching, type CoachingEntry } from '#lib/domain/visits/coaching.ts';
import type { VisitReport } from '#lib/domain/visits/visit.ts';
import type { Performing } from '#lib/state/live/acts.ts';
import { fresh } from '#lib/state/live/draft.ts';
import { liveReading } from '#lib/state/live/live-reading.ts';
import type { TerritoryDocuments } from '#lib/state/live/territory-documents.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import {
	countersignCoaching,
	readCoachingReads,
	readCoachings,
	recordCoaching
} from '#lib/store/coachings.ts';
import type { Visits } from './visits.svelte.ts';

/** What supervisors said of one rep's visits made together, and what of it the rep has signed for. */
export class Coachings {
	readonly #documents: TerritoryDocuments;
	readonly #acts: Performing;
	readonly #selfId: string;
	readonly #repId: string;
	readonly #aliases: () => Aliases;
	readonly #visits: Visits;
	readonly #coachings;
	readonly #reads;

	constructor(
		documents: TerritoryDocuments,
		parts: {
			acts: Performing;
			selfId: string;
			repId: string;
			aliases: () => Aliases;
			visits: Visits;
		}
	) {
		this.#documents = documents;
		this.#acts = parts.acts;
		this.#selfId = parts.selfId;
		this.#repId = parts.repId;
		this.#aliases = parts.aliases;
		this.#visits = parts.visits;
		this.#coachings = liveReading(documents.plansOf(parts.repId), readCoachings);
		this.#reads = liveReading(documents.monthsOf(parts.repId).months, readCoachingReads);
	}

	/** Every word that stands, the latest visits first. */
	readonly entries: readonly CoachingEntry[] = $derived.by(() =>
		coachingEntries(
			{
				coachings: underKept([...this.#coachings.current.records.values()], this.#aliases()),
				reads: [...this.#reads.current.records.values()]
			},
			this.#repId
		)
	);
	/** Those of the latest months that the rep has still to read: signatures of older ones lie in documents that are closed. */
	readonly unread: readonly CoachingEntry[] = $derived.by(() =>
		this.entries.filter(
			({ coaching, read }) =>
				read === null && coaching.recordedAt.slice(0, 7) >= (this.#documents.since ?? '')
		)
	);

	/** What was said of one visit, however often its report was corrected since. */
	of(report: VisitReport): readonly CoachingEntry[] {
		const isOfVisit = this.#visits.history.isSaidDuring(report);
		return this.entries.filter(({ coaching }) => isOfVisit(coaching));
	}

	/** Says a supervisor's word on a visit; the same supervisor's earlier word on it is replaced. */
	async record(report: VisitReport, said: Pick<Coaching, 'answers' | 'note'>) {
		const { contactId, day, id: visitReportId } = report;
		const plan = await this.#documents.openPlan(this.#repId, day);
		const before = this.of(report).find(({ coaching }) => coaching.recordedBy === this.#selfId);
		const fact = fresh({
			...{ ...said, contactId, day, recordedBy: this.#selfId, recordedAt: today.instant },
			visitReportId: before?.coaching.visitReportId ?? visitReportId,
			follows: saidBefore(before ? [before.coaching] : [])
		});
		return this.#acts.perform('recordCoaching', (act) => recordCoaching(plan, fact, act), said);
	}

	/** The rep signs for having read it. */
	async countersign(coaching: Coaching, note = '') {
		const month = await this.#documents.openMonth(this.#repId, monthOf(today.day));
		const fact = fresh({
			...{ coachingId: coaching.id, note },
			...{ recordedBy: this.#selfId, recordedAt: today.instant }
		});
		return this.#acts.perform(
			'countersignCoaching',
			(act) => countersignCoaching(month, fact, act),
			{ note }
		);
	}
}
