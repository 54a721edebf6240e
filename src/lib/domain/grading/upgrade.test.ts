import { describe, expect, test } from 'vitest';
import { addDays, toDay, type Day } from '#lib/domain/day.ts';
import type { Level } from '#lib/domain/matrix.ts';
import { defaultPolicy, policyOf } from '#lib/domain/policy/policy.ts';
import type { CellStep } from './cells.ts';
import { movementBetween, targetCellOf, upgradeOf } from './upgrade.ts';

const step = (day: string, usage: Level, potential: Level = 4): CellStep => ({
	day: toDay(day),
	cell: { usage, potential }
});
const start = toDay('2026-01-05');
const weekly = (count: number): Day[] =>
	Array.from({ length: count }, (_, week) => addDays(start, 7 * (week + 1)));
const upgrade = (history: CellStep[], visitDays: Day[], today = '2026-06-01') =>
	upgradeOf({ history, visitDays, target: null, today: toDay(today) }, defaultPolicy);

describe('U1 the next target is one step of usage, never above the potential', () => {
	test.each([
		[0, 4, 1],
		[3, 4, 4],
		[3, 3, 3],
		[4, 2, 4]
	] as const)('U1 (%i,%i) aims at usage %i', (usage, potential, target) => {
		expect(targetCellOf({ usage, potential }, defaultPolicy)).toEqual({ usage: target, potential });
	});

	test('U1 the policy may aim higher, a person may set the target', () => {
		const { policy } = policyOf(new Map([['followUp.targetSteps', 3]]));
		expect(targetCellOf({ usage: 0, potential: 2 }, policy).usage).toBe(2);
		const set = { usage: 3, potential: 4 } as const;
		const followed = { history: [step('2026-01-05', 1)], visitDays: [], today: start, target: set };
		expect(upgradeOf(followed, defaultPolicy)?.target).toEqual(set);
	});
});

describe('U2 time in the cell and visits per step', () => {
	test('U2 days count from the last change, visits from the last rise', () => {
		const result = upgrade([step('2026-01-05', 1), step('2026-02-02', 2)], weekly(6), '2026-02-20');
		expect(result).toMatchObject({
			cell: { usage: 2, potential: 4 },
			daysInCell: 18,
			visitsSinceStep: 2,
			visitsPerStep: 4,
			state: 'advancing'
		});
	});

	test('U2 before the first cell there is nothing to follow', () => {
		expect(upgrade([], weekly(3))).toBeNull();
		expect(upgrade([step('2026-05-01', 1)], [], '2026-04-01')).toBeNull();
	});
});

describe('U3 stalled and slipping', () => {
	test('U3 stalled only after both many visits and a long time without a step up', () => {
		const history = [step('2026-01-05', 1)];
		expect(upgrade(history, weekly(6), '2026-04-05')?.state).toBe('stalled');
		expect(upgrade(history, weekly(6), '2026-04-04')?.state).toBe('advancing');
		expect(upgrade(history, weekly(5), '2026-04-05')?.state).toBe('advancing');
	});

	test('U3 a fall is slipping for a while, then measured like any other', () => {
		const history = [step('2026-01-05', 4), step('2026-03-02', 3)];
		expect(upgrade(history, [], '2026-05-31')?.state).toBe('slipping');
		expect(upgrade(history, weekly(8), '2026-06-01')?.state).toBe('stalled');
	});

	test('U3 a change of potential alone is neither a rise nor a fall', () => {
		const history = [step('2026-01-05', 2, 2), step('2026-03-02', 2, 1)];
		expect(upgrade(history, [])).toMatchObject({ state: 'atTarget', visitsPerStep: null });
	});
});

describe('U4 movement between two days', () => {
	const histories = new Map([
		['a', new Map([['p', [step('2026-01-05', 1), step('2026-02-02', 2)]]])],
		['b', new Map([['p', [step('2026-01-05', 1), step('2026-02-09', 2)]]])],
		['c', new Map([['p', [step('2026-01-05', 3), step('2026-02-09', 1)]]])],
		['d', new Map([['p', [step('2026-02-09', 0)]]])],
		['e', new Map([['q', [step('2026-01-05', 2)]]])]
	]);
	const span = { from: toDay('2026-01-31'), to: toDay('2026-02-28') };

	test('U4 counts every from → to and sums to everyone with a cell', () => {
		const movement = movementBetween(histories, { ...span, productId: null });
		expect(movement).toMatchObject({ up: 2, down: 1, steady: 1, entered: 1 });
		expect(movement.moves).toContainEqual({
			from: { usage: 1, potential: 4 },
			to: { usage: 2, potential: 4 },
			pairs: [expect.anything(), expect.anything()]
		});
		expect(movement.moves.reduce((sum, { pairs }) => sum + pairs.length, 0)).toBe(5);
	});

	test('U4 one product alone', () => {
		expect(movementBetween(histories, { ...span, productId: 'q' })).toMatchObject({
			up: 0,
			steady: 1
		});
	});
});
