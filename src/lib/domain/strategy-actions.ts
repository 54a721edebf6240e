import type { ComplianceRuleId } from './compliance-rules.ts';
import type { StrategyId } from './policy-matrix.ts';
import type { Provenance } from './provenance.ts';

/** What a strategy tells the rep to do; `guard` is the compliance rule that may forbid it today. */
export interface StrategyAction {
	readonly id: StrategyActionId;
	readonly provenance: Provenance;
	readonly slide: number | null;
	readonly guard: ComplianceRuleId | null;
}

export const strategyActionIds = [
	'introduceBasics',
	'nameCard',
	'brandReminder',
	'occasionalLiterature',
	'openArchive',
	'lookForNeeds',
	'decideDropOrContinue',
	'latestLiterature',
	'completeArchive',
	'regularFollowUp',
	'meetNeeds',
	'homeVisitPlan',
	'expensePlan',
	'raiseAwareness',
	'raiseInterest',
	'digForNeeds',
	'activeLiterature',
	'academicBreakthrough',
	'newIndications',
	'keySellingPoints',
	'encourageMoreUse',
	'selectiveLiterature',
	'samples',
	'rapport',
	'holdAndAdvance',
	'keyBenefits',
	'recognition',
	'spreadExperience',
	'academicPlan',
	'regularHomeVisits',
	'reviewYearly'
] as const;

export type StrategyActionId = (typeof strategyActionIds)[number];

const guards: Partial<Record<StrategyActionId, ComplianceRuleId>> = {
	brandReminder: 'samplesAndReminders',
	samples: 'samplesAndReminders',
	homeVisitPlan: 'homeVisit',
	regularHomeVisits: 'homeVisit',
	newIndications: 'offLabelWording',
	recognition: 'giftExpense'
};

const actions = (
	origin: { provenance: Provenance; slide: number | null },
	ids: readonly StrategyActionId[]
): StrategyAction[] => ids.map((id) => ({ id, ...origin, guard: guards[id] ?? null }));

const onSlide = (slide: number) => ({ provenance: 'S', slide }) as const;
const ours = { provenance: 'P', slide: null } as const;

/** The deck's actions of each strategy in its own order; `hold` and `review` are ours. */
export const strategyActions: Record<StrategyId, readonly StrategyAction[]> = {
	s1: actions(onSlide(14), [
		'introduceBasics',
		'nameCard',
		'brandReminder',
		'occasionalLiterature',
		'openArchive',
		'lookForNeeds',
		'decideDropOrContinue'
	]),
	s2: actions(onSlide(15), [
		'latestLiterature',
		'completeArchive',
		'regularFollowUp',
		'meetNeeds',
		'homeVisitPlan',
		'expensePlan'
	]),
	s3a: actions(onSlide(16), ['raiseAwareness', 'raiseInterest', 'completeArchive', 'digForNeeds']),
	s3b: actions(onSlide(16), ['activeLiterature', 'academicBreakthrough']),
	s4: actions(onSlide(17), [
		'newIndications',
		'keySellingPoints',
		'encourageMoreUse',
		'selectiveLiterature',
		'samples',
		'rapport'
	]),
	s5: actions(onSlide(18), [
		'holdAndAdvance',
		'keyBenefits',
		'recognition',
		'spreadExperience',
		'brandReminder',
		'academicPlan',
		'regularHomeVisits'
	]),
	hold: actions(ours, ['regularFollowUp', 'occasionalLiterature', 'meetNeeds']),
	review: actions(ours, ['reviewYearly'])
};
