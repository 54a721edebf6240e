import { expect, test } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { formatsIn } from '#lib/i18n/format.ts';
import { catalogues } from '#lib/i18n/testing/catalogues.ts';
import type { SlotChoice } from '#lib/state/planning/slot-choices.ts';
import { slotWords } from './slot-words.ts';

const words = { m: catalogues.en.plan.slots, f: formatsIn('en') };
type Terms = NonNullable<SlotChoice['cost']>['terms'];

function choice(terms: Terms = [], fields: Partial<SlotChoice> = {}): SlotChoice {
	const place = { day: toDay('2026-11-24'), half: 'am' as const };
	const cost = { ...place, extraCost: 0, terms, blocked: null, order: 0, arrivalMinute: 570 };
	return { ...place, against: null, isHere: false, together: null, cost, ...fields };
}

test('a slot says how much longer or shorter the way gets, and no cost', () => {
	const way = (extraCost: number) => slotWords(choice([{ name: 'travel', extraCost }]), words).text;
	expect(way(12.4)).toBe('12 min more on the way');
	expect(way(-75)).toBe('1 h 15 min less on the way');
	expect(way(0.4)).toBe('no longer way');
});

test('company at the same hospital comes before minutes, one drawback after them', () => {
	const terms: Terms = [
		{ name: 'travel', extraCost: 3 },
		{ name: 'bestTime', extraCost: 10 },
		{ name: 'zones', extraCost: 30 }
	];
	expect(slotWords(choice(terms, { together: 'First' }), words).text).toBe(
		'same trip as First · not the best time'
	);
	expect(slotWords(choice([{ name: 'overload', extraCost: 20 }]), words)).toEqual({
		text: 'no longer way · the day runs over',
		warns: true
	});
});

test('what speaks against a slot is said alone but for a full half day, and nothing before it is known', () => {
	const against = choice([], { against: 'noReception' });
	expect(slotWords(against, words)).toEqual({ text: 'outside reception hours', warns: true });
	const full = choice([{ name: 'travel', extraCost: 9 }], { against: 'noCapacity' });
	expect(slotWords(full, words).text).toBe('half day is full · 9 min more on the way');
	expect(slotWords(choice([], { isHere: true }), words).text).toBe('Stands here now');
	expect(slotWords(choice([], { cost: null }), words).text).toBe('');
});
