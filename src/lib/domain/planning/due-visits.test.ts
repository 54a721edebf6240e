import { expect, test } from 'vitest';
import { toDay, type Day } from '#lib/domain/day.ts';
import { storedPromise, storedVisitReport } from '#tests/fixtures/stored-records.ts';
import { storedCareAct } from '#tests/fixtures/stored-upgrades.ts';
import { dueVisits } from './due-visits.ts';

const today = toDay('2026-03-16');
const entry = (contactId: string, due: string) => ({
	promise: storedPromise({ contactId, due: toDay(due) }),
	state: 'open' as const,
	settledOn: null,
	postponedFor: null
});
const next: Record<string, Day> = { dated: toDay('2026-03-18'), late: toDay('2026-03-30') };
const last: Record<string, Day> = { a: toDay('2026-03-01'), fresh: toDay('2026-03-12') };

test('who is due and undated stands once, promises first, then missed, then care, then overdue by class', () => {
	const found = dueVisits({
		waiting: [
			entry('dated', '2026-03-20'),
			entry('late', '2026-03-20'),
			entry('c', '2026-03-01'),
			entry('stranger', '2026-03-20')
		],
		missed: [storedVisitReport({ contactId: 'c' }), storedVisitReport({ contactId: 'b' })],
		care: [
			storedCareAct({ contactId: 'fresh', due: toDay('2026-03-18') }),
			storedCareAct({ contactId: 'dated', due: toDay('2026-03-20') })
		],
		followed: [
			{ id: 'never', grade: 'B', norm: 2 },
			{ id: 'a', grade: 'A', norm: 4 },
			{ id: 'fresh', grade: 'A', norm: 4 },
			{ id: 'b', grade: 'B', norm: 2 },
			{ id: 'c', grade: 'C', norm: 1 },
			{ id: 'late', grade: 'A', norm: 4 },
			{ id: 'dated', grade: 'A', norm: 4 },
			{ id: 'none', grade: 'B', norm: 0 }
		],
		nextDay: (id) => next[id] ?? null,
		lastDay: (id) => last[id] ?? null,
		today
	});
	expect(found.map(({ contactId, why }) => [contactId, why.kind])).toEqual([
		['late', 'promise'],
		['c', 'promise'],
		['b', 'missed'],
		['fresh', 'care'],
		['a', 'overdue'],
		['never', 'overdue']
	]);
	expect(found[4]?.why).toEqual({ kind: 'overdue', days: 15 });
	expect(found[5]?.why).toEqual({ kind: 'overdue', days: null });
});
