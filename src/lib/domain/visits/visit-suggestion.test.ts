import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { toDay } from '#lib/domain/day.ts';
import { feedbackLoop } from '#lib/domain/follow-up/feedback-loop.ts';
import { promiseLedger } from '#lib/domain/follow-up/promise-ledger.ts';
import { defaultPolicy } from '#lib/domain/policy/policy.ts';
import {
	aContact,
	aFeedback,
	aFeedbackAnswer,
	aPromise,
	aPromiseOutcome,
	aVisitPlan,
	aVisitReport
} from '#tests/fixtures/builders.ts';
import { prefillReport, visitBrief } from './visit-suggestion.ts';
import { visitReportSchema } from './visit.ts';

const rated = (productId: string, adoption: 1 | 5 | null) => ({ productId, adoption });

describe('V6 the plan becomes the report', () => {
	const plan = aVisitPlan({
		mode: 'phone',
		objective: { kind: 'listing', text: '递交进药申请' },
		productIds: ['p', 'q']
	});

	test('V6 what was planned is filled in with each product’s last rating, what must be asked is not', () => {
		const draft = prefillReport(plan, [
			aVisitReport({ id: 'r1', products: [rated('p', 5)] }),
			aVisitReport({ id: 'r2', day: toDay('2026-03-09'), products: [rated('p', null)] }),
			aVisitReport({ id: 'r3', contactId: 'contact-2', products: [rated('q', 1)] })
		]);
		expect(draft).toMatchObject({
			contactId: 'contact-1',
			visitPlanId: 'plan-1',
			day: '2026-03-02',
			half: 'am',
			outcome: 'done',
			mode: 'phone',
			objective: { kind: 'listing', text: '递交进药申请' },
			products: [rated('p', 5), rated('q', null)],
			adverseReaction: null,
			aimReached: null
		});
	});

	test('V6 a plan without products takes those of the last visit made', () => {
		const bare = { ...plan, productIds: [] };
		const reports = [
			aVisitReport({ products: [rated('r', 5)] }),
			aVisitReport({ id: 'm', day: toDay('2026-03-09'), outcome: 'missed', products: [] })
		];
		expect(prefillReport(bare, reports).products).toEqual([rated('r', 5)]);
		expect(prefillReport(bare, []).products).toEqual([]);
	});

	test('V6 with who and when the draft is a valid report', () => {
		const { id, version, repId, recordedBy, recordedAt } = aVisitReport();
		const whole = { ...prefillReport(plan, []), id, version, repId, recordedBy, recordedAt };
		expect(v.safeParse(visitReportSchema, whole).success).toBe(true);
	});
});

describe('V7 before the visit', () => {
	const today = toDay('2026-03-16');
	const brief = visitBrief(
		{
			contact: aContact({ department: '心内科' }),
			cells: new Map([
				['p', { usage: 0, potential: 1 }],
				['q', { usage: 3, potential: 4 }]
			] as const),
			reports: [
				aVisitReport({ id: 'r1', products: [rated('q', 5)] }),
				aVisitReport({ id: 'r2', day: toDay('2026-03-09'), products: [rated('q', null)] }),
				aVisitReport({ id: 'r3', contactId: 'contact-2', day: toDay('2026-03-13') })
			],
			listings: [],
			ledger: promiseLedger(
				{
					promises: [
						aPromise({ id: 'kept' }),
						aPromise({ id: 'late' }),
						aPromise({ id: 'later', due: toDay('2026-05-01') }),
						aPromise({ id: 'other', contactId: 'contact-2' })
					],
					outcomes: [aPromiseOutcome({ promiseId: 'kept' })]
				},
				{ today, dueSoonDays: 3 }
			),
			feedback: feedbackLoop(
				{
					feedback: [aFeedback({ id: 'open' }), aFeedback({ id: 'answered' })],
					answers: [aFeedbackAnswer({ feedbackId: 'answered' })]
				},
				today
			),
			today
		},
		defaultPolicy
	);

	test('V7 the last visit, what was promised and what is unanswered', () => {
		expect(brief.last).toMatchObject({ report: { id: 'r2' }, daysAgo: 7 });
		expect(brief.promises.map(({ promise }) => promise.id)).toEqual(['late', 'later']);
		expect(brief.feedback.map(({ feedback }) => feedback.id)).toEqual(['open']);
	});

	test('V7 what to ask, and per product what the class asks for', () => {
		expect(brief.askNext).toEqual(['patientsPerDay', 'rapport', 'bestTimes']);
		expect(
			brief.products.map(({ productId, strategy, lastAdoption }) => [
				productId,
				strategy.id,
				lastAdoption
			])
		).toEqual([
			['q', '5', 5],
			['p', '1', null]
		]);
	});
});
