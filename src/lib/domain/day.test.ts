import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isDay, weekdayOf, type Day } from './day.ts';

const anyDay = fc
	.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10) as Day);

describe('counting days', () => {
	it('goes by the calendar, over leap days and centuries', () => {
		const number = (day: Day) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
		fc.assert(
			fc.property(anyDay, anyDay, (from, to) => {
				expect(daysBetween({ from, to })).toBe(number(to) - number(from));
				expect(weekdayOf(from)).toBe(new Date(from).getUTCDay() || 7);
				expect(addDays(from, number(to) - number(from))).toBe(to);
			})
		);
	});
});

describe('isDay', () => {
	it('takes every day that the calendar has', () => {
		fc.assert(fc.property(anyDay, (day) => isDay(day)));
	});

	it('refuses every other text of the same shape', () => {
		const digits = (most: number, length: number) =>
			fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(length, '0'));
		const text = fc
			.tuple(digits(9999, 4), digits(19, 2), digits(39, 2))
			.map((parts) => parts.join('-'));
		const exists = (day: string) => {
			const time = Date.parse(`${day}T00:00:00Z`);
			return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
		};
		fc.assert(fc.property(text, (day) => isDay(day) === exists(day)));
		for (const leap of ['2024-02-29', '2000-02-29']) expect(isDay(leap)).toBe(true);
		for (const wrong of ['2026-02-29', '1900-02-29', '2026-13-01', '2026-1-01', ' 2026-01-01']) {
			expect(isDay(wrong)).toBe(false);
		}
	});
});
