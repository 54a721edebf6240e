import { addDays, type Day } from '#lib/domain/day.ts';
import type { Feedback, FeedbackAnswer } from '#lib/domain/follow-up/feedback.ts';
import type { CustomerPromise, PromiseOutcome } from '#lib/domain/follow-up/promise.ts';
import type { AdverseReport } from '#lib/domain/visits/adverse-report.ts';
import type { VisitReport } from '#lib/domain/visits/visit.ts';
import { deckOf, type Draw } from './draw.ts';
import { type NewId, shanghaiInstant } from './moments.ts';
import { feedbackBank, promiseBank } from './note-bank.ts';

/** What was promised and heard at the visits, and what became of it. */
export interface FollowUps {
	readonly promises: readonly CustomerPromise[];
	readonly promiseOutcomes: readonly PromiseOutcome[];
	readonly feedback: readonly Feedback[];
	readonly feedbackAnswers: readonly FeedbackAnswer[];
	readonly adverseReports: readonly AdverseReport[];
}

/** The day a promise was settled; null while it is open. */
function settledOn(ask: { draw: Draw; madeOn: Day; due: Day; yesterday: Day }): Day | null {
	const { draw, madeOn, due, yesterday } = ask;
	const early = addDays(due, -draw.between({ from: 0, to: 2 }));
	const day = draw.chance(0.82) ? early : addDays(due, draw.between({ from: 1, to: 6 }));
	return day > madeOn && day <= yesterday && draw.chance(0.92) ? day : null;
}

/** The promises and the feedback of the visits that took place. */
export function followUps(ask: {
	draw: Draw;
	newId: NewId;
	reports: readonly VisitReport[];
	/** Fills a text of the bank with the words of the report's doctor. */
	fill: (report: VisitReport, text: string) => string;
	yesterday: Day;
}): FollowUps {
	const { draw, newId, reports, fill, yesterday } = ask;
	const nextPromise = deckOf(draw, promiseBank);
	const nextFeedback = deckOf(draw, feedbackBank);
	const promises: CustomerPromise[] = [];
	const promiseOutcomes: PromiseOutcome[] = [];
	const feedback: Feedback[] = [];
	const feedbackAnswers: FeedbackAnswer[] = [];

	for (const report of reports) {
		// A doctor without an assessed product has no product to speak of.
		if (report.outcome !== 'done' || report.products.length === 0) continue;
		const { contactId, recordedBy, recordedAt } = report;
		const fact = { version: 1, recordedBy, recordedAt } as const;
		if (draw.chance(0.13)) {
			const { text, days } = nextPromise();
			const id = newId();
			const due = addDays(report.day, days);
			promises.push({
				...fact,
				id,
				contactId,
				visitReportId: report.id,
				text: fill(report, text),
				madeOn: report.day,
				due
			});
			const on = settledOn({ draw, madeOn: report.day, due, yesterday });
			if (on) {
				promiseOutcomes.push({
					version: 1,
					id: newId(),
					promiseId: id,
					outcome: draw.chance(0.96) ? 'kept' : 'dropped',
					on,
					...{ due: null, text: null },
					note: '',
					recordedBy,
					recordedAt: shanghaiInstant({ day: on, minutes: 1050 })
				});
			}
		}
		if (draw.chance(0.075)) {
			const { text, answer } = nextFeedback();
			const id = newId();
			feedback.push({
				...fact,
				id,
				contactId,
				visitReportId: report.id,
				text: fill(report, text),
				heardOn: report.day
			});
			const on = addDays(report.day, draw.between({ from: 1, to: 9 }));
			if (on <= yesterday && draw.chance(0.85)) {
				feedbackAnswers.push({
					version: 1,
					id: newId(),
					feedbackId: id,
					kind: 'answered',
					text: fill(report, answer),
					on,
					recordedBy,
					recordedAt: shanghaiInstant({ day: on, minutes: 1065 })
				});
			}
		}
	}
	const adverseReports = reports
		.filter(({ adverseReaction }) => adverseReaction === true)
		// The last one is left to do, as on a day of work.
		.slice(0, -1)
		.map(({ id, day, recordedBy, recordedAt }): AdverseReport => ({
			version: 1,
			id: newId(),
			visitReportId: id,
			kind: 'reported',
			on: day,
			recordedBy,
			recordedAt
		}));
	return { promises, promiseOutcomes, feedback, feedbackAnswers, adverseReports };
}
