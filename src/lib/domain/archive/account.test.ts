import { describe, expect, it } from 'vitest';
import { shortNameOf } from './account.ts';

describe('the short name of an account', () => {
	it.each([
		['云澜大学附属医院', '云大附院', '云大附院'],
		['云大附院', '云澜大学附属医院', '云大附院'],
		['仁和医院', '', '仁和医院']
	])('of %s, also %s, is %s', (name, alias, short) => {
		expect(shortNameOf({ name, alias })).toBe(short);
	});
});
