import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isWellFormed, toReversed, toSorted } from './built-ins.ts';

const text = fc.string({ unit: fc.constantFrom('a', '张', '\ud83d', '\ude00', '😀') });

it('reverses and sorts a copy as newer engines do', () => {
	fc.assert(
		fc.property(fc.array(fc.integer()), (list) => {
			const before = [...list];
			expect(toReversed.call(list)).toEqual(list.toReversed());
			expect(toSorted.call(list)).toEqual(list.toSorted());
			const down = (a: unknown, b: unknown) => Number(b) - Number(a);
			expect(toSorted.call(list, down)).toEqual(list.toSorted(down));
			expect(list).toEqual(before);
		})
	);
});

it('finds half a character exactly where newer engines do', () => {
	fc.assert(
		fc.property(text, (said) => {
			expect(isWellFormed.call(said)).toBe(said.isWellFormed());
		})
	);
});
