import type { FeedbackEntry } from '#lib/domain/follow-up/feedback-loop.ts';
import type { Formats } from '#lib/i18n/format.ts';
import type { Messages } from '#lib/i18n/messages.ts';

/** The three steps of a piece of feedback, each with its day, and for how many days it waits. */
export function loopWords(entry: FeedbackEntry, { m, f }: { m: Messages; f: Formats }): string[] {
	const { heard, thanked, notThanked } = m.visit.loop;
	const isOpen = entry.state === 'open';
	return [
		heard(f.monthDay(entry.feedback.heardOn)),
		...(entry.acknowledgedOn !== null
			? [thanked(f.monthDay(entry.acknowledgedOn))]
			: isOpen
				? [notThanked]
				: []),
		isOpen ? m.promises.waiting(entry.days) : m.promises.answered(f.day(entry.answer.on))
	];
}
