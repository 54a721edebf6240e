import { describe, expect, it } from 'vitest';
import { Succession } from './succession.ts';

const handover = (fromMemberId: string, toMemberId: string) => ({ fromMemberId, toMemberId });

describe('succession', () => {
	it('leads from a rep to all whose work goes on with the rep', () => {
		const succession = new Succession();
		expect([...succession.lineOf('c')]).toEqual(['c']);
		expect(succession.follow([handover('a', 'b'), handover('b', 'c'), handover('x', 'c')])).toBe(
			true
		);
		expect([...succession.lineOf('c')].sort()).toEqual(['a', 'b', 'c', 'x']);
		expect([...succession.lineOf('a')]).toEqual(['a']);
		expect([...succession.kinOf('a')].sort()).toEqual(['a', 'b', 'c']);
		expect([...succession.kinOf('d')]).toEqual(['d']);
	});

	it('ends where two handed over to each other, and tells news from what it knew', () => {
		const succession = new Succession();
		const back = [handover('a', 'b'), handover('b', 'a')];
		expect(succession.follow(back)).toBe(true);
		expect(succession.follow(back.toReversed())).toBe(false);
		expect([...succession.lineOf('a')].sort()).toEqual(['a', 'b']);
	});
});
