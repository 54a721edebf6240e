import { expect, test } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { bestSlots, type SlotChoice } from './slot-choices.ts';

function choice(day: string, extraCost: number, fields: Partial<SlotChoice> = {}): SlotChoice {
	const place = { day: toDay(day), half: 'am' as const };
	const cost = { ...place, extraCost, terms: [], blocked: null, order: 0, arrivalMinute: 570 };
	return { ...place, against: null, isHere: false, together: null, cost, ...fields };
}

test('the best half days have room; full ones follow, and where nobody can be is never offered', () => {
	const here = choice('2026-11-23', 0, { isHere: true });
	const dear = choice('2026-11-24', 40);
	const cheap = choice('2026-11-25', 5);
	const full = choice('2026-11-26', 1, { against: 'noCapacity' });
	const shut = choice('2026-11-27', Infinity, { against: 'noReception' });
	const unknown = choice('2026-11-30', 0, { cost: null });
	const choices = [here, dear, full, shut, unknown, cheap];
	expect(bestSlots(choices, 3)).toEqual([cheap, dear, full]);
	expect(bestSlots(choices, 2)).toEqual([cheap, dear]);
});
