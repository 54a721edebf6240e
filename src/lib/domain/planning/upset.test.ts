import { expect, test } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { aVisitPlan } from '#tests/fixtures/builders.ts';
import { storedClosure } from '#tests/fixtures/stored-circumstances.ts';
import { isFixed } from './plan-span.ts';
import { upsetOf } from './upset.ts';

const working = { working: true, mark: null };
const plan = aVisitPlan({ contactId: 'contact-1', cycleId: 'cycle-1' });
const facts = { mark: working, isOff: false, closure: null };

test('a visit is upset by a day off, by leave, by its doctor’s or its hospital’s closure', () => {
	expect(upsetOf(plan, facts)).toBe(null);
	expect(upsetOf(plan, { ...facts, mark: { working: false, mark: 'holiday' } })).toBe('holiday');
	expect(upsetOf(plan, { ...facts, isOff: true })).toBe('leave');
	expect(upsetOf(plan, { ...facts, closure: storedClosure() })).toBe('clinic');
	const reception = storedClosure({ subjectId: 'account-1' });
	expect(upsetOf(plan, { ...facts, closure: reception })).toBe('reception');
});

test('a visit that a person put on a weekend is meant to be there, one of a plan is not', () => {
	const weekend = { ...facts, mark: { working: false, mark: 'weekend' as const } };
	expect(upsetOf({ ...plan, cycleId: null }, weekend)).toBe(null);
	expect(upsetOf(plan, weekend)).toBe('holiday');
});

test('today and what a person fixed stay; of today only what cannot take place may move', () => {
	const today = toDay('2026-03-03');
	const on = (day: string, fields = {}) =>
		aVisitPlan({ slot: { day: toDay(day), half: 'am', order: 0 }, ...fields });
	const fixed = (visit: ReturnType<typeof on>, isUpset = false) =>
		isFixed(visit, { today, isUpset });
	expect(fixed(on('2026-03-02'), true)).toBe(true);
	expect(fixed(on('2026-03-03'))).toBe(true);
	expect(fixed(on('2026-03-03'), true)).toBe(false);
	expect(fixed(on('2026-03-04'))).toBe(false);
	expect(fixed(on('2026-03-04', { locked: true }), true)).toBe(true);
	expect(fixed(on('2026-03-04', { appointment: true }), true)).toBe(true);
});
