import * as v from 'valibot';
import { daySchema, weekdaySchema } from '#lib/domain/day.ts';
import { factSourceSchema } from '#lib/domain/provenance.ts';
import {
	idSchema,
	nameSchema,
	optionalDay,
	optionalNumber,
	optionalText
} from '#lib/domain/record.ts';
import { coordinatesSchema } from './coordinates.ts';

/** A span of minutes after midnight on one weekday in which a hospital receives representatives. */
export const receptionWindowSchema = v.object({
	weekday: weekdaySchema,
	startMinute: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440)),
	endMinute: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440))
});

export type ReceptionWindow = v.InferOutput<typeof receptionWindowSchema>;

const accountFields = {
	version: v.literal(1),
	id: idSchema,
	name: nameSchema,
	code: optionalText,
	alias: optionalText,
	zoneId: v.optional(v.nullable(idSchema), null),
	address: optionalText,
	coordinates: v.optional(v.nullable(coordinatesSchema), null),
	phone: optionalText,
	note: optionalText,
	source: v.optional(v.nullable(factSourceSchema), null),
	updatedOn: optionalDay,
	/** The day it went to the recycle bin; null while in use. */
	deletedOn: optionalDay,
	/** The account under which this one and all that names it stand, because both are one place; null for itself. */
	mergedInto: v.optional(v.nullable(idSchema), null)
};

/** 医院档案表: one target hospital (slides 5, 8); drug purchase in 万元 a month, shares in percent. */
export const hospitalSchema = v.object({
	...accountFields,
	kind: v.literal('hospital'),
	/** What it is for, e.g. 综合医院, 专科医院. */
	type: optionalText,
	/** Administrative level as written, e.g. 三级甲等. */
	level: optionalText,
	ownership: optionalText,
	beds: optionalNumber,
	dailyOutpatients: optionalNumber,
	monthlyDrugPurchase: optionalNumber,
	categoryShare: optionalNumber,
	departments: v.optional(v.array(nameSchema), []),
	insurance: optionalText,
	prescribingLimits: optionalText,
	competitors: optionalText,
	paymentTerms: optionalText,
	/** Empty: the hospital states no rule. */
	reception: v.optional(v.array(receptionWindowSchema), []),
	receptionPlace: optionalText,
	/** How a visit is booked there, and the papers to be shown. */
	receptionBooking: optionalText,
	receptionDocuments: optionalText,
	/** The last day of the representative's registration with the hospital. */
	registeredUntil: v.optional(v.nullable(daySchema), null),
	/** The distributors that serve it. */
	distributorIds: v.optional(v.pipe(v.array(idSchema), v.maxLength(200)), []),
	/** Where the work with it stands, in words. */
	status: optionalText
});

/** 商业档案表: a distributor (slide 8); amounts in 万元, days in calendar days. */
export const distributorSchema = v.object({
	...accountFields,
	kind: v.literal('distributor'),
	/** What it is, e.g. 一级商业, 连锁. */
	type: optionalText,
	licences: optionalText,
	licencesUntil: optionalDay,
	annualSales: optionalNumber,
	deliveryArea: optionalText,
	creditLimit: optionalNumber,
	paymentDays: optionalNumber,
	agreementFrom: optionalDay,
	agreementUntil: optionalDay,
	/** What was agreed. */
	terms: optionalText,
	/** Those of our products that it carries. */
	productIds: v.optional(v.pipe(v.array(idSchema), v.maxLength(200)), [])
});

/** Any other customer (slide 5). */
export const otherAccountSchema = v.object({ ...accountFields, kind: v.literal('other') });

export const accountSchema = v.variant('kind', [
	hospitalSchema,
	distributorSchema,
	otherAccountSchema
]);

export type Hospital = v.InferOutput<typeof hospitalSchema>;
export type Distributor = v.InferOutput<typeof distributorSchema>;
export type OtherAccount = v.InferOutput<typeof otherAccountSchema>;
export type Account = v.InferOutput<typeof accountSchema>;
/** The same as it is handed to be stored: what has a default may be left out. */
export type AccountInput = v.InferInput<typeof accountSchema>;
export type AccountKind = Account['kind'];

/** What people call an account in passing: the shorter of its name and its alias. */
export const shortNameOf = ({ name, alias }: Pick<Account, 'name' | 'alias'>): string =>
	alias !== '' && alias.length < name.length ? alias : name;
