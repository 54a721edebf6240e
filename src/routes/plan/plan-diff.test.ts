import { expect, test } from 'vitest';
import { toDay, type HalfDay } from '#lib/domain/day.ts';
import type { ProposedVisit } from '#lib/state/planning/proposal.ts';
import { aVisitPlan } from '#tests/fixtures/builders.ts';
import { changesOf } from './plan-diff.ts';

const proposed = (fields: {
	acceptedId: string | null;
	doctorId: string;
	day: string;
	half: HalfDay;
}): ProposedVisit => ({
	...fields,
	day: toDay(fields.day),
	order: 0,
	arrivalMinute: 540,
	travelMinutes: 10,
	locked: false,
	why: {
		number: 1,
		of: 1,
		daysSinceLast: null,
		bestTime: 'none',
		outsideRules: false,
		sameZone: 0,
		terms: []
	}
});

const standing = (id: string, day: string, order = 0) =>
	aVisitPlan({ id, contactId: `doctor-of-${id}`, slot: { day: toDay(day), half: 'am', order } });

test('a visit that keeps its day and half is no change, whatever its order', () => {
	const kept = proposed({
		acceptedId: 'a',
		doctorId: 'doctor-of-a',
		day: '2026-11-24',
		half: 'am'
	});
	expect(changesOf({ visits: [kept] }, [standing('a', '2026-11-24', 5)])).toEqual([]);
});

test('moves come first, then what is dropped, then what is new, each in order of days', () => {
	const visits = [
		proposed({ acceptedId: null, doctorId: 'new', day: '2026-11-23', half: 'am' }),
		proposed({ acceptedId: 'b', doctorId: 'doctor-of-b', day: '2026-11-24', half: 'pm' }),
		proposed({ acceptedId: 'a', doctorId: 'doctor-of-a', day: '2026-11-30', half: 'am' })
	];
	const plans = ['a', 'b', 'c'].map((id, index) => standing(id, `2026-11-2${4 + index}`));
	const changes = changesOf({ visits }, plans);
	expect(changes.map(({ kind, contactId }) => [kind, contactId])).toEqual([
		['moved', 'doctor-of-a'],
		['moved', 'doctor-of-b'],
		['dropped', 'doctor-of-c'],
		['added', 'new']
	]);
	expect(changes[1]).toMatchObject({
		from: { day: '2026-11-25', half: 'am' },
		to: { day: '2026-11-24', half: 'pm' }
	});
});
