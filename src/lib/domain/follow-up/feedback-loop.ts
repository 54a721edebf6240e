import { daysBetween, type Day } from '#lib/domain/day.ts';
import { groupBy } from '#lib/domain/group.ts';
import { lastSaid } from '#lib/domain/recorded-order.ts';
import type { Feedback, FeedbackAnswer } from './feedback.ts';

/** A piece of feedback with its answer; `days` it has waited so far, or had waited when it was answered. */
export type FeedbackEntry =
	| { readonly state: 'open'; readonly feedback: Feedback; readonly days: number }
	| {
			readonly state: 'answered';
			readonly feedback: Feedback;
			readonly answer: FeedbackAnswer;
			readonly days: number;
	  };

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
	const answer = lastSaid(answers);
	const from = feedback.heardOn;
	if (answer?.kind === 'answered')
		return [{ state: 'answered', feedback, answer, days: daysBetween({ from, to: answer.on }) }];
	// A withdrawal that carries a text takes back the answer of that text, one without takes back the feedback.
	if (answer && answer.text === '') return [];
	return [{ state: 'open', feedback, days: daysBetween({ from, to: today }) }];
}
