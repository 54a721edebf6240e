import type { LocaleName } from '#lib/i18n/messages.ts';

/** The widths of the columns of form 7 in percent: no word of a heading or of a choice is cut. */
export const dayWidths: Readonly<Record<LocaleName, readonly number[]>> = {
	'zh-CN': [3.5, 5.5, 2.5, 8, 4.5, 10.5, 6.5, 5, 5.5, 5, 13.5, 8, 6.5, 6, 6, 3.5],
	en: [6, 5.8, 4, 7, 7.4, 8.6, 6, 5.8, 6.3, 5.4, 9.4, 6.2, 6, 5, 5.8, 5.4]
};

/** The widths of the columns of form 5 for a number of weeks, in percent. */
export function targetWidths(weeks: number, locale: LocaleName): number[] {
	const [words, ofWeeks, after] =
		locale === 'en'
			? ([[8, 8.5, 7.5, 8.5], 34, [6, 9.5, 9.5, 8.5]] as const)
			: ([[8, 9, 8, 7], 36, [6, 9, 9, 8]] as const);
	return [...words, ...Array<number>(weeks).fill(ofWeeks / weeks), ...after];
}
