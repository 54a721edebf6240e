import type { Completeness } from '#lib/domain/archive/completeness.ts';
import type { HospitalUsage } from '#lib/domain/archive/hospital-usage.ts';
import type { Target } from '#lib/domain/targets/target.ts';
import type { VisitPlan, VisitReport } from '#lib/domain/visits/visit.ts';

/** A useful field of a line of a form. */
interface Part<Field extends string> {
	readonly field: Field;
	readonly weight: 1 | 2 | 3;
	readonly filled: boolean;
}

export type UsageField = 'quantity' | 'amount' | 'source';
export type TargetField = 'target' | 'gapReason' | 'action';
export type WeekField = 'halfDay' | 'aim' | 'product';
export type ReportField =
	'report' | 'aimReached' | 'note' | 'nextStep' | 'product' | 'adverseReaction';

/** A3: a month of form 2: of each hospital and product that is known to be used a figure, the money and where it comes from. */
export const usageCompleteness = (
	lines: readonly (Pick<HospitalUsage, UsageField> | null)[]
): Completeness<UsageField> =>
	ofParts(
		lines.flatMap((line): Part<UsageField>[] => [
			{ field: 'quantity', weight: 3, filled: line !== null && line.quantity !== null },
			{ field: 'amount', weight: 1, filled: line !== null && line.amount !== null },
			{ field: 'source', weight: 2, filled: line !== null && line.source !== null }
		])
	);

/** A4: a month of form 5: what is wanted, and of what falls short its reason and act. */
export const targetCompleteness = (
	lines: readonly {
		readonly target: Pick<Target, TargetField>;
		readonly fallsShort: boolean;
	}[]
): Completeness<TargetField> =>
	ofParts(
		lines.flatMap(({ target, fallsShort }): Part<TargetField>[] => [
			{ field: 'target', weight: 3, filled: target.target > 0 },
			...(fallsShort
				? (['gapReason', 'action'] as const).map((field): Part<TargetField> => ({
						field,
						weight: 2,
						filled: target[field] !== ''
					}))
				: [])
		])
	);

/** A5: a week of form 6: something in each half day that is worked, and an aim and a product for each visit. */
export const weekCompleteness = (week: {
	/** The half days that are worked, each with whether anything stands in it. */
	readonly halves: readonly { readonly isFilled: boolean }[];
	readonly visits: readonly Pick<VisitPlan, 'objective' | 'productIds'>[];
}): Completeness<WeekField> =>
	ofParts<WeekField>([
		...week.halves.map(({ isFilled }): Part<WeekField> => ({
			field: 'halfDay',
			weight: 3,
			filled: isFilled
		})),
		...week.visits.flatMap(({ objective, productIds }): Part<WeekField>[] => [
			{ field: 'aim', weight: 2, filled: objective.text !== '' },
			{ field: 'product', weight: 1, filled: productIds.length > 0 }
		])
	]);

/** A6: days of form 7: a report of each visit that was due, and of each that took place what came of it. */
export const reportCompleteness = (
	visits: readonly {
		readonly report: Pick<
			VisitReport,
			'outcome' | 'aimReached' | 'note' | 'nextStep' | 'products' | 'adverseReaction'
		> | null;
	}[]
): Completeness<ReportField> =>
	ofParts(
		visits.flatMap(({ report }): Part<ReportField>[] => [
			{ field: 'report', weight: 3, filled: report !== null },
			...(report?.outcome === 'done'
				? ([
						{ field: 'adverseReaction', weight: 3, filled: report.adverseReaction !== null },
						{ field: 'aimReached', weight: 2, filled: report.aimReached !== null },
						{ field: 'note', weight: 2, filled: report.note !== '' },
						{ field: 'nextStep', weight: 2, filled: report.nextStep !== '' },
						{ field: 'product', weight: 1, filled: report.products.length > 0 }
					] as const)
				: [])
		])
	);

/** The whole of several archives: the share of each counts alike, and what most of them lack comes first. */
export function meanCompleteness<Field extends string>(
	all: readonly Completeness<Field>[]
): Completeness<Field> {
	const sum = (of: (one: Completeness<Field>) => number) =>
		all.reduce((total, one) => total + of(one), 0);
	const lacking = new Map<Field, number>();
	// What an archive asks for first weighs more than what it asks for last.
	for (const { missing } of all)
		missing.forEach((field, at) => lacking.set(field, (lacking.get(field) ?? 0) + 1 / (at + 1)));
	return {
		share: all.length === 0 ? 1 : sum(({ share }) => share) / all.length,
		filled: sum(({ filled }) => filled),
		of: sum(({ of }) => of),
		missing: heaviestFirst(lacking)
	};
}

/** Of no line at all nothing is missing. */
function ofParts<Field extends string>(parts: readonly Part<Field>[]): Completeness<Field> {
	const lacking = new Map<Field, number>();
	let all = 0;
	let have = 0;
	for (const { field, weight, filled } of parts) {
		all += weight;
		if (filled) have += weight;
		else lacking.set(field, (lacking.get(field) ?? 0) + weight);
	}
	return {
		share: all === 0 ? 1 : have / all,
		filled: parts.filter(({ filled }) => filled).length,
		of: parts.length,
		missing: heaviestFirst(lacking)
	};
}

const heaviestFirst = <Field extends string>(lacking: ReadonlyMap<Field, number>): Field[] =>
	[...lacking].sort(([, one], [, other]) => other - one).map(([field]) => field);
