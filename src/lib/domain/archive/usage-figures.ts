import { addMonths, type Month } from '#lib/domain/day.ts';
import { groupBy } from '#lib/domain/group.ts';
import { lastWord, seenBefore } from '#lib/domain/word-order.ts';
import type { HospitalUsage, UsageFigures, UsageMeasure, UsagePlace } from './hospital-usage.ts';

/** The key of a line of the form. */
export const usageKey = ({ month, accountId, productId }: UsagePlace): string =>
	`${productId} ${month} ${accountId}`;

const recordedAt = (usage: HospitalUsage) => usage.recordedAt;

/** What holds of each hospital, product and month, by `usageKey`; what was taken back does not. */
export function usageByKey(facts: readonly HospitalUsage[]): ReadonlyMap<string, HospitalUsage> {
	const held = new Map<string, HospitalUsage>();
	for (const [key, words] of groupBy(facts, usageKey)) {
		const [only] = words;
		const last = words.length === 1 ? only : lastWord(words, recordedAt);
		if (last && (last.quantity !== null || last.amount !== null)) held.set(key, last);
	}
	return held;
}

/** What a figure follows when it is recorded at a moment: of those said of its place the ones whose clocks were ahead. */
export const usageAhead = (
	said: readonly HospitalUsage[],
	own: UsagePlace & { readonly recordedAt: string }
): string[] =>
	seenBefore(
		said.filter((one) => usageKey(one) === usageKey(own) && one.recordedAt >= own.recordedAt),
		recordedAt
	);

/** By how much a figure grew, as a share of what stood before; null where one is unknown or nothing stood before. */
export const growthOf = (now: number | null, before: number | null): number | null =>
	now === null || before === null || before <= 0 ? null : now / before - 1;

/** A figure beside the month before and the same month of last year. */
export interface ComparedUsage {
	readonly now: number | null;
	readonly before: number | null;
	readonly lastYear: number | null;
	readonly growth: number | null;
	readonly yearGrowth: number | null;
}

/** A line of the form beside the month before and the same month of last year. */
export function comparedUsage(
	held: ReadonlyMap<string, UsageFigures>,
	place: UsagePlace,
	measure: UsageMeasure
): ComparedUsage {
	const of = (month: Month) => held.get(usageKey({ ...place, month }))?.[measure] ?? null;
	return compare(of, place.month);
}

/** What hospitals took of one product together, over those of them that a month says something of. */
export interface UsageMonth extends UsageFigures {
	readonly month: Month;
	/** Of how many hospitals something is known. */
	readonly known: number;
}

/** What hospitals took of a product, month by month; null in months of which nothing is known. */
export function usageSeries(
	held: ReadonlyMap<string, UsageFigures>,
	of: {
		readonly productId: string;
		readonly accountIds: readonly string[];
		readonly months: readonly Month[];
	}
): UsageMonth[] {
	const { productId, accountIds, months } = of;
	return months.map((month) => {
		const its = accountIds.flatMap(
			(accountId) => held.get(usageKey({ month, productId, accountId })) ?? []
		);
		return {
			month,
			quantity: sumOf(its.map(({ quantity }) => quantity)),
			amount: sumOf(its.map(({ amount }) => amount)),
			known: its.length
		};
	});
}

/**
 * A month of a series beside the month before and the same month of last year, where the series reaches so far. With
 * fewer hospitals known than then it has not shrunk: nobody knows.
 */
export function comparedMonth(
	series: readonly UsageMonth[],
	month: Month,
	measure: UsageMeasure
): ComparedUsage {
	const byMonth = new Map(series.map((one) => [one.month, one]));
	const knownIn = (one: Month) => byMonth.get(one)?.known ?? 0;
	const isWhole = (before: Month) => knownIn(month) >= knownIn(before);
	const compared = compare((one) => byMonth.get(one)?.[measure] ?? null, month);
	return {
		...compared,
		growth: isWhole(addMonths(month, -1)) ? compared.growth : null,
		yearGrowth: isWhole(addMonths(month, -12)) ? compared.yearGrowth : null
	};
}

/** `count` months in order that end with one. */
export const monthsUntil = (last: Month, count: number): Month[] =>
	Array.from({ length: count }, (_, at) => addMonths(last, at + 1 - count));

function compare(of: (month: Month) => number | null, month: Month): ComparedUsage {
	const [now, before, lastYear] = [of(month), of(addMonths(month, -1)), of(addMonths(month, -12))];
	return {
		...{ now, before, lastYear },
		growth: growthOf(now, before),
		yearGrowth: growthOf(now, lastYear)
	};
}

/** Null when nothing is known; what is unknown is no zero. */
function sumOf(figures: readonly (number | null)[]): number | null {
	const known = figures.filter((figure) => figure !== null);
	return known.length === 0 ? null : known.reduce((sum, figure) => sum + figure, 0);
}
