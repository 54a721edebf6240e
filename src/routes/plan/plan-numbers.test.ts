import { expect, test } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { planNumbers } from './plan-numbers.ts';

const day = (
	name: string,
	fields: { visits: number; travelMinutes: number; zoneIds: string[] }
) => ({
	...{ serviceMinutes: 0, load: 0, returnMinutes: 0, overloadMinutes: 0 },
	day: toDay(name),
	...fields
});

test('a plan comes to minutes a day with visits, days in several zones, and visits without a place', () => {
	const days = [
		day('2026-11-23', { visits: 6, travelMinutes: 90, zoneIds: ['north'] }),
		day('2026-11-24', { visits: 8, travelMinutes: 50, zoneIds: ['north', 'east'] }),
		day('2026-11-25', { visits: 0, travelMinutes: 0, zoneIds: [] })
	];
	const unserved = [
		{ doctorId: 'a', missing: 2, reason: 'noCapacity' as const },
		{ doctorId: 'b', missing: 1, reason: 'outbid' as const }
	];
	expect(planNumbers({ days, unserved })).toEqual({ way: 70, cross: 1, left: 3 });
	expect(planNumbers({ days: [], unserved: [] })).toEqual({ way: 0, cross: 0, left: 0 });
});
