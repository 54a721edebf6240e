import { expect, test } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import type { MatrixCell } from '#lib/domain/matrix.ts';
import { defaultPolicy } from '#lib/domain/policy/policy.ts';
import { dueEvaluations, type EvaluatedDoctor } from './evaluations.ts';

const today = toDay('2026-11-23');
const doctor = (
	cell: MatrixCell,
	assessedOn: string,
	fields: Partial<EvaluatedDoctor> = {}
): EvaluatedDoctor => ({
	id: `${cell.usage}${cell.potential}`,
	cells: new Map([['p', cell]]),
	visitTarget: null,
	updatedOn: null,
	assessments: [{ productId: 'p', assessedOn: toDay(assessedOn) }],
	...fields
});
const due = (...doctors: EvaluatedDoctor[]) =>
	dueEvaluations(doctors, { policy: defaultPolicy, today }).map(({ contactId, isAside }) => [
		contactId,
		isAside
	]);

test('S5: who is visited on the way is decided on twice a year, who is dormant once', () => {
	expect(
		due(
			doctor({ usage: 1, potential: 1 }, '2026-05-20'),
			doctor({ usage: 0, potential: 1 }, '2026-06-20'),
			doctor({ usage: 0, potential: 0 }, '2025-11-20'),
			doctor({ usage: 1, potential: 0 }, '2025-12-20'),
			doctor({ usage: 3, potential: 4 }, '2020-01-01')
		)
	).toEqual([
		['00', true],
		['11', false]
	]);
});

test('S5: who was put aside comes back a year after that word', () => {
	const cell = { usage: 3, potential: 3 } as const;
	const aside = (updatedOn: string) =>
		doctor(cell, '2024-01-01', { visitTarget: 0, updatedOn: toDay(updatedOn) });
	expect(due(aside('2025-11-20'))).toEqual([['33', true]]);
	expect(due(aside('2026-01-20'))).toEqual([]);
});
