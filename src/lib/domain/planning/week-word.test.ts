import { expect, it } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { storedWeekWord } from '#tests/fixtures/stored-circumstances.ts';
import { isReturned, weekStanding, weekWordsSeen, type WeekWord } from './week-word.ts';

const word = (id: string, fields: Partial<WeekWord>) =>
	storedWeekWord({ id, note: '', visitPlanId: null, ...fields });

it('goes from handed in to given back and, handed in anew, answers what was said of single visits', () => {
	const submitted = word('a', { verdict: 'submitted', follows: [] });
	const ofVisit = word('b', {
		...{ verdict: 'returned', visitPlanId: 'p1', note: '这位上周刚去过' },
		follows: weekWordsSeen([submitted])
	});
	const before = weekStanding([ofVisit, submitted]);
	expect(before.whole?.id).toBe('a');
	expect([...before.visits.keys()]).toEqual(['p1']);
	expect(isReturned(before)).toBe(true);

	// A clock that runs behind does not make the answer older than what it answers.
	const again = word('c', {
		...{ verdict: 'submitted', recordedAt: '2026-03-01T00:00:00.000Z' },
		follows: weekWordsSeen([submitted, ofVisit])
	});
	const after = weekStanding([again, submitted, ofVisit]);
	expect(after.whole?.id).toBe('c');
	expect(isReturned(after)).toBe(false);
});

it('stays given back as a whole until it is handed in again', () => {
	const returned = word('a', { verdict: 'returned', monday: toDay('2026-03-02'), follows: [] });
	expect(isReturned(weekStanding([returned]))).toBe(true);
	expect(weekStanding([])).toEqual({ whole: null, visits: new Map() });
});
