import { expect, test } from 'vitest';
import { toDay, type HalfDay } from '#lib/domain/day.ts';
import { explainPlan } from './explain-plan.ts';
import { aDoctor, aMonth, weekdaysFrom } from './testing/a-month.ts';

const standing = (doctorId: string, day: string, half: HalfDay = 'am') => ({
	acceptedId: `${doctorId} ${day}`,
	doctorId,
	day: toDay(day),
	half,
	order: 0,
	locked: false
});

test('every standing visit is explained where it stands, also one against the rules, and none is added', () => {
	const request = aMonth({
		days: weekdaysFrom('2026-03-02', 12),
		doctors: [
			aDoctor('one', { visits: { min: 0, norm: 3, max: 6 } }),
			aDoctor('two', { reception: [{ weekday: 1, startMinute: 540, endMinute: 720 }] })
		],
		accepted: [
			{ ...standing('one', '2026-03-03'), id: 'one 2026-03-03' },
			{ ...standing('one', '2026-03-10', 'pm'), id: 'one 2026-03-10' },
			{ ...standing('two', '2026-03-04'), id: 'two 2026-03-04' }
		]
	});
	const visits = [
		standing('one', '2026-03-03'),
		standing('one', '2026-03-10', 'pm'),
		standing('two', '2026-03-04')
	];
	const plan = explainPlan(request, visits);
	expect(plan.visits.map(({ acceptedId, day, half }) => [acceptedId, day, half])).toEqual([
		['one 2026-03-03', '2026-03-03', 'am'],
		['two 2026-03-04', '2026-03-04', 'am'],
		['one 2026-03-10', '2026-03-10', 'pm']
	]);
	expect(plan.visits[2]?.why).toMatchObject({ number: 2, of: 2, daysSinceLast: 7 });
	expect(plan.changes).toEqual({ kept: 3, moved: 0, added: 0, dropped: 0 });
	expect(plan.unserved).toMatchObject([{ doctorId: 'one', missing: 1 }]);
});
