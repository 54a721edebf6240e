import { expect, test } from 'vitest';
import { highestMealCeilingYuan } from '#lib/domain/compliance-rules.ts';
import { check } from '#lib/domain/record.ts';
import { complianceCellSchema, standsBeside } from './compliance-cell.ts';

const ahead = '2027-03-02T09:30:00.000Z';
const now = '2026-03-02T09:30:00.000Z';

test('a rule set beside a preset that a clock ahead chose stands', () => {
	expect(standsBeside({ presetAt: ahead, changedAt: now }, { changedAt: ahead })).toBe(true);
});

test('a preset starts anew although a clock ahead had set a rule before', () => {
	expect(standsBeside({ presetAt: null, changedAt: ahead }, { changedAt: now })).toBe(false);
	expect(standsBeside({ presetAt: now, changedAt: ahead }, { changedAt: now })).toBe(true);
});

test('a choice of before said nothing of presets: there the clock decides', () => {
	expect(standsBeside({ changedAt: ahead }, { changedAt: now })).toBe(true);
	expect(standsBeside({ changedAt: now }, { changedAt: ahead })).toBe(false);
	expect(standsBeside({ changedAt: now }, undefined)).toBe(true);
});

test('a meal ceiling is an amount from nothing to the highest that anyone means', () => {
	const stands = (value: number) => {
		const written = {
			version: 1,
			changedBy: 'boss',
			changedAt: now,
			key: 'mealCeilingYuan',
			value
		};
		return check(complianceCellSchema, written).ok;
	};
	expect([0, 300, highestMealCeilingYuan].map(stands)).toEqual([true, true, true]);
	expect([-1, -0.01, highestMealCeilingYuan + 1, NaN].map(stands)).toEqual(Array(4).fill(false));
});
