import { describe, expect, test } from 'vitest';
import { standingWord, visitsIn, wordsSeen, type AllocationWord } from './allocation-word.ts';

const aWord = (fields: Partial<AllocationWord>): AllocationWord => ({
	...{ version: 1, id: 'w1', repId: 'rep', contactId: 'c1', about: 'visits', visits: 3, weeks: 4 },
	...{ answers: null, recordedBy: 'rep', recordedAt: '2026-11-23T01:00:00.000Z', follows: [] },
	...fields
});

describe('L4 a judgement wins until it is withdrawn', () => {
	test('L4 the last word holds, by what its author had seen and not by the clock', () => {
		const first = aWord({ visits: 5, recordedAt: '2030-01-01T00:00:00.000Z' });
		const second = aWord({ id: 'w2', visits: 2, follows: wordsSeen([first]) });
		expect(standingWord([second, first])).toBe(second);
	});

	test('L4 a withdrawal leaves it to the class', () => {
		const first = aWord({});
		const second = aWord({ id: 'w2', visits: null, follows: ['w1'] });
		expect(standingWord([first, second])).toBe(null);
		expect(standingWord([])).toBe(null);
		const answers = aWord({ about: 'response', visits: null });
		expect(standingWord([answers])).toBe(null);
	});

	test('L4 visits of four weeks become those of the period, a part of one counting whole', () => {
		expect(visitsIn(aWord({}), 4)).toBe(3);
		expect(visitsIn(aWord({}), 2)).toBe(2);
		expect(visitsIn(aWord({ visits: 0 }), 8)).toBe(0);
		expect(visitsIn(aWord({ visits: 4 }), 3)).toBe(3);
	});
});
