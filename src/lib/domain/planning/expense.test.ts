import * as v from 'valibot';
import { expect, test } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { dayOfExpense, expenseSchema, expenseSums, yuanOf, type Expense } from './expense.ts';

const expense = (fields: Partial<Expense>): Expense => ({
	...v.parse(expenseSchema, { version: 1, id: 'e', day: '2026-03-02', kind: 'transport' }),
	...fields
});

test('X1: an expense moves with its visit and stays on its day without one', () => {
	const tuesday = toDay('2026-03-03');
	expect(dayOfExpense(expense({}), () => tuesday)).toBe('2026-03-02');
	expect(dayOfExpense(expense({ visitPlanId: 'p' }), () => tuesday)).toBe(tuesday);
	expect(dayOfExpense(expense({ visitPlanId: 'p' }), () => null)).toBe('2026-03-02');
});

test('X2: an expense comes to what was spent, before that to what is planned; nothing spent is no zero', () => {
	expect(yuanOf(expense({ plannedYuan: 80 }))).toBe(80);
	expect(yuanOf(expense({ plannedYuan: 80, spentYuan: 0 }))).toBe(0);
	expect(expenseSums([expense({ plannedYuan: 80 }), expense({ plannedYuan: 20 })])).toEqual({
		planned: 100,
		spent: null
	});
	expect(expenseSums([expense({ plannedYuan: 80, spentYuan: 90 }), expense({})])).toEqual({
		planned: 80,
		spent: 90
	});
});
