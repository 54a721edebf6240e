import {
	chinaToday,
	complianceRuleIds,
	complianceSettings,
	highestMealCeilingYuan,
	type CompliancePreset,
	type ComplianceRuleId,
	type ComplianceSetting
} from '#lib/domain/compliance-rules.ts';

/** A territory's guard: what each rule does, and the meal ceiling per head in yuan. */
export interface Compliance {
	readonly preset: CompliancePreset;
	readonly settings: Readonly<Record<ComplianceRuleId, ComplianceSetting>>;
	readonly mealCeilingYuan: number;
}

/** Something a rule that is on has to say. */
export interface Finding {
	readonly rule: ComplianceRuleId;
	readonly setting: 'warn' | 'block';
}

const asTaught = Object.fromEntries(complianceRuleIds.map((rule) => [rule, 'off'])) as Record<
	ComplianceRuleId,
	ComplianceSetting
>;

/** The settings of a preset before anyone changes them. */
export const presetSettings: Readonly<
	Record<CompliancePreset, Readonly<Record<ComplianceRuleId, ComplianceSetting>>>
> = { asTaught, chinaToday };

/** A preset with changes by rule id (and `mealCeilingYuan`) on top; `malformed` lists the keys that cannot be. */
export function complianceOf(input: {
	preset: CompliancePreset;
	overrides: ReadonlyMap<string, unknown>;
}): { compliance: Compliance; malformed: string[] } {
	const { preset, overrides } = input;
	const settings = { ...presetSettings[preset] };
	const malformed: string[] = [];
	let mealCeilingYuan = highestMealCeilingYuan;
	for (const [key, value] of overrides) {
		const rule = complianceRuleIds.find((id) => id === key);
		const setting = complianceSettings.find((one) => one === value);
		if (rule && setting) settings[rule] = setting;
		else if (key === 'mealCeilingYuan' && isCeiling(value)) mealCeilingYuan = value;
		else malformed.push(key);
	}
	return { compliance: { preset, settings, mealCeilingYuan }, malformed };
}

const isCeiling = (value: unknown): value is number =>
	typeof value === 'number' && value >= 0 && value <= highestMealCeilingYuan;

/** What a rule finds: nothing while it is off. */
export function findingOf(rule: ComplianceRuleId, compliance: Compliance): Finding | null {
	const setting = compliance.settings[rule];
	return setting === 'off' ? null : { rule, setting };
}

/** Whether any finding refuses the act. */
export const isBlocked = (findings: readonly Finding[]): boolean =>
	findings.some(({ setting }) => setting === 'block');
