import { checksInOrder, scoreOf, type FactorCheck } from '#lib/domain/follow-up/success-factors.ts';
import type { CarriedMessages } from '#lib/i18n/carried.ts';
import type { Formats } from '#lib/i18n/format.ts';

/** Each self-check of a customer in a few words, the oldest first: its day and what it came to. */
export const checkWords = (
	checks: readonly FactorCheck[],
	{ u, f }: { u: CarriedMessages['upgrade']; f: Formats }
): string[] =>
	checksInOrder(checks).flatMap((check) => {
		const score = scoreOf(check);
		return score ? [u.scoreOn({ day: f.monthDay(check.on), score: f.ratio(score) })] : [];
	});
