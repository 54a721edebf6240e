import { describe, expect, it } from 'vitest';
import { toDay, type Month } from '#lib/domain/day.ts';
import type { HospitalUsage } from './hospital-usage.ts';
import {
	comparedMonth,
	comparedUsage,
	growthOf,
	monthsUntil,
	usageAhead,
	usageByKey,
	usageKey,
	usageSeries
} from './usage-figures.ts';

const month = (text: string) => toDay(`${text}-01`).slice(0, 7) as Month;
let made = 0;
const usage = (fields: Partial<HospitalUsage>): HospitalUsage => ({
	version: 1,
	id: `usage-${++made}`,
	month: month('2026-11'),
	accountId: 'east',
	productId: 'tablet',
	quantity: 100,
	amount: null,
	source: 'distributorFlow',
	sourceNote: '',
	recordedBy: 'rep-1',
	recordedAt: '2026-12-02T01:00:00.000Z',
	...fields
});
const series = (held: ReadonlyMap<string, HospitalUsage>, count: number) =>
	usageSeries(held, {
		productId: 'tablet',
		accountIds: ['east', 'west'],
		months: monthsUntil(month('2026-11'), count)
	});

describe('H1 the last word on a hospital, product and month holds', () => {
	it('by what its author had seen, then by the clock, then by id', () => {
		const first = usage({ recordedAt: '2026-12-09T01:00:00.000Z' });
		const own = { ...first, recordedAt: '2026-12-03T01:00:00.000Z' };
		expect(usageAhead([first, usage({ accountId: 'west' })], own)).toEqual([first.id]);
		const second = usage({ quantity: 120, recordedAt: own.recordedAt, follows: [first.id] });
		const other = usage({ accountId: 'west', quantity: 7 });
		for (const facts of [
			[first, second, other],
			[other, second, first]
		]) {
			const held = usageByKey(facts);
			expect([...held.values()].map(({ quantity }) => quantity).sort()).toEqual([120, 7].sort());
			expect(held.get(usageKey(first))).toBe(second);
		}
	});

	it('takes back with neither figure', () => {
		const later = { recordedAt: '2026-12-05T01:00:00.000Z' };
		expect(usageByKey([usage({}), usage({ ...later, quantity: null })]).size).toBe(0);
		expect(usageByKey([usage({}), usage({ ...later, quantity: 0 })]).size).toBe(1);
	});
});

describe('H2 growth is beside the month before and the same month of last year', () => {
	it('is unknown where either is, or nothing stood before', () => {
		expect(growthOf(150, 100)).toBe(0.5);
		expect(growthOf(0, 100)).toBe(-1);
		expect(growthOf(5, 0)).toBeNull();
		expect(growthOf(null, 5)).toBeNull();
		expect(growthOf(5, null)).toBeNull();
	});

	it('of one hospital and of several together', () => {
		const held = usageByKey([
			usage({}),
			usage({ month: month('2026-10'), quantity: 80 }),
			usage({ month: month('2025-11'), quantity: 200 }),
			usage({ accountId: 'west', quantity: 60 })
		]);
		const place = { month: month('2026-11'), accountId: 'east', productId: 'tablet' };
		expect(comparedUsage(held, place, 'quantity')).toEqual({
			...{ now: 100, before: 80, lastYear: 200 },
			...{ growth: 0.25, yearGrowth: -0.5 }
		});
		expect(comparedMonth(series(held, 13), month('2026-11'), 'quantity')).toMatchObject({
			...{ now: 160, before: 80, lastYear: 200 },
			growth: 1
		});
		expect(comparedMonth(series(held, 2), month('2026-11'), 'amount').now).toBeNull();
	});

	it('is unknown of several while fewer of them are known than before', () => {
		const held = usageByKey([
			usage({}),
			usage({ month: month('2026-10'), quantity: 80 }),
			usage({ month: month('2026-10'), accountId: 'west', quantity: 60 })
		]);
		expect(comparedMonth(series(held, 2), month('2026-11'), 'quantity')).toMatchObject({
			...{ now: 100, before: 140, growth: null }
		});
	});
});

describe('H3 a month of which nothing is known is no zero', () => {
	it('in a series, which counts the hospitals it knows of', () => {
		const held = usageByKey([
			usage({}),
			usage({ accountId: 'west', quantity: null, amount: 900 }),
			usage({ accountId: 'elsewhere' }),
			usage({ month: month('2026-09'), quantity: -3 })
		]);
		expect(series(held, 3)).toEqual([
			{ month: '2026-09', quantity: -3, amount: null, known: 1 },
			{ month: '2026-10', quantity: null, amount: null, known: 0 },
			{ month: '2026-11', quantity: 100, amount: 900, known: 2 }
		]);
	});
});
