import type { AdoptionRating } from '#lib/domain/adoption-rating.ts';
import { addDays, daysBetween, type Day } from '#lib/domain/day.ts';
import type { ReportDraft } from '#lib/domain/visits/visit-suggestion.ts';
import type { VisitReport } from '#lib/domain/visits/visit.ts';
import type { VisitDraft } from '#lib/state/visits/visit-drafts.ts';
import type { VisitEntry } from '#lib/state/visits/visits.svelte.ts';

/** A promise while it is being typed. */
export interface PromiseDraft {
	text: string;
	due: Day;
}

/** What a person has answered so far about one visit. */
export class Entry {
	report = $state() as ReportDraft;
	feedback = $state('');
	promises = $state<PromiseDraft[]>([]);

	/** Begins with what was typed before the page went away, where something was. */
	constructor(report: ReportDraft, begun: { today: Day; kept?: VisitDraft | undefined }) {
		const { today, kept } = begun;
		// A draft kept by an older app knows no reason.
		this.report = $state.snapshot({ ...report, ...kept?.report });
		this.feedback = kept?.feedback ?? '';
		this.promises = kept?.promises.map((promise) => ({ ...promise })) ?? [
			{ text: '', due: addDays(today, promiseDays.week) }
		];
	}

	/** The entry as it stands, half a word included. */
	get draft(): VisitDraft {
		return $state.snapshot({
			report: this.report,
			feedback: this.feedback,
			promises: this.promises
		});
	}

	/** The entry as the workspace records it; promises without a text were not made. */
	get finished(): VisitEntry {
		return {
			report: $state.snapshot(this.report),
			promises: $state
				.snapshot(this.promises)
				.map(({ text, due }) => ({ text: text.trim(), due }))
				.filter(({ text }) => text !== ''),
			feedback: [this.feedback.trim()].filter(Boolean)
		};
	}

	/** Marks a product as talked about, with the customer's rating or none; `talked` false takes it out. */
	rate(productId: string, rating: { talked: boolean; adoption: AdoptionRating | null }): void {
		const others = this.report.products.filter((product) => product.productId !== productId);
		const { talked, adoption } = rating;
		this.report.products = talked ? [...others, { productId, adoption }] : others;
	}

	/** Another empty promise, due when the last one is. */
	addPromise(): void {
		const last = this.promises.at(-1);
		if (last) this.promises.push({ text: '', due: last.due });
	}
}

/** Days from today within which a promise is due, as one tap offers them. */
export const promiseDays = { tomorrow: 1, threeDays: 3, week: 7 };

/** The report as it stood, to be corrected. */
export function correctionOf(report: VisitReport): ReportDraft {
	const { contactId, visitPlanId, day, half, outcome, mode, objective, aimReached } = report;
	const { products, note, nextStep, adverseReaction, missedReason } = report;
	return {
		...{ contactId, visitPlanId, day, half, outcome, mode, objective, aimReached },
		...{ products, note, nextStep, adverseReaction, missedReason },
		corrects: report.id
	};
}

/** Which of the usual terms a due day is, null for any other. */
export function termOf(due: Day, today: Day): keyof typeof promiseDays | null {
	const days = daysBetween({ from: today, to: due });
	const names = Object.keys(promiseDays) as (keyof typeof promiseDays)[];
	return names.find((name) => promiseDays[name] === days) ?? null;
}
