import * as v from 'valibot';
import { monthSchema } from '#lib/domain/day.ts';
import { idSchema, optionalNumber, optionalText } from '#lib/domain/record.ts';

/** What a target counts: the first five are activities, the last two volumes. */
export const targetMeasures = [
	'visits',
	'coverage',
	'callFrequency',
	'meetings',
	'listings',
	'quantity',
	'amount'
] as const;

export type TargetMeasure = (typeof targetMeasures)[number];

/** One week under a key of its own: undefined while nobody said anything under it. */
const ownNumber = v.optional(v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0))));

/** 月指标达成计划表: one line of a month's targets (slide 19); amounts in 万元, weeks as `weeksOf` cuts the month. */
export const targetSchema = v.object({
	version: v.literal(1),
	id: idSchema,
	month: monthSchema,
	measure: v.picklist(targetMeasures),
	productId: v.optional(v.nullable(idSchema), null),
	accountId: v.optional(v.nullable(idSchema), null),
	target: v.pipe(v.number(), v.finite(), v.minValue(0)),
	/** Weekly targets set by hand; null where the split by working days stands. What a week's own key says goes before it. */
	weekTargets: v.optional(v.array(optionalNumber), []),
	/** Weekly results; null where none was entered yet. What a week's own key says goes before it. */
	weekActuals: v.optional(v.array(optionalNumber), []),
	/** The same week by week, so that two people who change different weeks both keep theirs. */
	weekTarget1: ownNumber,
	weekTarget2: ownNumber,
	weekTarget3: ownNumber,
	weekTarget4: ownNumber,
	weekTarget5: ownNumber,
	weekActual1: ownNumber,
	weekActual2: ownNumber,
	weekActual3: ownNumber,
	weekActual4: ownNumber,
	weekActual5: ownNumber,
	gapReason: optionalText,
	action: optionalText,
	supervisorRemark: optionalText
});

export type Target = v.InferOutput<typeof targetSchema>;

/** Whether a measure counts sales: the guard looks at these. */
export const isVolume = (measure: TargetMeasure): boolean =>
	measure === 'quantity' || measure === 'amount';
