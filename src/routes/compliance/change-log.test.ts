import { describe, expect, it } from 'vitest';
import { changeLog } from './change-log.ts';

const change = (at: number, key: string, value: string | number) => ({
	id: String(at),
	key,
	value,
	changedAt: `2026-11-0${at}T08:00:00Z`
});

describe('changeLog', () => {
	it('shows each change beside what it replaced, the latest first', () => {
		const log = changeLog([
			change(3, 'homeVisit', 'off'),
			change(1, 'preset', 'chinaToday'),
			change(2, 'homeVisit', 'block')
		]);
		expect(log.map(({ key, before, value }) => [key, before, value])).toEqual([
			['homeVisit', 'block', 'off'],
			['homeVisit', 'warn', 'block'],
			['preset', null, 'chinaToday']
		]);
	});

	it('starts anew with each preset', () => {
		const log = changeLog([
			change(1, 'homeVisit', 'block'),
			change(2, 'preset', 'asTaught'),
			change(3, 'homeVisit', 'warn')
		]);
		expect(log.map(({ before }) => before)).toEqual(['off', 'chinaToday', 'warn']);
	});

	it('reads the first change of a rule against the preset of that time', () => {
		const log = changeLog([
			change(1, 'preset', 'asTaught'),
			change(2, 'homeVisit', 'warn'),
			change(3, 'preset', 'chinaToday'),
			change(4, 'giftExpense', 'warn'),
			change(5, 'mealCeilingYuan', 200)
		]);
		expect(log.map(({ before }) => before)).toEqual([
			300,
			'block',
			'asTaught',
			'off',
			'chinaToday'
		]);
	});
});
