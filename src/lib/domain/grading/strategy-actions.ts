import type { ComplianceRuleId } from '#lib/domain/compliance-rules.ts';
import type { StrategyId } from '#lib/domain/policy/policy-matrix.ts';
import type { Provenance } from '#lib/domain/provenance.ts';

/** What a strategy tells the rep to do; `guard` is the compliance rule that may forbid it today. */
export interface StrategyAction {
	/** Of `strategyActionIds`, or of an action that somebody added. */
	readonly id: string;
	/** What somebody wrote; null has the words of the catalogue. */
	readonly wording: string | null;
	readonly provenance: Provenance;
	readonly slide: number | null;
	readonly guard: ComplianceRuleId | null;
}

/** The actions that have words in the catalogue. */
export const strategyActionIds = [
	'productBasics',
	'brandReminder',
	'literatureSometimes',
	'openArchive',
	'findNeeds',
	'decideOn',
	'latestLiterature',
	'completeArchive',
	'followUp',
	'meetNeeds',
	'homeVisitPlan',
	'expensePlan',
	'brandAwareness',
	'raiseInterest',
	'digNeeds',
	'literatureActively',
	'academicBreakthrough',
	'newIndications',
	'sellingPoints',
	'moreUse',
	'selectiveLiterature',
	'samples',
	'rapport',
	'holdUse',
	'keyBenefits',
	'recognition',
	'spreadExperience',
	'academicPlan',
	'regularHomeVisits'
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
): StrategyAction[] =>
	ids.map((id) => ({ id, wording: null, ...origin, guard: guards[id] ?? null }));

const onSlide = (slide: number) => ({ provenance: 'S', slide }) as const;
const ours = { provenance: 'P', slide: null } as const;

/** The deck's actions of each strategy in its own order; those of the cells it leaves out are ours. `actionsOf` has what a territory made of them. */
export const strategyActions: Record<StrategyId, readonly StrategyAction[]> = {
	1: actions(onSlide(14), [
		'productBasics',
		'brandReminder',
		'literatureSometimes',
		'openArchive',
		'findNeeds',
		'decideOn'
	]),
	2: actions(onSlide(15), [
		'latestLiterature',
		'completeArchive',
		'followUp',
		'meetNeeds',
		'homeVisitPlan',
		'expensePlan'
	]),
	'3a': actions(onSlide(16), ['brandAwareness', 'raiseInterest', 'completeArchive', 'digNeeds']),
	'3b': actions(onSlide(16), ['literatureActively', 'academicBreakthrough']),
	4: actions(onSlide(17), [
		'newIndications',
		'sellingPoints',
		'moreUse',
		'selectiveLiterature',
		'samples',
		'rapport'
	]),
	5: actions(onSlide(18), [
		'holdUse',
		'keyBenefits',
		'recognition',
		'spreadExperience',
		'brandReminder',
		'academicPlan',
		'regularHomeVisits'
	]),
	holdB: actions(ours, ['followUp', 'latestLiterature', 'meetNeeds']),
	holdC: actions(ours, ['followUp', 'literatureSometimes', 'meetNeeds']),
	dormant: actions(ours, ['decideOn'])
};
