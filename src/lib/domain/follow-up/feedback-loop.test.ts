import { describe, expect, test } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { aFeedback, aFeedbackAnswer } from '#tests/fixtures/builders.ts';
import { feedbackLoop } from './feedback-loop.ts';
import type { FeedbackAnswer } from './feedback.ts';

const today = toDay('2026-03-12');
const loopWith = (...answers: FeedbackAnswer[]) =>
	feedbackLoop({ feedback: [aFeedback()], answers }, today);
const withdrawal = (text: string) =>
	aFeedbackAnswer({
		id: 'answer-2',
		kind: 'withdrawn',
		text,
		recordedAt: '2026-03-05T03:00:00.000Z'
	});

describe('F3 feedback stays open until it is answered', () => {
	test('F3 open feedback counts the days it waits', () => {
		expect(loopWith()).toMatchObject([{ state: 'open', days: 10 }]);
	});

	test('F3 an answer closes it and says how long it took', () => {
		expect(loopWith(aFeedbackAnswer())).toMatchObject([{ state: 'answered', days: 2 }]);
	});

	test('F3 an answer taken back opens it again; feedback taken back is gone', () => {
		expect(loopWith(aFeedbackAnswer(), withdrawal('已转交医学部并回复'))).toMatchObject([
			{ state: 'open', days: 10 }
		]);
		expect(loopWith(withdrawal(''))).toEqual([]);
	});

	test('F3 between listening and answering stand the thanks: they close nothing and open nothing again', () => {
		const thanks = aFeedbackAnswer({
			id: 'thanks',
			kind: 'acknowledged',
			text: '',
			on: toDay('2026-03-03'),
			recordedAt: '2026-03-09T03:00:00.000Z'
		});
		expect(loopWith()).toMatchObject([{ state: 'open', acknowledgedOn: null }]);
		expect(loopWith(thanks)).toMatchObject([
			{ state: 'open', acknowledgedOn: '2026-03-03', days: 10 }
		]);
		expect(loopWith(aFeedbackAnswer(), thanks)).toMatchObject([
			{ state: 'answered', acknowledgedOn: '2026-03-03', days: 2 }
		]);
	});

	test('F3 open feedback comes first, the longest waiting on top', () => {
		const feedback = [
			aFeedback({ id: 'answered', heardOn: toDay('2026-02-01') }),
			aFeedback({ id: 'new', heardOn: toDay('2026-03-11') }),
			aFeedback({ id: 'old', heardOn: toDay('2026-03-01') })
		];
		const answers = [aFeedbackAnswer({ feedbackId: 'answered' })];
		const loop = feedbackLoop({ feedback, answers }, today);
		expect(loop.map((entry) => entry.feedback.id)).toEqual(['old', 'new', 'answered']);
	});
});
