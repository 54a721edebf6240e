import type { AdoptionRating } from '#lib/domain/adoption-rating.ts';
import { addDays, daysBetween, type Day } from '#lib/domain/day.ts';
import type { ReportDraft } from '#lib/domain/visits/visit-suggestion.ts';
import type { Slot, VisitPlan, VisitReport, VisitStep } from '#lib/domain/visits/visit.ts';
import type { DoneAction, VisitDraft } from '#lib/state/visits/visit-drafts.ts';
import type { VisitEntry } from '#lib/state/visits/visits.svelte.ts';

/** A promise while it is being typed. */
export interface PromiseDraft {
	text: string;
	due: Day;
}

/** What a person has answered so far about one visit. */
export class Entry {
	report = $state() as ReportDraft;
	feedback = $state<string[]>([]);
	promises = $state<PromiseDraft[]>([]);
	/** When a missed visit is tried again; null for not yet. */
	again = $state.raw<Slot | null>(null);
	/** What was done of the strategy. */
	actions = $state.raw<readonly DoneAction[]>([]);
	/** The id its report gets, so that what is judged meanwhile names it. */
	readonly reportId: string;
	/** Which acts of care were done. */
	care = $state.raw<readonly string[]>([]);

	/** Begins with what was typed before the page went away, where something was. */
	constructor(report: ReportDraft, kept?: VisitDraft) {
		// A draft kept by an older app knows no reason.
		this.report = $state.snapshot({ ...report, ...kept?.report });
		this.feedback = [...(kept?.feedback ?? [])];
		this.promises = kept?.promises.map((promise) => ({ ...promise })) ?? [];
		this.again = kept?.again ?? null;
		this.actions = kept?.actions ?? [];
		this.reportId = kept?.reportId ?? crypto.randomUUID();
		this.care = kept?.care ?? [];
	}

	/** The entry as it stands, half a word included. */
	get draft(): VisitDraft {
		return $state.snapshot({
			report: this.report,
			feedback: this.feedback,
			promises: this.promises,
			again: this.again,
			actions: this.actions,
			reportId: this.reportId,
			care: this.care
		});
	}

	/** The entry as the workspace records it; what has no text was not said, and of a missed visit nothing was. */
	get finished(): Pick<VisitEntry, 'report' | 'promises' | 'feedback' | 'reportId'> {
		const { report, promises, feedback } = this.draft;
		const isMade = report.outcome === 'done';
		const said = promises.map(({ text, due }) => ({ text: text.trim(), due }));
		return {
			reportId: this.reportId,
			report: isMade
				? { ...report, steps: report.steps.filter(({ text }) => text.trim() !== '') }
				: { ...report, aimReached: null, adverseReaction: null, products: [], steps: [] },
			promises: isMade ? said.filter(({ text }) => text !== '') : [],
			feedback: isMade ? feedback.map((text) => text.trim()).filter(Boolean) : []
		};
	}

	/** The visit that shows what is judged while it is typed: of a correction the one that is corrected. */
	get evidenceId(): string {
		return this.report.corrects ?? this.reportId;
	}

	/** What was done of the strategy; of a missed visit nothing was. */
	get doneActions(): readonly DoneAction[] {
		return this.report.outcome === 'done' ? this.actions : [];
	}

	/** Which acts of care were done; on a missed visit none. */
	get doneCare(): readonly string[] {
		return this.report.outcome === 'done' ? this.care : [];
	}

	/** Says which products were talked about, unrated. */
	talkOf(productIds: readonly string[]): void {
		this.report.products = productIds.map((productId) => ({ productId, adoption: null }));
	}

	/** Notes what a step of the visit came to. */
	note(step: VisitStep, text: string): void {
		const others = this.report.steps.filter((one) => one.step !== step);
		this.report.steps = text === '' ? others : [...others, { step, text }];
	}

	/** Marks a product as talked about, with the customer's rating; 0 takes it out. */
	rate(productId: string, rating: AdoptionRating | 0): void {
		const others = this.report.products.filter((product) => product.productId !== productId);
		this.report.products = rating === 0 ? others : [...others, { productId, adoption: rating }];
	}
}

/** A visit that is tried again is the one that was missed; the next one agreed goes on where this one ended. */
export const againOf = ({ report, again }: Entry, plan: VisitPlan | null) => ({
	contactId: report.contactId,
	slot: again!,
	...(report.outcome === 'missed'
		? { objective: { ...report.objective } }
		: {
				appointment: true,
				objective: { kind: report.objective.kind, text: report.nextStep }
			}),
	mode: report.mode,
	productIds: plan ? [...plan.productIds] : [],
	materials: plan?.materials ?? ''
});

/** Days from today within which a promise is due, as one tap offers them. */
export const promiseDays = { tomorrow: 1, threeDays: 3, week: 7 };

/** The report as it stood, to be corrected. */
export function correctionOf(report: VisitReport): ReportDraft {
	const { contactId, accountId, visitPlanId, day, half, outcome, mode, joinedBy } = report;
	const { objective, aimReached } = report;
	const { products, steps, note, nextStep, adverseReaction, missedReason } = report;
	return {
		...{ contactId, accountId, visitPlanId, day, half, outcome, mode, joinedBy },
		...{ objective, aimReached },
		...{ products, steps, note, nextStep, adverseReaction, missedReason },
		corrects: report.id
	};
}

/** Which of the usual terms a due day is, null for any other. */
export function termOf(due: Day, today: Day): keyof typeof promiseDays | null {
	const days = daysBetween({ from: today, to: due });
	const names = Object.keys(promiseDays) as (keyof typeof promiseDays)[];
	return names.find((name) => promiseDays[name] === days) ?? null;
}

/** When a promise is due unless a person says otherwise. */
export const usualDue = (today: Day): Day => addDays(today, promiseDays.week);
