import { describe, expect, it } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { defaultPolicy } from '#lib/domain/policy/policy.ts';
import { aContact, aVisitReport } from '#tests/fixtures/builders.ts';
import { countStates, historiesInUse, streamsOf, upgradeLines } from './upgrade-lines.ts';
import { movementBetween } from './upgrade.ts';

const today = toDay('2026-11-23');
const step = (day: string, usage: 0 | 1 | 2 | 3 | 4, potential: 3 | 4 = 4) => ({
	day: toDay(day),
	cell: { usage, potential } as const
});
const everything = new Map([
	['climber', new Map([['p1', [step('2026-03-01', 1), step('2026-11-01', 2)]]])],
	['faller', new Map([['p1', [step('2026-03-01', 3), step('2026-11-01', 2)]]])],
	['waiter', new Map([['p1', [step('2026-03-01', 1)]]])],
	[
		'holder',
		new Map([
			['p1', [step('2026-03-01', 4)]],
			['gone', [step('2026-03-01', 1)]]
		])
	],
	['deleted', new Map([['p1', [step('2026-03-01', 1)]]])]
]);
const doctors = new Map(
	['climber', 'faller', 'waiter', 'holder'].map((id) => [id, aContact({ id })])
);
const histories = historiesInUse(everything, { doctors, products: new Map([['p1', {}]]) });
const visits = Array.from({ length: 6 }, (_, at) =>
	aVisitReport({ id: `v${at}`, contactId: 'waiter', day: toDay(`2026-0${at + 4}-01`) })
);
const lines = (reports = visits) =>
	upgradeLines(
		{
			histories,
			doctors,
			reportsByContact: new Map([['waiter', reports]]),
			targetOf: () => null,
			today
		},
		defaultPolicy
	);

describe('upgradeLines', () => {
	it('puts slipping before stalled before the rest, for doctors and products in use', () => {
		expect(lines().map(({ doctor, state }) => [doctor.id, state])).toEqual([
			['faller', 'slipping'],
			['waiter', 'stalled'],
			['climber', 'advancing'],
			['holder', 'atTarget']
		]);
		expect(countStates(lines())).toEqual({ slipping: 1, stalled: 1, advancing: 1, atTarget: 1 });
	});

	it('counts only visits that were made', () => {
		const missed = visits.map((report) => ({ ...report, outcome: 'missed' as const }));
		expect(lines(missed).find(({ doctor }) => doctor.id === 'waiter')).toMatchObject({
			state: 'advancing',
			visitsSinceStep: 0
		});
	});
});

describe('streamsOf', () => {
	it('names who went which way by usage, the top first, and who is new last', () => {
		const movement = movementBetween(histories, {
			from: toDay('2026-10-01'),
			to: today,
			productId: 'p1'
		});
		const told = streamsOf(movement).map(({ from, to, direction, pairs }) => [
			from,
			to,
			direction,
			pairs.map(({ contactId }) => contactId)
		]);
		expect(told).toEqual([
			[4, 4, 'steady', ['holder']],
			[3, 2, 'down', ['faller']],
			[1, 2, 'up', ['climber']],
			[1, 1, 'steady', ['waiter']]
		]);
		const before = { from: toDay('2026-01-01'), to: today, productId: null };
		expect(streamsOf(movementBetween(histories, before)).at(-1)).toMatchObject({
			from: null,
			direction: 'entered'
		});
	});
});
