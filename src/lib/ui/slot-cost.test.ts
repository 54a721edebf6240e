import { expect, test } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { formatsIn } from '#lib/i18n/format.ts';
import { catalogues } from '#lib/i18n/messages.ts';
import { cheapestSlots, slotVerdict, type SlotPrice } from './slot-cost.ts';

const words = { m: catalogues.en.plan.slots, f: formatsIn('en') };
const price = (fields: Partial<SlotPrice> = {}): SlotPrice => ({
	day: toDay('2026-11-24'),
	half: 'am',
	extraCost: 0,
	terms: [],
	blocked: null,
	...fields
});

test('a slot says what it costs, with its sign', () => {
	expect(slotVerdict(price({ extraCost: 12.4 }), words)).toEqual({
		text: 'cost +12 min',
		warns: false
	});
	expect(slotVerdict(price({ extraCost: -75 }), words).text).toBe('cost −1 h 15 min');
	expect(slotVerdict(price({ extraCost: 0.2 }), words).text).toBe('same cost');
});

test('a slot that breaks a rule or overflows the day warns', () => {
	const blocked = price({ extraCost: Infinity, blocked: 'noReception' });
	expect(slotVerdict(blocked, words)).toEqual({ text: 'not received then', warns: true });
	const full = price({ extraCost: 30, terms: [{ name: 'overload', extraCost: 20 }] });
	expect(slotVerdict(full, words)).toEqual({
		text: 'cost +30 min · day overloaded',
		warns: true
	});
});

test('the cheapest slots leave out the present one and the forbidden ones', () => {
	const here = price({ extraCost: 0 });
	const dear = price({ half: 'pm', extraCost: 40 });
	const cheap = price({ day: toDay('2026-11-25'), extraCost: 5 });
	const forbidden = price({ day: toDay('2026-11-26'), extraCost: Infinity, blocked: 'noCapacity' });
	expect(cheapestSlots([here, dear, forbidden, cheap], here)).toEqual([cheap, dear]);
	expect(cheapestSlots([here, dear], null)).toEqual([here, dear]);
});
