import * as v from 'valibot';
import { expect, it } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { accountSchema } from '#lib/domain/archive/account.ts';
import { contactSchema } from '#lib/domain/archive/contact.ts';
import { hospitalUsageSchema } from '#lib/domain/archive/hospital-usage.ts';
import { listingSchema } from '#lib/domain/archive/listing.ts';
import { productSchema } from '#lib/domain/archive/product.ts';
import { zoneSchema } from '#lib/domain/archive/zone.ts';
import { feedbackAnswerSchema, feedbackSchema } from '#lib/domain/follow-up/feedback.ts';
import { promiseOutcomeSchema, promiseSchema } from '#lib/domain/follow-up/promise.ts';
import { careActSchema } from '#lib/domain/follow-up/care-act.ts';
import { factorCheckSchema } from '#lib/domain/follow-up/success-factors.ts';
import { upgradePlanSchema } from '#lib/domain/follow-up/upgrade-plan.ts';
import { assessmentSchema } from '#lib/domain/matrix.ts';
import { activitySchema } from '#lib/domain/planning/activity.ts';
import { approvalSchema, cycleSchema } from '#lib/domain/planning/cycle.ts';
import { expenseSchema } from '#lib/domain/planning/expense.ts';
import { leaveSchema } from '#lib/domain/planning/leave.ts';
import { memberSchema, territorySchema } from '#lib/domain/sharing/territory.ts';
import { targetSchema } from '#lib/domain/targets/target.ts';
import { coachingSchema } from '#lib/domain/visits/coaching.ts';
import { adverseReportSchema } from '#lib/domain/visits/adverse-report.ts';
import { visitPlanSchema, visitReportSchema } from '#lib/domain/visits/visit.ts';
import { sampleTerritory } from './sample-territory.ts';

const sample = sampleTerritory({ seed: 7, today: toDay('2026-11-25'), minute: 14 * 60 });

it('gives records that the domain accepts unchanged', () => {
	const lists: [v.GenericSchema, readonly unknown[]][] = [
		[territorySchema, [sample.territory]],
		[memberSchema, sample.members],
		[zoneSchema, sample.zones],
		[productSchema, sample.products],
		[accountSchema, sample.accounts],
		[contactSchema, sample.contacts],
		[assessmentSchema, sample.assessments],
		[leaveSchema, sample.leaves],
		[targetSchema, sample.targets],
		[activitySchema, sample.activities],
		[listingSchema, sample.listings],
		[hospitalUsageSchema, sample.hospitalUsage],
		[visitPlanSchema, sample.visitPlans],
		[visitReportSchema, sample.visitReports],
		[cycleSchema, sample.cycles],
		[approvalSchema, sample.approvals],
		[promiseSchema, sample.promises],
		[promiseOutcomeSchema, sample.promiseOutcomes],
		[feedbackSchema, sample.feedback],
		[feedbackAnswerSchema, sample.feedbackAnswers],
		[adverseReportSchema, sample.adverseReports],
		[upgradePlanSchema, sample.upgradePlans],
		[factorCheckSchema, sample.factorChecks],
		[coachingSchema, sample.coachings],
		[expenseSchema, sample.expenses],
		[careActSchema, sample.careActs]
	];
	for (const [schema, records] of lists) {
		expect(records.length).toBeGreaterThan(0);
		for (const record of records) expect(v.parse(schema, record)).toEqual(record);
	}
	expect(Object.keys(sample)).toHaveLength(lists.length);
});
