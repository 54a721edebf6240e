import { expect, it } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { quartersBack } from './quarters.ts';

it('compares the evening before a quarter with its end, the present one with today', () => {
	expect(quartersBack(toDay('2026-02-10'), 2)).toEqual([
		{ year: 2025, quarter: 4, from: '2025-09-30', to: '2025-12-31' },
		{ year: 2026, quarter: 1, from: '2025-12-31', to: '2026-02-10' }
	]);
});
