import { describe, expect, test } from 'vitest';
import { addDays, monthOf, toDay, weekdayOf, type Day } from '#lib/domain/day.ts';
import { workCalendarOf, type DayOverride } from './calendar.ts';
import { holidayYears } from './holidays.ts';

const calendarWith = (overrides: [string, DayOverride][] = []) =>
	workCalendarOf({
		years: holidayYears,
		overrides: new Map(overrides.map(([day, override]) => [toDay(day), override]))
	});
const markOf = (day: string) => calendarWith().dayMark(toDay(day));

describe('K1 public holidays are off, makeup days are worked', () => {
	test.each([
		['2026-10-01', { working: false, mark: 'holiday', name: 'nationalDay' }],
		['2026-10-10', { working: true, mark: 'makeup', name: 'nationalDay' }],
		['2026-02-14', { working: true, mark: 'makeup', name: 'springFestival' }],
		['2025-10-06', { working: false, mark: 'holiday', name: 'midAutumn' }],
		['2026-01-03', { working: false, mark: 'holiday', name: 'newYear' }],
		['2026-03-07', { working: false, mark: 'weekend', name: null }],
		['2026-03-06', { working: true, mark: null, name: null }]
	])('K1 %s', (day, mark) => {
		expect(markOf(day)).toEqual({ ...mark, note: null, covered: true });
	});

	test('K1 the data is whole: makeup days are weekend days, no day is listed twice', () => {
		for (const { year, arrangements } of holidayYears) {
			const all = arrangements.flatMap(({ off, worked }) => [...off, ...worked]);
			expect(new Set(all).size).toBe(all.length);
			for (const day of all) expect(toDay(day).startsWith(`${year}-`)).toBe(true);
			for (const day of arrangements.flatMap(({ worked }) => worked))
				expect(weekdayOf(day)).toBeGreaterThanOrEqual(6);
		}
	});

	test('K1 2025 has 248 working days and 2026 the same', () => {
		const workedIn = (year: number) =>
			calendarWith().workingDays({ from: toDay(`${year}-01-01`), to: toDay(`${year}-12-31`) });
		expect(workedIn(2025)).toHaveLength(248);
		expect(workedIn(2026)).toHaveLength(248);
	});
});

describe('K2 a year without a notice is estimated by the law and says so', () => {
	test('K2 2027 is not covered', () => {
		expect(calendarWith().years).toEqual([2025, 2026]);
		const estimated = { working: false, mark: 'holiday', covered: false };
		expect(markOf('2027-10-01')).toMatchObject({ ...estimated, name: 'nationalDay' });
		expect(markOf('2027-02-06')).toMatchObject({ ...estimated, name: 'springFestival' });
		expect(markOf('2027-10-04')).toMatchObject({ working: true, mark: null, covered: false });
		expect(markOf('2027-10-09')).toMatchObject({ working: false, mark: 'weekend', covered: false });
	});

	test('K6 a notice that the territory was told covers its year', () => {
		const { years, dayMark } = calendarWith([
			['2027-10-04', { working: false, note: '', holiday: 'nationalDay' }],
			['2027-10-10', { working: true, note: '', holiday: 'nationalDay' }]
		]);
		expect(years).toEqual([2025, 2026, 2027]);
		const told = { name: 'nationalDay', note: null, covered: true };
		expect(dayMark(toDay('2027-10-04'))).toEqual({ ...told, working: false, mark: 'holiday' });
		expect(dayMark(toDay('2027-10-10'))).toEqual({ ...told, working: true, mark: 'makeup' });
		// What the notice leaves out is no holiday, whatever the estimate said.
		expect(dayMark(toDay('2027-10-01'))).toMatchObject({ working: true, covered: true });
	});
});

describe('K3 the territory’s own changes come first', () => {
	test('K3 a company day off and a worked Saturday', () => {
		const { dayMark } = calendarWith([
			['2026-03-06', { working: false, note: '年会' }],
			['2026-03-07', { working: true, note: '学术会' }],
			['2026-10-01', { working: true, note: '值班' }]
		]);
		expect(dayMark(toDay('2026-03-06'))).toMatchObject({
			working: false,
			mark: 'holiday',
			note: '年会'
		});
		expect(dayMark(toDay('2026-03-07'))).toMatchObject({ working: true, mark: 'makeup' });
		expect(dayMark(toDay('2026-10-01'))).toMatchObject({ working: true, mark: null, name: null });
	});
});

describe('K4 working days of a span', () => {
	test('K4 both ends count, and the span holds exactly the days marked working', () => {
		const { workingDays, dayMark } = calendarWith();
		const from = toDay('2026-02-01');
		const february: Day[] = [];
		for (let day = from; monthOf(day) === monthOf(from); day = addDays(day, 1)) february.push(day);
		expect(workingDays({ from, to: toDay('2026-02-28') })).toEqual(
			february.filter((day) => dayMark(day).working)
		);
		expect(workingDays({ from: toDay('2026-03-06'), to: toDay('2026-03-06') })).toHaveLength(1);
	});
});
