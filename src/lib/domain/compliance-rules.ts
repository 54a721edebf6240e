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

/** What the recommended settings were drawn from and when; a person must read the official texts. */
export const presetSources = {
	/** Raised whenever a setting or a source of the preset changes. */
	version: 1,
	/** When the settings were last compared with what is known of these texts. */
	drawnOn: '2026-11-27',
	texts: [
		{ id: 'representatives', since: '2026-08-01' },
		{ id: 'filing', since: '2020-12-01' },
		{ id: 'antiBribery', since: '2025-01-10' },
		{ id: 'personalInformation', since: '2021-11-01' },
		{ id: 'rdpac', since: null }
	]
} as const satisfies {
	version: number;
	drawnOn: string;
	texts: readonly { id: string; since: string | null }[];
};

/** What a rule may be set to: of data that is already kept nothing can be forbidden, only said. */
export const settingsOf = (rule: ComplianceRuleId): readonly ComplianceSetting[] =>
	rule === 'personalDataUnsourced' || rule === 'retentionEnded'
		? ['off', 'warn']
		: complianceSettings;

/** The highest meal ceiling per head in yuan; a territory may only lower it. */
export const highestMealCeilingYuan = 300;
