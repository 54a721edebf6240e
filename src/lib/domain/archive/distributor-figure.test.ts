import { describe, expect, test } from 'vitest';
import type { Month } from '#lib/domain/day.ts';
import { figureKey, receivableMonth, stockMonth, type FigurePlace } from './distributor-figure.ts';

const place = { accountId: 'd', productId: 'p', month: '2026-10' as Month };
const held = (figures: readonly (Partial<FigurePlace> & { value: number })[]) =>
	new Map(
		figures.map(({ value, ...one }) => [
			figureKey({ ...place, measure: 'closing', ...one }),
			{ value }
		])
	);

describe('D1 a month of stock', () => {
	test('D1 opens with what the month before closed with, and tells what does not add up', () => {
		const known = held([
			{ month: '2026-09' as Month, measure: 'closing', value: 100 },
			{ measure: 'received', value: 50.1 },
			{ measure: 'sold', value: 80.2 },
			{ measure: 'closing', value: 60 }
		]);
		expect(stockMonth(known, place)).toMatchObject({ opening: 100, difference: -9.9 });
		expect(stockMonth(known, place).lasts).toBeCloseTo(60 / 80.2);
	});

	test('D1 what somebody said of the opening goes before, and nothing is reckoned from what is unknown', () => {
		const known = held([
			{ month: '2026-09' as Month, measure: 'closing', value: 100 },
			{ measure: 'opening', value: 90 },
			{ measure: 'sold', value: 0 }
		]);
		const { opening, difference, lasts } = stockMonth(known, place);
		expect([opening, difference, lasts]).toEqual([90, null, null]);
	});
});

test('D2 receivables say which share is overdue', () => {
	const of = (receivable: number, overdue: number) =>
		receivableMonth(
			held([
				{ productId: null, measure: 'receivable', value: receivable },
				{ productId: null, measure: 'overdue', value: overdue }
			]),
			place
		).overdueShare;
	expect([of(80, 20), of(0, 0)]).toEqual([0.25, null]);
});
