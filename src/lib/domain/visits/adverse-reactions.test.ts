import { expect, test } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { aVisitReport } from '#tests/fixtures/builders.ts';
import { adverseReactions } from './adverse-reactions.ts';
import type { AdverseReport } from './adverse-report.ts';
import { effectiveReports } from './visit-log.ts';

const heard = aVisitReport({ id: 'heard', adverseReaction: true });
const said = (fields: Partial<AdverseReport> = {}): AdverseReport => ({
	version: 1,
	id: 'said',
	visitReportId: 'heard',
	kind: 'reported',
	on: toDay('2026-03-03'),
	recordedBy: 'rep-1',
	recordedAt: '2026-03-03T03:00:00.000Z',
	...fields
});
const standOf = (recorded: ReturnType<typeof aVisitReport>[], ...words: AdverseReport[]) =>
	adverseReactions({
		reports: effectiveReports(recorded),
		recorded,
		adverseReports: words
	}).map(({ report, reportedOn }) => [report.id, reportedOn]);

test('V8 a reaction heard of waits until it is said to be reported', () => {
	expect(standOf([heard])).toEqual([['heard', null]]);
	expect(standOf([heard], said())).toEqual([['heard', '2026-03-03']]);
	expect(standOf([{ ...heard, adverseReaction: false }], said())).toEqual([]);
});

test('V8 a word taken back opens it again, whatever the clocks say', () => {
	const back = said({ id: 'back', kind: 'withdrawn', follows: ['said'] });
	expect(standOf([heard], back, said({ recordedAt: '2026-03-09T03:00:00.000Z' }))).toEqual([
		['heard', null]
	]);
});

test('V8 what was said of any report of a chain of corrections holds for the visit', () => {
	const corrected = aVisitReport({ id: 'corrected', corrects: 'heard', adverseReaction: true });
	expect(standOf([heard, corrected], said())).toEqual([['corrected', '2026-03-03']]);
	expect(standOf([heard, corrected], said({ visitReportId: 'corrected' }))).toEqual([
		['corrected', '2026-03-03']
	]);
	// Corrected on another device before the word had come there.
	const withdrawn = { ...corrected, withdrawn: true };
	expect(standOf([heard, withdrawn], said())).toEqual([]);
});

test('V8 those that wait come first, the longest waiting first', () => {
	const on = (id: string, day: string) =>
		aVisitReport({ id, day: toDay(day), adverseReaction: true });
	const all = [on('new', '2026-03-05'), on('heard', '2026-03-02'), on('old', '2026-03-01')];
	expect(standOf(all, said()).map(([id]) => id)).toEqual(['old', 'new', 'heard']);
});
