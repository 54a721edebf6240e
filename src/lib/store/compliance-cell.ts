import * as v from 'valibot';
import {
	compliancePresets,
	complianceRuleIds,
	complianceSettings,
	highestMealCeilingYuan
} from '#lib/domain/compliance-rules.ts';
import { idSchema, instantSchema } from '#lib/domain/record.ts';

const yuanSchema = v.pipe(v.number(), v.minValue(0), v.maxValue(highestMealCeilingYuan));

const choice = v.variant('key', [
	v.object({ key: v.literal('preset'), value: v.picklist(compliancePresets) }),
	v.object({ key: v.literal('mealCeilingYuan'), value: yuanSchema }),
	v.object({ key: v.picklist(complianceRuleIds), value: v.picklist(complianceSettings) })
]);

const authorship = v.object({
	version: v.literal(1),
	changedBy: idSchema,
	changedAt: instantSchema,
	/** When the preset was chosen beside which this choice was made; null while none was. */
	presetAt: v.optional(v.nullable(instantSchema))
});

/** One choice of the compliance guard: the preset the territory began with, the meal ceiling, or a rule's setting. */
export const complianceCellSchema = v.intersect([authorship, choice]);

/** A change of the guard as it was made; a fact that outlives the next change. */
export const complianceChangeSchema = v.intersect([v.object({ id: idSchema }), authorship, choice]);

/** What is chosen: the preset, the meal ceiling in yuan, or a rule's setting. */
export type ComplianceChoice = v.InferOutput<typeof choice>;
export type ComplianceCell = v.InferOutput<typeof complianceCellSchema>;
export type ComplianceChange = v.InferOutput<typeof complianceChangeSchema>;

/**
 * Whether a choice stands beside the preset chosen: choosing one starts anew, so a choice has to be made in view of it.
 * Of one that does not say what it was made in view of the clock decides.
 */
export function standsBeside(
	{ presetAt, changedAt }: Pick<ComplianceCell, 'presetAt' | 'changedAt'>,
	preset: Pick<ComplianceCell, 'changedAt'> | undefined
): boolean {
	if (presetAt !== undefined) return presetAt === (preset?.changedAt ?? null);
	return preset === undefined || changedAt > preset.changedAt;
}
