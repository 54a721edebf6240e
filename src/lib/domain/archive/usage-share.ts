import * as v from 'valibot';
import { monthSchema } from '#lib/domain/day.ts';
import { idSchema, instantSchema, optionalText, textSchema } from '#lib/domain/record.ts';
import { usageSources, type UsagePlace } from './hospital-usage.ts';

/**
 * What one doctor, or a department as a whole, took of a hospital's usage of a product in a month (slide 8): there only where
 * the guard allows it. One record for each, so that two people who enter different doctors both keep theirs.
 */
export const usageShareSchema = v.object({
	version: v.literal(1),
	month: monthSchema,
	accountId: idSchema,
	productId: idSchema,
	/** The doctor; null of a department as a whole. */
	contactId: v.nullable(idSchema),
	/** The department as it is written; that of the card where a doctor is named. */
	department: v.pipe(textSchema, v.maxLength(200)),
	quantity: v.pipe(v.number(), v.finite()),
	source: v.nullable(v.picklist(usageSources)),
	sourceNote: optionalText,
	recordedBy: idSchema,
	recordedAt: instantSchema
});

export type UsageShare = v.InferOutput<typeof usageShareSchema>;
/** Whose share of which figure. */
export type SharePlace = UsagePlace & Pick<UsageShare, 'contactId' | 'department'>;

/** The key under which a share stands; a doctor's begins with the doctor. */
export const shareKey = ({ contactId, department, ...place }: SharePlace): string =>
	[
		contactId ?? '',
		place.accountId,
		place.month,
		place.productId,
		contactId === null ? department : ''
	].join('/');

/** A line of the breakdown: a department with its doctors below it. */
export interface DepartmentShare {
	readonly department: string;
	/** What was said of the department as a whole, else what its doctors come to; null where nothing is known. */
	readonly quantity: number | null;
	readonly doctors: readonly { readonly contactId: string; readonly quantity: number }[];
}

/**
 * U1: one figure broken down: a department's own word goes before the sum of its doctors; the largest first. `rest` is what of
 * the hospital's figure nobody accounts for, negative where the parts exceed it; null while the figure is unknown.
 */
export function brokenDown(
	shares: readonly Pick<UsageShare, 'contactId' | 'department' | 'quantity'>[],
	whole: number | null
): { readonly departments: readonly DepartmentShare[]; readonly rest: number | null } {
	const byName = new Map<string, { own: number | null; doctors: DepartmentShare['doctors'] }>();
	for (const { contactId, department, quantity } of shares) {
		const before = byName.get(department) ?? { own: null, doctors: [] };
		byName.set(
			department,
			contactId === null
				? { ...before, own: quantity }
				: { ...before, doctors: [...before.doctors, { contactId, quantity }] }
		);
	}
	const departments = [...byName]
		.map(([department, { own, doctors }]): DepartmentShare => ({
			department,
			quantity: own ?? doctors.reduce((sum, one) => sum + one.quantity, 0),
			doctors: doctors.toSorted((one, other) => other.quantity - one.quantity)
		}))
		.sort((one, other) => (other.quantity ?? 0) - (one.quantity ?? 0));
	const known = departments.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0);
	return { departments, rest: whole === null ? null : rounded(whole - known) };
}

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;
