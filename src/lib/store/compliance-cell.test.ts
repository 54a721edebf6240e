import { expect, test } from 'vitest';
import { standsBeside } from './compliance-cell.ts';

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
