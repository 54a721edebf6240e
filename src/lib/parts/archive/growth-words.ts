import type { Formats } from '#lib/i18n/format.ts';

/** By how much a figure grew: '+12%', '−5%'; a dash where it is unknown. */
export const growthWords = (growth: number | null, f: Formats): string =>
	growth === null
		? '–'
		: `${growth > 0 ? '+' : growth < 0 ? '−' : ''}${f.percent(Math.abs(growth))}`;
