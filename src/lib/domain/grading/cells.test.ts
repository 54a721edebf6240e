import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { levels, type Assessment } from '#lib/domain/matrix.ts';
import { anAssessment } from '#tests/fixtures/builders.ts';
import {
	assessmentsAhead,
	cellHistories,
	cellHistory,
	cellOn,
	cellsOf,
	lastLevel,
	type RecordedAssessment
} from './cells.ts';

const judged = (id: string, day: string, facts: Partial<Assessment>): RecordedAssessment => ({
	...anAssessment({ assessedOn: toDay(day), ...facts }),
	id
});
const cellNow = (...assessments: RecordedAssessment[]) =>
	cellsOf(assessments).get('contact-1')?.get('product-1');

const potential = judged('p', '2026-01-05', { axis: 'potential', level: 4 });

describe('M1 a cell needs both axes', () => {
	test('M1 one axis alone is no cell', () => {
		expect(cellsOf([potential]).size).toBe(0);
		expect(cellNow(potential, judged('u', '2026-01-06', { level: 1 }))).toEqual({
			usage: 1,
			potential: 4
		});
	});
});

describe('M2 the latest assessment holds', () => {
	test('M2 the later day, then the later recorded, then the higher id', () => {
		const first = judged('x', '2026-02-02', { level: 1 });
		expect(cellNow(potential, first, judged('a', '2026-02-03', { level: 2 }))?.usage).toBe(2);
		expect(cellNow(potential, first, judged('y', '2026-02-02', { level: 3 }))?.usage).toBe(3);
		const corrected = [
			judged('z', '2026-02-02', { level: 3, recordedAt: '2026-02-02T01:00:00.000Z' }),
			judged('b', '2026-02-02', { level: 2, recordedAt: '2026-02-02T01:01:00.000Z' })
		];
		expect(cellNow(potential, first, ...corrected)?.usage).toBe(2);
	});

	test('M2 what was judged by a clock a year ahead is replaced, and its step falls on the day it was', () => {
		const ahead = judged('x', '2027-02-03', { level: 4, recordedAt: '2027-02-03T01:00:00.000Z' });
		const own = { ...anAssessment({ level: 1 }), assessedOn: toDay('2026-02-02'), id: 'y' };
		const recordedAt = '2026-02-02T01:00:00.000Z';
		const next = { ...own, recordedAt, follows: assessmentsAhead([ahead], { ...own, recordedAt }) };
		expect(next.follows).toEqual(['x']);
		expect(cellNow(potential, ahead, next)?.usage).toBe(1);
		expect(lastLevel([next, ahead], { productId: 'product-1', axis: 'usage' })).toBe(1);
		expect(cellHistory([next, potential, ahead])).toEqual([
			{ day: '2026-02-02', cell: { usage: 1, potential: 4 } }
		]);
	});

	const anyJudgements = fc.uniqueArray(
		fc.record({
			id: fc.uuid(),
			day: fc.constantFrom('2026-02-02', '2026-02-03', '2026-02-04'),
			axis: fc.constantFrom('usage' as const, 'potential' as const),
			level: fc.constantFrom(...levels)
		}),
		{ selector: ({ id }) => id }
	);

	test('M2 the order of arrival does not matter', () => {
		fc.assert(
			fc.property(anyJudgements, (made) => {
				const facts = made.map(({ id, day, ...facts }) => judged(id, day, facts));
				expect(cellsOf(facts.toReversed())).toEqual(cellsOf(facts));
				expect(cellHistory(facts.toReversed())).toEqual(cellHistory(facts));
			})
		);
	});

	test('M3 the last step of a history is the present cell', () => {
		fc.assert(
			fc.property(anyJudgements, (made) => {
				const facts = made.map(({ id, day, ...facts }) => judged(id, day, facts));
				expect(cellHistory(facts).at(-1)?.cell).toEqual(cellNow(...facts));
			})
		);
	});
});

describe('M3 a history keeps every step', () => {
	const history = cellHistory([
		judged('u3', '2026-03-02', { level: 1 }),
		judged('u1', '2026-01-12', { level: 0 }),
		potential,
		judged('u2', '2026-02-02', { level: 1 })
	]);

	test('M3 oldest first, a day without change adds none', () => {
		expect(history).toEqual([
			{ day: '2026-01-12', cell: { usage: 0, potential: 4 } },
			{ day: '2026-02-02', cell: { usage: 1, potential: 4 } }
		]);
	});

	test('M3 what was corrected on the same day is no step', () => {
		const slip = [
			judged('a', '2026-01-12', { level: 4, recordedAt: '2026-01-12T01:00:00.000Z' }),
			judged('b', '2026-01-12', { level: 1, recordedAt: '2026-01-12T01:01:00.000Z' })
		];
		expect(cellHistory([potential, ...slip]).map(({ cell }) => cell.usage)).toEqual([1]);
	});

	test('M3 the cell on a day is the one it stood in at its end', () => {
		expect(cellOn(history, toDay('2026-01-11'))).toBeNull();
		expect(cellOn(history, toDay('2026-02-01'))).toEqual({ usage: 0, potential: 4 });
		expect(cellOn(history, toDay('2026-02-02'))).toEqual({ usage: 1, potential: 4 });
	});

	test('M3 histories are kept by doctor and product', () => {
		const other = [
			judged('q1', '2026-01-12', { contactId: 'c2', productId: 'p2', level: 2 }),
			judged('q2', '2026-01-12', { contactId: 'c2', productId: 'p2', axis: 'potential', level: 3 })
		];
		const histories = cellHistories([potential, ...other]);
		expect([...histories.keys()]).toEqual(['c2']);
		expect(histories.get('c2')?.get('p2')).toHaveLength(1);
	});
});
