import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../app.css', import.meta.url), 'utf8');

const colours = new Map(
	[...css.matchAll(/--color-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
		([, name, light, dark]) => [name, { light, dark }]
	)
);

function luminance(hex: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
		const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
		return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(pair: { of: string; on: string; theme: 'light' | 'dark' }): number {
	const [of, on] = [pair.of, pair.on].map((name) => {
		const hex = colours.get(name)?.[pair.theme];
		if (!hex) throw new Error(`app.css has no colour ${name}`);
		return luminance(hex);
	}) as [number, number];
	return (Math.max(of, on) + 0.05) / (Math.min(of, on) + 0.05);
}

const surfaces = ['paper', 'sheet', 'well'];
const words = ['ink', 'muted', 'jade', 'jade-strong', 'amber', 'red', 'grade-a', 'grade-b-ink'];
const textPairs = [
	...words.flatMap((of) => surfaces.map((on) => [of, on])),
	['on-jade', 'jade'],
	['on-jade', 'jade-strong'],
	['ink', 'jade-soft'],
	['muted', 'jade-soft'],
	['amber', 'jade-soft'],
	['jade', 'jade-soft'],
	['jade-strong', 'jade-soft'],
	['ink', 'amber-soft'],
	['amber', 'amber-soft'],
	['ink', 'red-soft'],
	['red', 'red-soft'],
	['on-red', 'red'],
	['on-grade-a', 'grade-a'],
	['grade-a', 'grade-a-soft'],
	['grade-b-ink', 'grade-b-soft'],
	['muted', 'grade-c-soft'],
	['ink', 'grade-a-soft'],
	['ink', 'grade-b-soft'],
	['ink', 'grade-c-soft']
] as [string, string][];
const shapePairs = ['edge', 'grade-a', 'grade-b', 'grade-c', 'jade', 'amber-fill', 'red'].flatMap(
	(of) => surfaces.map((on) => [of, on])
) as [string, string][];

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
	it.each(textPairs)('lets %s be read on %s (4.5:1)', (of, on) => {
		expect(contrast({ of, on, theme })).toBeGreaterThanOrEqual(4.5);
	});

	it.each(shapePairs)('lets %s be seen on %s (3:1)', (of, on) => {
		expect(contrast({ of, on, theme })).toBeGreaterThanOrEqual(3);
	});

	it('keeps grades apart by lightness alone, for eyes that do not see hue', () => {
		for (const [of, on] of [
			['grade-a', 'grade-b'],
			['grade-b', 'grade-c']
		] as const)
			expect(contrast({ of, on, theme })).toBeGreaterThanOrEqual(theme === 'light' ? 1.2 : 1.3);
	});
});
