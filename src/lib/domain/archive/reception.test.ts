import { expect, it } from 'vitest';
import { receptionHours } from './reception.ts';

it('says weekdays of the same hours together, the earliest first', () => {
	const at = (weekday: 1 | 2 | 4, startMinute: number) => ({
		weekday,
		startMinute,
		endMinute: startMinute + 120
	});
	expect(receptionHours([at(4, 840), at(2, 840), at(1, 540), at(4, 840)])).toEqual([
		{ weekdays: [1], start: 540, end: 660 },
		{ weekdays: [2, 4], start: 840, end: 960 }
	]);
	expect(receptionHours([])).toEqual([]);
});
