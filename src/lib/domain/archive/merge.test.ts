import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storedContact } from '#tests/fixtures/stored-records.ts';
import { aliasesOf, underKept } from './aliases.ts';
import { compareCards, fieldsOfMerge } from './merge.ts';
import { likelyDuplicates } from './likely-duplicates.ts';

const cards = (into: Record<string, string | null>) =>
	new Map(Object.entries(into).map(([id, mergedInto]) => [id, { mergedInto }]));

describe('M1–M2: under whom a merged contact stands', () => {
	it.each([
		['nobody was merged', { a: null, b: null }, {}],
		['one was', { a: 'b', b: null }, { a: 'b' }],
		['a chain ends at its end', { a: 'b', b: 'c', c: null }, { a: 'c', b: 'c' }],
		['two merges crossed', { a: 'b', b: 'a' }, { b: 'a' }],
		['three in a ring, one behind', { d: 'c', c: 'b', b: 'a', a: 'c' }, { b: 'a', c: 'a', d: 'a' }],
		['into itself', { a: 'a' }, {}],
		['into one that is gone', { a: 'x', b: 'a' }, { b: 'a' }]
	])('%s', (_name, into, expected) => {
		expect(Object.fromEntries(aliasesOf(cards(into)))).toEqual(expected);
	});

	it('is one and the same however merges cross and records are ordered, and ends at one who stands', () => {
		const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
		const merges = fc.tuple(
			...ids.map(() => fc.option(fc.constantFrom(...ids, 'gone'), { nil: null }))
		);
		const check = fc.property(merges, fc.shuffledSubarray(ids, { minLength: 6 }), (into, order) => {
			const of = (id: string) => into[ids.indexOf(id)] ?? null;
			const aliases = aliasesOf(cards(Object.fromEntries(ids.map((id) => [id, of(id)]))));
			const shuffled = aliasesOf(cards(Object.fromEntries(order.map((id) => [id, of(id)]))));
			expect(Object.fromEntries(shuffled)).toEqual(Object.fromEntries(aliases));
			for (const kept of aliases.values()) expect(aliases.has(kept)).toBe(false);
			const standing = (id: string) => aliases.get(id) ?? id;
			for (const id of ids) {
				const next = of(id);
				if (next !== null && next !== 'gone') expect(standing(id)).toBe(standing(next));
			}
		});
		fc.assert(check, { numRuns: 500, seed: 7 });
	});

	it('takes no longer for a chain of ten thousand that a peer made', () => {
		const chain = Object.fromEntries(
			Array.from({ length: 10_000 }, (_, at) => [`c${at}`, `c${(at + 1) % 10_000}`])
		);
		expect(aliasesOf(cards(chain)).size).toBe(9_999);
	});
});

it('M3: facts of a merged contact are those of the kept one, the others keep their identity', () => {
	const facts = [{ contactId: 'a' }, { contactId: 'c' }];
	const seen = underKept(facts, new Map([['a', 'b']]));
	expect(seen).toEqual([{ contactId: 'b' }, { contactId: 'c' }]);
	expect(seen[1]).toBe(facts[1]);
	expect(facts[0]).toEqual({ contactId: 'a' });
});

describe('M4: the card that stays', () => {
	const kept = storedContact({
		id: 'k',
		phone: '',
		title: '主任医师',
		keyPerson: false,
		patientsPerDay: null,
		clinic: [
			{ weekday: 1, half: 'am' },
			{ weekday: 3, half: 'pm' }
		]
	});
	const absorbed = storedContact({
		id: 'x',
		phone: '010-5550 1234',
		title: '副主任医师',
		keyPerson: true,
		patientsPerDay: 0,
		clinic: [
			{ weekday: 3, half: 'pm' },
			{ weekday: 1, half: 'am' }
		]
	});

	it('lacks what only the other knows, zero included; times in another order do not differ', () => {
		expect(compareCards({ kept, absorbed })).toEqual({
			filled: ['keyPerson', 'phone', 'patientsPerDay'],
			differing: ['title']
		});
	});

	it('is filled, and takes the other’s word only where that was chosen', () => {
		const filled = { keyPerson: true, phone: '010-5550 1234', patientsPerDay: 0 };
		expect(fieldsOfMerge({ kept, absorbed }, new Set())).toEqual(filled);
		const chosen = fieldsOfMerge({ kept, absorbed }, new Set(['title']));
		expect(chosen).toEqual({ ...filled, title: '副主任医师' });
	});
});

it('M5: one name at one account or of one department is likely one person, unless the codes differ', () => {
	const doctor = (id: string, fields: Parameters<typeof storedContact>[0] = {}) =>
		storedContact({
			id,
			name: '欧阳 若岚',
			accountId: id,
			department: '',
			code: '',
			...fields
		});
	const found = likelyDuplicates([
		doctor('a', { accountId: 'h', name: '欧阳若岚' }),
		doctor('b', { accountId: 'h' }),
		doctor('c', { department: '心内科' }),
		doctor('d', { department: '心内科 ', code: '1' }),
		doctor('e', { department: '心内科', code: '2' }),
		doctor('f'),
		doctor('g', { accountId: 'h', name: '罗敏' })
	]);
	expect([...found].map(([id, others]) => [id, [...others]])).toEqual([
		['a', ['b']],
		['b', ['a']],
		['c', ['d', 'e']],
		['d', ['c']],
		['e', ['c']]
	]);
});
