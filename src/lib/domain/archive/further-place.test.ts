import { expect, it } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { storedFurtherPlace } from '#tests/fixtures/stored-places.ts';
import { storedContact } from '#tests/fixtures/stored-records.ts';
import { furtherPlaces, placeMetAt } from './further-place.ts';

const card = storedContact({ id: 'a', accountId: 'first' });
const place = (fields: Parameters<typeof storedFurtherPlace>[0]) =>
	storedFurtherPlace({ contactId: 'a', ...fields });
const known = (said: Parameters<typeof furtherPlaces>[0], aliases: [string, string][] = []) => {
	const absorbed = storedContact({ id: 'b', accountId: 'other', department: '门诊部' });
	const cards = new Map([card, absorbed].map((one) => [one.id, one]));
	const all = furtherPlaces(said, { cards, aliases: new Map(aliases) });
	return [...(all.get('a') ?? [])].map(({ accountId, department }) => [accountId, department]);
};

it('W1: each account is a further place once, and the first place is none of them', () => {
	const said = [place({ accountId: 'second' }), place({ accountId: 'first' })];
	expect(known(said)).toEqual([['second', '特需门诊']]);
	expect(known([place({ accountId: 'left', leftOn: toDay('2026-03-01') })])).toEqual([]);
	expect(known([place({ contactId: 'erased' })])).toEqual([]);
});

it('W1: a merged card tells where the person works too, unless it was said that they left', () => {
	expect(known([], [['b', 'a']])).toEqual([['other', '门诊部']]);
	const left = place({ accountId: 'other', leftOn: toDay('2026-03-01') });
	expect(known([left], [['b', 'a']])).toEqual([]);
});

it('W1: that a person left holds at the cards that are kept, whatever a merged one says', () => {
	const left = place({ accountId: 'second', leftOn: toDay('2026-03-01') });
	for (const accountId of ['a-second', 'z-second'])
		expect(known([place({ accountId }), left], [[accountId, 'second']])).toEqual([]);
	const absorbed = place({ contactId: '0', accountId: 'second' });
	expect(known([absorbed, left], [['0', 'a']])).toEqual([]);
});

it('W1: places of one account that was written twice are one place', () => {
	const said = [place({ accountId: 'second' }), place({ accountId: 'second-again' })];
	expect(known(said, [['second-again', 'second']])).toHaveLength(1);
	expect(known(said.slice(0, 1), [['second', 'first']])).toEqual([]);
});

it('W2: one is met where the only clinic of the half day is, else at the first place', () => {
	const [monday, thursday] = [toDay('2026-11-23'), toDay('2026-11-26')];
	const places = [card, storedFurtherPlace({ clinic: [{ weekday: 4, half: 'pm' }] })];
	expect(placeMetAt(places, { day: thursday, half: 'pm' })).toBe(places[1]);
	expect(placeMetAt(places, { day: thursday, half: 'am' })).toBe(card);
	const both = [{ ...card, clinic: [{ weekday: 1 as const, half: 'am' as const }] }, places[1]!];
	expect(placeMetAt([both[0]!, both[0]!], { day: monday, half: 'am' })).toBe(both[0]);
});
