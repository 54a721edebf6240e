/** What a guard does: nothing, say so, or refuse. */
export type ComplianceSetting = 'off' | 'warn' | 'block';

export const complianceSettings: readonly ComplianceSetting[] = ['off', 'warn', 'block'];

/** The guard's rules, C1 … C18 in this order. */
export const complianceRuleIds = [
	'usageFigures',
	'unsourcedUsage',
	'volumeTarget',
	'giftExpense',
	'mealExpense',
	'homeVisit',
	'outsideReception',
	'registrationEnded',
	'samplesAndReminders',
	'offLabelWording',
	'volumeWording',
	'identityNumber',
	'bankCard',
	'homeAddress',
	'familyOrHealth',
	'adverseReactionUnanswered',
	'personalDataUnsourced',
	'retentionEnded'
] as const;

export type ComplianceRuleId = (typeof complianceRuleIds)[number];

/** The two presets: the deck of 2011 as taught, and what is recommended in China today. */
export const compliancePresets = ['asTaught', 'chinaToday'] as const;
export type CompliancePreset = (typeof compliancePresets)[number];

/** Recommended settings for China today. */
export const chinaToday: Readonly<Record<ComplianceRuleId, ComplianceSetting>> = {
	usageFigures: 'block',
	unsourcedUsage: 'block',
	volumeTarget: 'warn',
	giftExpense: 'block',
	mealExpense: 'block',
	homeVisit: 'warn',
	outsideReception: 'warn',
	registrationEnded: 'warn',
	samplesAndReminders: 'warn',
	offLabelWording: 'warn',
	volumeWording: 'warn',
	identityNumber: 'warn',
	bankCard: 'warn',
	homeAddress: 'warn',
	familyOrHealth: 'warn',
	adverseReactionUnanswered: 'block',
	personalDataUnsourced: 'warn',
	retentionEnded: 'warn'
};

/** The highest meal ceiling per head in yuan; a territory may only lower it. */
export const highestMealCeilingYuan = 300;
