import { expect, it } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { storedVisitPlan } from '#tests/fixtures/stored-records.ts';
import { laidOver, visitsOfCycle } from './saved-cycle.ts';

const monday = toDay('2026-11-23');
const at = (contactId: string, day: string) =>
	storedVisitPlan({ contactId, slot: { day: toDay(day), half: 'am', order: 0 } });

it('K5: two weeks lie over a month again and again, and what collides is left out with its reason', () => {
	const visits = visitsOfCycle([at('a', '2026-11-24'), at('b', '2026-12-02')], monday);
	expect(visits.map(({ week, weekday }) => [week, weekday])).toEqual([
		[0, 2],
		[1, 3]
	]);
	const over = {
		from: toDay('2026-12-07'),
		to: toDay('2026-12-31'),
		isPlanned: (contactId: string, week: string) => contactId === 'a' && week === '2026-12-21',
		isOff: ({ day }: { day: string }) => day === '2026-12-16',
		mayVisit: () => true
	};
	const laid = laidOver({ weeks: 2, visits }, over);
	expect(laid.map(({ visit, slot, clash }) => [visit.contactId, slot.day, clash])).toEqual([
		['a', '2026-12-08', null],
		['b', '2026-12-16', 'off'],
		['a', '2026-12-22', 'planned'],
		['b', '2026-12-30', null]
	]);
	const barred = laidOver({ weeks: 2, visits }, { ...over, mayVisit: () => false });
	expect(barred[0]?.clash).toBe('barred');
});
