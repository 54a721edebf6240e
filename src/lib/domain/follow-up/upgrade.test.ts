import { describe, expect, it } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import type { MatrixCell } from '#lib/domain/matrix.ts';
import { defaultPolicy } from '#lib/domain/policy/policy.ts';
import { storedFactorCheck, storedUpgradePlan } from '#tests/fixtures/stored-upgrades.ts';
import { checksInOrder, factorTrends, scoreOf, weakestFactors } from './success-factors.ts';
import { upgradeBoard } from './upgrade-board.ts';
import { proposedUpgrade } from './upgrade-proposal.ts';
import { stageOf } from './upgrade-plan.ts';

const today = toDay('2026-03-20');
const at = (usage: 0 | 1 | 2 | 3 | 4, potential: 0 | 1 | 2 | 3 | 4): MatrixCell => ({
	usage,
	potential
});
const open = (fields: Parameters<typeof storedUpgradePlan>[0] = {}) =>
	storedUpgradePlan({ ended: null, target: at(2, 3), ...fields });

describe('U5: the stage of an upgrade', () => {
	const stage = (fields: Parameters<typeof open>[0], now: MatrixCell | null = at(1, 3)) =>
		stageOf(open(fields), { now, today });

	it('is under way with an action and a day to come, to plan without either', () => {
		expect(stage({})).toBe('underWay');
		expect(stage({ nextAction: ' ' })).toBe('toPlan');
		expect(stage({ reviewOn: null })).toBe('toPlan');
		expect(stage({}, null)).toBe('underWay');
	});

	it('is due on the day of its review, and as soon as the doctor arrived', () => {
		expect(stage({ reviewOn: today })).toBe('due');
		expect(stage({}, at(2, 3))).toBe('due');
		expect(stage({ nextAction: '', reviewOn: null }, at(3, 3))).toBe('due');
	});

	it('is what a person said it ended as', () => {
		expect(stage({ ended: { as: 'reached', on: today } })).toBe('reached');
		expect(stage({ ended: { as: 'letGo', on: today } }, at(2, 3))).toBe('letGo');
	});
});

it('U5: the board has open upgrades by review day, ended ones the latest first', () => {
	const board = upgradeBoard(
		[
			open({ id: 'late', reviewOn: toDay('2026-05-02') }),
			open({ id: 'soon', reviewOn: toDay('2026-04-02') }),
			open({ id: 'old', ended: { as: 'reached', on: toDay('2026-03-03') } }),
			open({ id: 'new', ended: { as: 'reached', on: toDay('2026-03-09') } })
		],
		{ cellOf: () => at(1, 3), today }
	);
	expect(board.underWay.map(({ plan }) => plan.id)).toEqual(['soon', 'late']);
	expect(board.reached.map(({ plan }) => plan.id)).toEqual(['new', 'old']);
	expect(board.letGo).toEqual([]);
});

describe('U6: a proposal', () => {
	const heard = (id: string, state: 'open' | 'answered', heardOn: string) =>
		({
			state,
			feedback: { id, text: id, heardOn: toDay(heardOn) },
			days: 1
		}) as unknown as Parameters<typeof proposedUpgrade>[0]['feedback'][number];
	const feedback = [
		heard('先说的', 'open', '2026-03-01'),
		heard('后说的', 'open', '2026-03-08'),
		heard('回应过的', 'answered', '2026-03-09')
	];

	it('takes the next cell, what was heard last and waits, and a review when it would have stalled', () => {
		const given = { cell: at(1, 3), feedback, isFree: () => true, today };
		const { actions, ...proposal } = proposedUpgrade(given, defaultPolicy);
		expect(actions.map(({ id }) => id)).toEqual(['literatureActively', 'academicBreakthrough']);
		expect(proposal).toEqual({
			target: at(2, 3),
			barrier: '后说的',
			reviewOn: toDay('2026-06-18')
		});
	});

	it('has its review on a weekday', () => {
		const given = { cell: at(1, 3), feedback: [], isFree: () => true, today: toDay('2026-03-22') };
		expect(proposedUpgrade(given, defaultPolicy).reviewOn).toBe('2026-06-22');
	});

	it('leaves out what the guard limits', () => {
		const given = { cell: at(2, 3), feedback: [], today };
		const actions = (isFree: () => boolean) =>
			proposedUpgrade({ ...given, isFree }, defaultPolicy).actions.map(({ id }) => id);
		expect(actions(() => true)).toContain('samples');
		expect(actions(() => false)).not.toContain('samples');
		expect(actions(() => false)).toContain('sellingPoints');
		expect(proposedUpgrade({ ...given, isFree: () => true }, defaultPolicy).barrier).toBe('');
	});
});

describe('U7–U8: the ten factors', () => {
	const earlier = storedFactorCheck({
		id: 'a',
		on: toDay('2026-01-05'),
		answers: [
			{ factor: 'expertise', level: 2 },
			{ factor: 'goals', level: 0 },
			{ factor: 'records', level: 1 }
		]
	});
	const later = storedFactorCheck({
		id: 'b',
		on: toDay('2026-02-05'),
		answers: [
			{ factor: 'expertise', level: 1 },
			{ factor: 'goals', level: 1 }
		]
	});
	const trend = (factor: string) =>
		factorTrends([later, earlier]).find((one) => one.factor === factor);

	it('keep the last answer of each, and whether it rose or fell', () => {
		expect(trend('expertise')).toMatchObject({ level: 1, moved: 'down' });
		expect(trend('goals')).toMatchObject({ level: 1, moved: 'up' });
		expect(trend('records')).toMatchObject({ level: 1, moved: null, on: earlier.on });
		expect(trend('service')).toEqual({ factor: 'service', level: null, on: null, moved: null });
	});

	it('name the weakest first and none that was never answered', () => {
		const check = storedFactorCheck({
			answers: [
				{ factor: 'expertise', level: 1 },
				{ factor: 'service', level: 0 },
				{ factor: 'records', level: 2 }
			]
		});
		expect(weakestFactors([check], 2).map(({ factor }) => factor)).toEqual([
			'service',
			'expertise'
		]);
		expect(weakestFactors([], 2)).toEqual([]);
	});

	it('count as a sum of what was answered', () => {
		expect(scoreOf(later)).toEqual({ done: 2, of: 4 });
		expect(scoreOf({ answers: [] })).toBeNull();
	});

	it('of several checks of a day keep the one recorded last', () => {
		const again = storedFactorCheck({ ...later, id: 'c', recordedAt: '2026-03-02T10:30:00.000Z' });
		expect(checksInOrder([again, later, earlier]).map(({ id }) => id)).toEqual(['a', 'c']);
	});
});
