import type { Month } from '#lib/domain/day.ts';
import type { Target } from './target.ts';

/** What a target is about, the month apart: two of the same are one line. */
export const lineKey = ({
	measure,
	productId,
	accountId
}: Pick<Target, 'measure' | 'productId' | 'accountId'>): string =>
	[measure, productId ?? '', accountId ?? ''].join('|');

/** The lines of one month for another, without what the month has already; weeks, results and words stay behind. */
export function copiedTargets(
	from: readonly Target[],
	to: { month: Month; there: readonly Target[] }
): Pick<Target, 'month' | 'measure' | 'productId' | 'accountId' | 'target'>[] {
	const taken = new Set(to.there.map(lineKey));
	return from.flatMap((line) => {
		const key = lineKey(line);
		if (taken.has(key)) return [];
		taken.add(key);
		const { measure, productId, accountId, target } = line;
		return [{ month: to.month, measure, productId, accountId, target }];
	});
}
