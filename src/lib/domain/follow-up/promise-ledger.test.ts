import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { aPromise, aPromiseOutcome } from '#tests/fixtures/builders.ts';
import { isWaiting, keptRate, promiseLedger } from './promise-ledger.ts';
import type { PromiseOutcome } from './promise.ts';

const on = (day: string) => ({ today: toDay(day), dueSoonDays: 3 });
const outcome = (what: PromiseOutcome['outcome'], minute: number, day = '2026-03-09') =>
	aPromiseOutcome({
		id: `${what}-${minute}`,
		outcome: what,
		on: toDay(day),
		recordedAt: `2026-03-09T03:${String(minute).padStart(2, '0')}:00.000Z`
	});
const stateOn = (day: string, ...outcomes: PromiseOutcome[]) =>
	promiseLedger({ promises: [aPromise()], outcomes }, on(day))[0]?.state;

describe('F1 a promise is open, due, late, kept, kept late, dropped or withdrawn', () => {
	test.each([
		['2026-03-05', 'open'],
		['2026-03-06', 'due'],
		['2026-03-09', 'due'],
		['2026-03-10', 'late']
	])('F1 due on 2026-03-09, on %s it is %s', (day, state) => {
		expect(stateOn(day)).toBe(state);
	});

	test('F1 kept on the due day is in time, a day later is late', () => {
		expect(stateOn('2026-04-01', outcome('kept', 1))).toBe('kept');
		expect(stateOn('2026-04-01', outcome('kept', 1, '2026-03-10'))).toBe('keptLate');
	});

	test('F1 the last outcome decides, reopening undoes a slip', () => {
		expect(stateOn('2026-03-10', outcome('kept', 1), outcome('reopened', 2))).toBe('late');
		expect(stateOn('2026-03-10', outcome('kept', 3), outcome('reopened', 2))).toBe('kept');
		expect(stateOn('2026-03-10', outcome('dropped', 1))).toBe('dropped');
		expect(stateOn('2026-03-10', outcome('withdrawn', 1))).toBe('withdrawn');
	});

	test('F1 what was settled by a clock ahead is reopened by whoever has seen it', () => {
		const ahead = outcome('dropped', 9);
		const seen = { ...outcome('reopened', 1), follows: [ahead.id] };
		expect(stateOn('2026-03-10', ahead, seen)).toBe('late');
	});

	test('F1 put off, it waits until the new day, keeps its reason and counts from then', () => {
		const off = {
			...outcome('reopened', 1),
			...{ due: toDay('2026-03-20'), text: '送中文版文献', note: '文献还没到' }
		};
		const kept = { ...outcome('kept', 2, '2026-03-18'), follows: [off.id] };
		const entry = (...outcomes: PromiseOutcome[]) =>
			promiseLedger({ promises: [aPromise()], outcomes }, on('2026-03-12'))[0];
		expect(entry(off)).toMatchObject({ state: 'open', postponedFor: '文献还没到' });
		expect(entry(off)?.promise).toMatchObject({ due: '2026-03-20', text: '送中文版文献' });
		expect(entry(off, kept)?.state).toBe('kept');
	});

	test('F1 the order in which outcomes arrive does not matter', () => {
		const made = fc.array(
			fc.record({
				what: fc.constantFrom<PromiseOutcome['outcome'][]>(
					'kept',
					'dropped',
					'reopened',
					'withdrawn'
				),
				minute: fc.nat(5)
			})
		);
		fc.assert(
			fc.property(made, (facts) => {
				const outcomes = facts.map(({ what, minute }) => outcome(what, minute));
				expect(stateOn('2026-03-10', ...outcomes.toReversed())).toBe(
					stateOn('2026-03-10', ...outcomes)
				);
			})
		);
	});

	test('F1 another promise’s outcome says nothing', () => {
		expect(stateOn('2026-03-10', { ...outcome('kept', 1), promiseId: 'promise-2' })).toBe('late');
	});
});

describe('F2 the kept rate is kept in time out of settled or overdue', () => {
	const promises = ['kept', 'slow', 'dropped', 'late', 'open', 'mistake'].map((id) =>
		aPromise({ id, due: toDay(id === 'open' ? '2026-05-01' : '2026-03-09') })
	);
	const outcomes = [
		{ ...outcome('kept', 1), promiseId: 'kept' },
		{ ...outcome('kept', 1, '2026-03-11'), promiseId: 'slow' },
		{ ...outcome('dropped', 1), promiseId: 'dropped' },
		{ ...outcome('withdrawn', 1), promiseId: 'mistake' }
	];
	const ledger = promiseLedger({ promises, outcomes }, on('2026-04-01'));

	test('F2 waiting and withdrawn ones do not count', () => {
		expect(keptRate(ledger)).toEqual({ kept: 1, of: 4, rate: 0.25 });
		expect(keptRate([]).rate).toBeNull();
	});

	test('F2 the ledger lists the most urgent first and when each was settled', () => {
		expect(ledger.map(({ promise, settledOn }) => [promise.id, settledOn])).toEqual([
			['late', null],
			['open', null],
			['slow', '2026-03-11'],
			['kept', '2026-03-09'],
			['dropped', '2026-03-09'],
			['mistake', '2026-03-09']
		]);
		expect(ledger.filter(isWaiting)).toHaveLength(2);
	});
});
