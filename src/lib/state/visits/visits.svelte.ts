import type * as Y from 'yjs';
import type { Aliases } from '#lib/domain/archive/aliases.ts';
import { monthOf, type Day, type Month } from '#lib/domain/day.ts';
import type { CustomerPromise, PromiseOutcome } from '#lib/domain/follow-up/promise.ts';
import type { Checked } from '#lib/domain/record.ts';
import { checkVisit } from '#lib/domain/guard/compliance-checks.ts';
import { isBlocked, type Compliance, type Finding } from '#lib/domain/guard/compliance.ts';
import { saidBefore } from '#lib/domain/recorded-order.ts';
import { adverseReportsOf } from '#lib/domain/visits/adverse-reactions.ts';
import type { AdverseReport } from '#lib/domain/visits/adverse-report.ts';
import type {
	Slot,
	VisitMoment,
	VisitPlan,
	VisitReport,
	VisitReportInput
} from '#lib/domain/visits/visit.ts';
import { guarded, type Performing } from '#lib/state/live/acts.ts';
import { fresh } from '#lib/state/live/draft.ts';
import type { TerritoryDocuments } from '#lib/state/live/territory-documents.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import { recordAdverseReport } from '#lib/store/adverse-reports.ts';
import { answerFeedback, recordFeedback } from '#lib/store/feedback.ts';
import { recordPromise, settlePromise } from '#lib/store/promises.ts';
import type { Act, ActName } from '#lib/store/table/act.ts';
import { planVisit } from '#lib/store/visit-plans.ts';
import { correctVisit, recordVisit } from '#lib/store/visit-reports.ts';
import { VisitRecord } from './visit-record.svelte.ts';

/** What a person says of a visit; who and when is added here. */
export type VisitFields = Omit<
	VisitReportInput,
	'version' | 'id' | 'repId' | 'recordedBy' | 'recordedAt' | 'withdrawn' | 'day'
> & { day: Day };

/** A visit to be planned, as far as a person says it. */
type NewPlan = Partial<Omit<VisitPlan, 'version' | 'id'>> & { contactId: string; slot: Slot };

/** A visit as recorded in one go: the report, what was promised and heard during it, and when they meet again. */
export interface VisitEntry {
	report: VisitFields;
	promises: readonly { text: string; due: Day }[];
	feedback: readonly string[];
	/** The visit planned with it: a missed one tried again, or the next one agreed; null when none was. */
	again?: NewPlan | null;
	/** The id of its report, where something names it already. */
	reportId?: string;
	/** Writes into other documents what belongs to the same act. */
	beside?: (act: Act, report: VisitReport) => void;
}

/** What the visits of a rep are recorded by; `guard` says what a visit must answer and may not say. */
interface VisitsParts {
	acts: Performing;
	selfId: string;
	repId: string;
	aliases: () => Aliases;
	guard: () => Compliance;
	/** What the guard says of when a visit is. */
	slotFindings: (contactId: string, slot: VisitMoment) => Finding[];
}

/**
 * What one rep did: reports, promises and feedback of the latest months, the same ones whatever a screen looks at, and
 * all that a person may record of them.
 */
export class Visits extends VisitRecord {
	/** Everything that is open: the latest months and every older one that a screen asked for. */
	readonly history: VisitRecord;
	readonly repId: string;
	readonly #documents: TerritoryDocuments;
	readonly #acts: Performing;
	readonly #selfId: string;
	readonly #guard: () => Compliance;
	readonly #slotFindings;

	constructor(documents: TerritoryDocuments, parts: VisitsParts) {
		const { repId, aliases } = parts;
		super({ ...documents.recentMonthsOf(repId), aliases });
		this.history = new VisitRecord({ ...documents.monthsOf(repId), aliases });
		this.repId = repId;
		this.#documents = documents;
		this.#acts = parts.acts;
		this.#selfId = parts.selfId;
		this.#guard = parts.guard;
		this.#slotFindings = parts.slotFindings;
	}

	/** Records a visit with its promises and feedback, and the next attempt, as one act; what the guard blocks is refused. */
	async recordVisit(entry: VisitEntry): Promise<Checked<VisitReport>> {
		const corrects = entry.report.corrects ?? null;
		const original = corrects === null ? null : this.history.recorded.get(corrects);
		const first = corrects === null ? undefined : this.history.firstOf(corrects);
		const month = await this.#month((first ?? entry.report).day);
		const now = await this.#month(today.day);
		const again = entry.again && fresh({ ...entry.again, addedBy: this.#selfId });
		const plan = again && (await this.#documents.openPlan(this.repId, again.slot.day));
		// Corrected is what was recorded, under whichever card that was.
		const contactId = original?.contactId ?? entry.report.contactId;
		const signed = this.#signed({ ...entry.report, contactId, repId: this.repId });
		const { reportId = signed.id } = entry;
		const report = this.history.recorded.has(reportId) ? signed : { ...signed, id: reportId };
		const of = { contactId: report.contactId, visitReportId: report.id };
		const promises = entry.promises.map((promise) =>
			this.#signed({ ...of, ...promise, madeOn: today.day })
		);
		const feedback = entry.feedback.map((text) =>
			this.#signed({ ...of, text, heardOn: today.day })
		);
		const name: ActName = corrects === null ? 'recordVisit' : 'correctVisit';
		const write = corrects === null ? recordVisit : correctVisit;
		return this.#acts.perform(name, (act) => {
			if (isBlocked(checkVisit(entry, this.#guard())))
				return { ok: false, problem: 'report: the guard refuses it' };
			// What was recorded stands as it was; only what a correction adds is asked about.
			const isAsked = !original || (report.mode === 'home' && original.mode !== 'home');
			const barred = isAsked
				? this.#slotFindings(contactId, report).find(({ setting }) => setting === 'block')
				: undefined;
			if (barred) return guarded(barred.rule);
			if (plan) {
				const planned = planVisit(plan, again, act);
				if (!planned.ok) return planned;
			}
			const recorded = write(month, report, act);
			if (!recorded.ok) return recorded;
			const said = [
				...promises.map((fact) => recordPromise(now, fact, act)),
				...feedback.map((fact) => recordFeedback(now, fact, act))
			].find(({ ok }) => !ok);
			if (said && !said.ok) return said;
			entry.beside?.(act, recorded.value);
			return recorded;
		});
	}

	/** Takes a report back, and by `beside` what it alone showed; the fact that it was there stays. */
	async withdrawVisit(
		report: VisitReport,
		beside?: (act: Act) => void
	): Promise<Checked<VisitReport>> {
		const month = await this.#month((this.history.firstOf(report.id) ?? report).day);
		const recorded = this.history.recorded.get(report.id) ?? report;
		const fact = this.#signed({ ...recorded, corrects: report.id, withdrawn: true });
		return this.#acts.perform('correctVisit', (act) => {
			const withdrawn = correctVisit(month, fact, act);
			if (withdrawn.ok) beside?.(act);
			return withdrawn;
		});
	}

	recordPromise(made: { contactId: string; text: string; due: Day }) {
		const fact = this.#signed({ ...made, madeOn: today.day });
		return this.#now('recordPromise', (month, act) => recordPromise(month, fact, act), made);
	}

	/** Changes what was promised or until when; the promise as it was made stays, and so does why. */
	changePromise(promise: CustomerPromise, to: { text: string; due: Day; reason: string }) {
		const { text, due, reason } = to;
		const follows = saidBefore(
			this.history.outcomes.filter((said) => said.promiseId === promise.id)
		);
		const fact = this.#signed({
			...{ promiseId: promise.id, outcome: 'reopened' as const, on: today.day, follows },
			text: text === promise.text ? null : text,
			due: due === promise.due ? null : due,
			note: reason
		});
		return this.#now('settlePromise', (month, act) => settlePromise(month, fact, act), {
			note: reason,
			text
		});
	}

	settlePromise(promiseId: string, outcome: PromiseOutcome['outcome']) {
		const follows = saidBefore(
			this.history.outcomes.filter((said) => said.promiseId === promiseId)
		);
		const fact = this.#signed({ promiseId, outcome, on: today.day, follows });
		return this.#now('settlePromise', (month, act) => settlePromise(month, fact, act));
	}

	recordFeedback(heard: { contactId: string; text: string }) {
		const fact = this.#signed({ ...heard, heardOn: today.day });
		return this.#now('recordFeedback', (month, act) => recordFeedback(month, fact, act), heard);
	}

	answerFeedback(feedbackId: string, text: string) {
		return this.#sayOfFeedback(feedbackId, { kind: 'answered', text });
	}

	/** Says that the customer was thanked for it; the answer may still take its time. */
	acknowledgeFeedback(feedbackId: string) {
		return this.#sayOfFeedback(feedbackId, { kind: 'acknowledged', text: '' });
	}

	/** Says that the adverse reaction heard of on a visit was passed on, or takes that back. */
	recordAdverseReport(visitReportId: string, kind: AdverseReport['kind']) {
		const { recorded, adverseReports } = this.history;
		const saidOf = adverseReportsOf({ recorded: [...recorded.values()], adverseReports });
		const follows = saidBefore(saidOf(visitReportId));
		const fact = this.#signed({ visitReportId, kind, on: today.day, follows });
		return this.#now('recordAdverseReport', (month, act) => recordAdverseReport(month, fact, act));
	}

	/** Opens every month since `first` that lies on this device, so that `history` has what happened in them. */
	async openSince(first: Month): Promise<void> {
		const { repId } = this;
		const months = this.#documents.knownMonths(repId).filter((month) => month >= first);
		await Promise.all(months.map((month) => this.#documents.openMonth(repId, month)));
	}

	#sayOfFeedback(
		feedbackId: string,
		{ kind, text }: { kind: 'acknowledged' | 'answered'; text: string }
	) {
		const follows = saidBefore(
			this.history.answers.filter((said) => said.feedbackId === feedbackId)
		);
		const fact = this.#signed({ feedbackId, kind, text, on: today.day, follows });
		const name = kind === 'answered' ? 'answerFeedback' : 'acknowledgeFeedback';
		return this.#now(name, (month, act) => answerFeedback(month, fact, act), { text });
	}

	#month(day: Day): Promise<Y.Doc> {
		return this.#documents.openMonth(this.repId, monthOf(day));
	}

	async #now<T>(
		name: ActName,
		write: (month: Y.Doc, act: Act) => Checked<T>,
		says: object = {}
	): Promise<Checked<T>> {
		const month = await this.#month(today.day);
		return this.#acts.perform(name, (act) => write(month, act), says);
	}

	#signed<Fact extends object>(fact: Fact) {
		return fresh({ ...fact, recordedBy: this.#selfId, recordedAt: today.instant });
	}
}
