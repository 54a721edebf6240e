import { describe, expect, test } from 'vitest';
import { gapVisits, minutesLeft, type GapCandidate } from './gap-visits.ts';

const candidate = (
	contactId: string,
	fields: Partial<GapCandidate> & { grade?: 'A' | 'B' } = {}
): GapCandidate => {
	const { grade = 'A', ...rest } = fields;
	return {
		due: { contactId, grade, why: { kind: 'overdue', days: 30 } },
		way: 0,
		detour: 0,
		minutes: 20,
		openings: [{ start: 480, end: 720, isBest: false }],
		...rest
	};
};
const at = { now: 600, left: 60 };
const ids = (candidates: GapCandidate[], where = at) =>
	gapVisits(candidates, where).map(({ due }) => due.contactId);

describe('Y1 who is due within the time and the way that is left', () => {
	test('what is still planned has its time first; nothing is left once the half is over', () => {
		expect(minutesLeft({ now: 600, end: 720 }, [{ minutes: 20, way: 15 }])).toBe(85);
		expect(minutesLeft({ now: 730, end: 720 }, [])).toBe(0);
	});

	test('way, wait, visit and detour have to fit', () => {
		expect(ids([candidate('here'), candidate('far', { way: 45 })])).toEqual(['here']);
		expect(ids([candidate('fits', { way: 20, detour: 20 })])).toEqual(['fits']);
		expect(ids([candidate('detour', { way: 20, detour: 21 })])).toEqual([]);
		expect(ids([candidate('nobody knows where', { way: null })])).toEqual([]);
	});

	test('a door that opens too late or closes too early keeps them out', () => {
		const opens = (start: number, end: number) => [{ start, end, isBest: false }];
		expect(ids([candidate('later', { openings: opens(645, 720) })])).toEqual([]);
		expect(ids([candidate('closing', { openings: opens(480, 615) })])).toEqual([]);
		expect(ids([candidate('waits', { openings: opens(630, 720) })])).toEqual(['waits']);
		expect(ids([candidate('never', { openings: [] })])).toEqual([]);
	});

	test('a promise goes before an overdue visit, A before B, then the nearest', () => {
		const promise = { kind: 'promise', entry: {} } as never;
		expect(
			ids([
				candidate('b', { grade: 'B' }),
				candidate('a far', { way: 10 }),
				candidate('a near', { way: 5 }),
				candidate('promised', {
					due: { contactId: 'promised', grade: 'B', why: promise },
					way: 30
				})
			])
		).toEqual(['promised', 'a near', 'a far', 'b']);
	});
});
