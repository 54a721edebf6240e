import * as v from 'valibot';
import { daySchema, type Day } from '#lib/domain/day.ts';
import { levelSchema, type MatrixCell } from '#lib/domain/matrix.ts';
import { idSchema, optionalDay, optionalText } from '#lib/domain/record.ts';

const cellSchema = v.object({ usage: levelSchema, potential: levelSchema });

const upgradeOutcomes = ['reached', 'letGo'] as const;

/** How an upgrade ended. */
export type UpgradeOutcome = (typeof upgradeOutcomes)[number];

/** How one doctor is to be led to another cell of one product (slide 24); a doctor may have several, one after the other. */
export const upgradePlanSchema = v.object({
	version: v.literal(1),
	id: idSchema,
	contactId: idSchema,
	productId: idSchema,
	/** Where the doctor stood when it was set; null when nobody had said. */
	from: v.optional(v.nullable(cellSchema), null),
	target: cellSchema,
	/** What stands in the way, in a person's words. */
	barrier: optionalText,
	nextAction: optionalText,
	/** The report of the visit that shows how far it came; null until one is named. */
	evidenceReportId: v.optional(v.nullable(idSchema), null),
	startedOn: daySchema,
	reviewOn: optionalDay,
	/** Null while it goes on. */
	ended: v.optional(v.nullable(v.object({ as: v.picklist(upgradeOutcomes), on: daySchema })), null),
	setBy: v.optional(v.nullable(idSchema), null)
});

export type UpgradePlan = v.InferOutput<typeof upgradePlanSchema>;
/** The same as it is handed to be stored: what has a default may be left out. */
export type UpgradePlanInput = v.InferInput<typeof upgradePlanSchema>;

export const upgradeStages = ['toPlan', 'underWay', 'due', 'reached', 'letGo'] as const;

/** Where an upgrade stands on the board. */
export type UpgradeStage = (typeof upgradeStages)[number];

/** True once the doctor uses the product as much as the plan wants. */
export const hasArrived = (
	{ target }: Pick<UpgradePlan, 'target'>,
	now: MatrixCell | null
): boolean => now !== null && now.usage >= target.usage;

/** U5: an open one is due when its day came or the doctor arrived; without an action or a day it is still to plan. */
export function stageOf(
	plan: Pick<UpgradePlan, 'target' | 'nextAction' | 'reviewOn' | 'ended'>,
	{ now, today }: { now: MatrixCell | null; today: Day }
): UpgradeStage {
	if (plan.ended) return plan.ended.as;
	if (hasArrived(plan, now) || (plan.reviewOn !== null && plan.reviewOn <= today)) return 'due';
	return plan.nextAction.trim() === '' || plan.reviewOn === null ? 'toPlan' : 'underWay';
}
