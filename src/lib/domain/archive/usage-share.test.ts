import { expect, test } from 'vitest';
import { brokenDown } from './usage-share.ts';

test('U1 departments stand with their doctors, the largest first, and what nobody accounts for is told', () => {
	const shares = [
		{ contactId: 'a', department: '心内科', quantity: 10 },
		{ contactId: 'b', department: '心内科', quantity: 30 },
		{ contactId: null, department: '肾内科', quantity: 50 },
		{ contactId: 'c', department: '肾内科', quantity: 20 }
	];
	const { departments, rest } = brokenDown(shares, 100);
	expect(departments.map(({ department, quantity }) => [department, quantity])).toEqual([
		['肾内科', 50],
		['心内科', 40]
	]);
	expect(departments[1]?.doctors.map(({ contactId }) => contactId)).toEqual(['b', 'a']);
	expect(rest).toBe(10);
	expect(brokenDown(shares, null).rest).toBe(null);
	expect(brokenDown(shares, 80).rest).toBe(-10);
});
