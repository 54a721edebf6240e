import { expect, test } from 'vitest';
import { aCycle } from '#tests/fixtures/builders.ts';
import { storedApproval } from '#tests/fixtures/stored-records.ts';
import { approvalsSeen, cyclesSeen, latestCyclesFirst, standingApprovals } from './cycle.ts';

const ahead = '2027-03-02T09:30:00.000Z';
const now = '2026-03-02T09:30:00.000Z';

test('a plan approved by a clock a year ahead is given back by the next supervisor', () => {
	const approved = storedApproval({ id: 'a', recordedAt: ahead, follows: [] });
	const returned = storedApproval({
		id: 'b',
		verdict: 'returned',
		recordedAt: now,
		follows: approvalsSeen([approved])
	});
	expect(standingApprovals([returned, approved])).toEqual([returned]);
});

test('of two words that did not know of each other both stand, the one that gives back first', () => {
	const returned = storedApproval({ id: 'a', verdict: 'returned', recordedAt: now, follows: [] });
	const approved = storedApproval({ id: 'b', recordedAt: ahead, follows: [] });
	expect(standingApprovals([approved, returned])).toEqual([returned, approved]);
});

test('a plan made again is the latest although the one before was accepted by a clock ahead', () => {
	const first = aCycle({ id: 'first', acceptedAt: ahead, follows: [] });
	const again = aCycle({ id: 'again', acceptedAt: now, follows: cyclesSeen([first]) });
	expect(latestCyclesFirst([first, again])).toEqual([again, first]);
});
