import { expect, test } from 'vitest';
import type { MonthDoctor, MonthRequest } from './month.ts';
import { startMonthPlan } from './plan-month.ts';
import { aDay, aDoctor, aMonth, kilometersFromZero } from './testing/a-month.ts';

const day = aDay('2026-03-02');

function reasons(request: MonthRequest): [string, string][] {
	const search = startMonthPlan(request, { iterations: 60 });
	search.step(60);
	return search.plan().unserved.map(({ doctorId, reason }) => [doctorId, reason]);
}

const alone = (id: string, change: Partial<MonthDoctor>, month: Partial<MonthRequest> = {}) =>
	reasons(aMonth({ days: [day], doctors: [aDoctor(id, change)], ...month }));

test('whatever cannot be planned ends with a reason, not with a hang', () => {
	const closed = day.halves.map(({ half }) => ({ day: day.day, half }));
	expect(alone('on no day', {}, { days: [] })).toEqual([['on no day', 'noReception']]);
	expect(alone('closed', { closed })).toEqual([['closed', 'noReception']]);
	expect(alone('longer than a half day', { visitMinutes: 400 })).toEqual([
		['longer than a half day', 'noReception']
	]);
	expect(
		alone(
			'too far',
			{ coordinates: kilometersFromZero({ east: 900, north: 0 }) },
			{ home: kilometersFromZero({ east: 0, north: 0 }) }
		)
	).toEqual([['too far', 'unreachable']]);
	const full = { ...day, halves: day.halves.map((half) => ({ ...half, maxVisits: 0 })) };
	expect(alone('no room', {}, { days: [full] })).toEqual([['no room', 'visitLimit']]);
	expect(reasons(aMonth({ doctors: [] }))).toEqual([]);
});
