import { describe, expect, it } from 'vitest';
import { toDay, weekdayOf, type Day, type Month } from '#lib/domain/day.ts';
import { aVisitPlan, aVisitReport } from '#tests/fixtures/builders.ts';
import { storedMonthWord } from '#tests/fixtures/stored-circumstances.ts';
import {
	carriedVisits,
	isClosable,
	lastDayOfMonth,
	monthToClose,
	unreportedOf
} from './month-end.ts';
import { closingWord, monthWordsSeen } from './month-word.ts';

const november = '2026-11' as Month;
const december = '2026-12' as Month;
const plan = (id: string, day: string, contactId = id) =>
	aVisitPlan({ id, contactId, slot: { day: toDay(day), half: 'am', order: 0 } });

describe('the end of a month', () => {
	it('T8: comes five days before it is over, in a leap year too, and waits for its word', () => {
		expect(isClosable(november, toDay('2026-11-25'))).toBe(false);
		expect(isClosable(november, toDay('2026-11-26'))).toBe(true);
		expect(isClosable(november, toDay('2026-12-31'))).toBe(true);
		expect(isClosable(november, toDay('2027-01-01'))).toBe(false);
		expect(lastDayOfMonth('2028-02' as Month)).toBe('2028-02-29');
		expect(monthToClose(toDay('2026-12-03'))).toBe(november);
		expect(monthToClose(toDay('2026-12-30'))).toBe(december);
		expect(monthToClose(toDay('2027-01-02'))).toBe(december);
	});

	it('T8: is closed by the last word, whichever clock was wrong', () => {
		const closed = storedMonthWord({ id: 'a', verdict: 'closed', follows: [] });
		expect(closingWord([])).toBeNull();
		expect(closingWord([closed])?.id).toBe('a');
		const reopened = storedMonthWord({
			...{ id: 'b', verdict: 'reopened', recordedAt: '2020-01-01T00:00:00.000Z' },
			follows: monthWordsSeen([closed])
		});
		expect(closingWord([reopened, closed])).toBeNull();
	});

	it('T9: leaves open what was planned up to today and has no word', () => {
		const plans = [
			...[plan('told', '2026-11-03'), plan('open', '2026-11-27'), plan('first', '2026-11-02')],
			...[plan('to come', '2026-11-30'), plan('other month', '2026-10-30')]
		];
		const reports = [aVisitReport({ id: 'r', visitPlanId: 'told' })];
		const at = { month: november, today: toDay('2026-11-27') };
		expect(unreportedOf({ plans, reports }, at).map(({ id }) => id)).toEqual(['first', 'open']);
	});

	it('T10: carries each customer once, to the same weekday where that suits, and nobody who is planned', () => {
		const unreported = [
			...[plan('a', '2026-11-03', 'lin'), plan('b', '2026-11-26', 'lin')],
			...[plan('c', '2026-11-24', 'zhou'), plan('d', '2026-11-25', 'gone')],
			plan('e', '2026-11-27', 'late')
		];
		// Thursday the third is a day off; who left suits nowhere.
		const suits = (contactId: string, { day }: { day: Day }) =>
			contactId !== 'gone' &&
			day !== '2026-12-03' &&
			(contactId !== 'late' || weekdayOf(day) === 1);
		const carried = carriedVisits(unreported, {
			month: december,
			plans: [plan('there', '2026-12-20', 'zhou')],
			suits
		});
		expect(carried.map(({ contactId, slot }) => [contactId, slot.day])).toEqual([
			['late', '2026-12-07'],
			['lin', '2026-12-10']
		]);
	});
});
