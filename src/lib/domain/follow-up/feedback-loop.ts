import { daysBetween, type Day } from '#lib/domain/day.ts';
import { groupBy } from '#lib/domain/group.ts';
import { lastSaid } from '#lib/domain/recorded-order.ts';
import type { Feedback, FeedbackAnswer } from './feedback.ts';

/**
 * A piece of feedback on its way from listening over thanks to an answer; `days` it has waited so far, or had waited when
 * it was answered.
 */
export type FeedbackEntry = {
	/** The day on which the customer was thanked; null until then. */
	readonly acknowledgedOn: Day | null;
} & (
	| { readonly state: 'open'; readonly feedback: Feedback; readonly days: number }
	| {
			readonly state: 'answered';
			readonly feedback: Feedback;
			readonly answer: FeedbackAnswer;
			readonly days: number;
	  }
);

/** Every piece of feedback that was not withdrawn: open ones first, the longest waiting first. */
export function feedbackLoop(
	facts: { feedback: readonly Feedback[]; answers: readonly FeedbackAnswer[] },
	today: Day
): FeedbackEntry[] {
	const answersByFeedback = groupBy(facts.answers, ({ feedbackId }) => feedbackId);
	return facts.feedback
		.flatMap((feedback) => entryOf({ feedback, today }, answersByFeedback.get(feedback.id) ?? []))
		.sort(
			(first, second) =>
				Number(first.state === 'answered') - Number(second.state === 'answered') ||
				(first.feedback.heardOn < second.feedback.heardOn ? -1 : 1)
		);
}

/** Empty for withdrawn feedback. */
function entryOf(
	{ feedback, today }: { feedback: Feedback; today: Day },
	answers: readonly FeedbackAnswer[]
): FeedbackEntry[] {
	// Thanks given by whoever did not know of the answer open nothing again.
	const answer = lastSaid(answers.filter(({ kind }) => kind !== 'acknowledged'));
	const thanked = answers.flatMap(({ kind, on }) => (kind === 'acknowledged' ? on : [])).sort();
	const acknowledgedOn = thanked[0] ?? null;
	const from = feedback.heardOn;
	if (answer?.kind === 'answered') {
		const days = daysBetween({ from, to: answer.on });
		return [{ state: 'answered', acknowledgedOn, feedback, answer, days }];
	}
	// A withdrawal that carries a text takes back the answer of that text, one without takes back the feedback.
	if (answer && answer.text === '') return [];
	return [{ state: 'open', acknowledgedOn, feedback, days: daysBetween({ from, to: today }) }];
}
