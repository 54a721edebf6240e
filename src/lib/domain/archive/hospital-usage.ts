import * as v from 'valibot';
import { monthSchema } from '#lib/domain/day.ts';
import { idSchema, instantSchema, optionalText } from '#lib/domain/record.ts';
import { followsSchema } from '#lib/domain/word-order.ts';

/** Where a figure of a hospital's usage comes from; the guard asks for one. */
export const usageSources = ['companyDelivery', 'distributorFlow', 'other'] as const;

export type UsageSource = (typeof usageSources)[number];

/** May be below zero, where more was sent back than was delivered; null where nobody knows. */
const figureSchema = v.optional(v.nullable(v.pipe(v.number(), v.finite())), null);

/**
 * 医院用药统计表: what a hospital took of one product in a month (slide 8), in the product's unit and in yuan. A fact of its
 * own, so that two who enter the same month lose neither; with neither figure it takes back what was said before.
 */
export const hospitalUsageSchema = v.object({
	version: v.literal(1),
	id: idSchema,
	month: monthSchema,
	accountId: idSchema,
	productId: idSchema,
	quantity: figureSchema,
	amount: figureSchema,
	source: v.optional(v.nullable(v.picklist(usageSources)), null),
	/** More of the source: the list it was read from, who sent it. */
	sourceNote: optionalText,
	recordedBy: idSchema,
	recordedAt: instantSchema,
	/** What its author had seen said of this hospital, product and month whose clock was ahead. */
	follows: followsSchema
});

export type HospitalUsage = v.InferOutput<typeof hospitalUsageSchema>;
/** The same as it is handed to be stored: what has a default may be left out. */
export type HospitalUsageInput = v.InferInput<typeof hospitalUsageSchema>;

/** Which line of the form. */
export type UsagePlace = Pick<HospitalUsage, 'month' | 'accountId' | 'productId'>;
/** What stands in it. */
export type UsageFigures = Pick<HospitalUsage, 'quantity' | 'amount'>;
export type UsageMeasure = keyof UsageFigures;
