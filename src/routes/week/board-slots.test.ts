import { expect, test } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { aVisitPlan, aVisitReport } from '#tests/fixtures/builders.ts';
import { slotKey, type Place } from '#lib/state/planning/slot-choices.ts';
import { slotBeside, slotOf, visitState } from './board-slots.ts';

const today = toDay('2026-11-25');
const morning: Place = { day: today, half: 'am' };

test('arrows lead to the halves and days beside, never above the morning or into the past', () => {
	const to = (key: string, from: Place = morning) => slotBeside(from, { key, today });
	expect(to('ArrowDown')).toEqual({ day: today, half: 'pm' });
	expect(to('ArrowUp')).toBe(null);
	expect(to('ArrowUp', { day: today, half: 'pm' })).toEqual(morning);
	expect(to('ArrowDown', { day: today, half: 'pm' })).toBe(null);
	expect(to('ArrowRight')).toEqual({ day: '2026-11-26', half: 'am' });
	expect(to('ArrowLeft')).toBe(null);
	expect(to('ArrowLeft', { day: toDay('2026-11-26'), half: 'pm' })).toEqual({
		day: today,
		half: 'pm'
	});
	expect(to('Home')).toBe(null);
});

test('a visit is what its report says, else open until its day is over', () => {
	const plan = (day: string) => aVisitPlan({ slot: { day: toDay(day), half: 'am', order: 0 } });
	const report = aVisitReport({ outcome: 'missed' });
	expect(visitState(plan('2026-11-25'), { report: undefined, today })).toBe('upcoming');
	expect(visitState(plan('2026-11-24'), { report: undefined, today })).toBe('unreported');
	expect(visitState(plan('2026-11-24'), { report, today })).toBe('missed');
});

test('a slot survives being written on an element', () => {
	expect(slotOf(slotKey(morning))).toEqual(morning);
	expect(slotOf(undefined)).toBe(null);
	expect(slotOf('2026-11-25/noon')).toBe(null);
});
