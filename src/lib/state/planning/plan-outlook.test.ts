import { expect, test } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import type { Grade } from '#lib/domain/grade.ts';
import { policyOf } from '#lib/domain/policy/policy.ts';
import { aContact } from '#tests/fixtures/builders.ts';
import { outlookOf } from './plan-outlook.ts';

const { policy } = policyOf(new Map());
const doctor = (grade: Grade | null, norm: number, visitsMade = 0) => ({
	contact: aContact(),
	account: null,
	elsewhere: [],
	grade,
	demand: {
		min: 0,
		norm,
		max: norm,
		reason: { table: 'regular' as const },
		frequency: null,
		provenance: 'P' as const,
		slide: null
	},
	visitsMade,
	lastVisit: null,
	closed: []
});

test('what is wanted is the norm less what was done, the ungraded count as C', () => {
	const halves = [
		{ day: toDay('2026-12-31'), half: 'am' as const },
		{ day: toDay('2026-12-31'), half: 'pm' as const }
	];
	const doctors = [doctor('A', 4, 1), doctor('A', 2, 5), doctor('B', 2), doctor(null, 1)];
	expect(
		outlookOf(
			{ halves, doctors, policy },
			{ span: { from: '2026-12-31', to: '2028-01-27' }, years: [2025, 2026] }
		)
	).toEqual({
		halves: 2,
		capacityMinutes: 210 + 240,
		wanted: { A: 3, B: 2, C: 1 },
		wantedMinutes: { A: 60, B: 30, C: 10 },
		doctors: 3,
		uncoveredYears: [2027, 2028]
	});
});
