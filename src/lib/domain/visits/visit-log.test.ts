import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { aVisitReport } from '#tests/fixtures/builders.ts';
import { effectiveReports, lastVisitOf, visitsByContact } from './visit-log.ts';

const at = (minute: number) => `2026-03-02T03:${String(minute).padStart(2, '0')}:00.000Z`;
const report = (id: string, minute: number, corrects: string | null = null, withdrawn = false) =>
	aVisitReport({ id, recordedAt: at(minute), corrects, withdrawn });
const idsOf = (...reports: ReturnType<typeof report>[]) =>
	effectiveReports(reports).map(({ id }) => id);

describe('V1 the latest correction holds', () => {
	test('V1 a correction of a correction stands for the report', () => {
		expect(idsOf(report('r', 0), report('c', 1, 'r'), report('d', 2, 'c'))).toEqual(['d']);
	});

	test('V1 a correction holds even if its clock was behind', () => {
		expect(idsOf(report('r', 9), report('c', 1, 'r'))).toEqual(['c']);
	});

	test('V1 a withdrawal leaves nothing, and can be corrected in turn', () => {
		const withdrawn = [report('r', 0), report('w', 1, 'r', true)] as const;
		expect(idsOf(...withdrawn)).toEqual([]);
		expect(idsOf(...withdrawn, report('c', 2, 'w'))).toEqual(['c']);
	});

	test('V1 reports that are not about each other all hold', () => {
		expect(idsOf(report('r', 0), report('s', 1))).toEqual(['r', 's']);
	});
});

describe('V2 concurrent corrections are settled alike on every device', () => {
	test('V2 the later recorded holds, then the higher id', () => {
		expect(idsOf(report('r', 0), report('c', 2, 'r'), report('d', 1, 'r'))).toEqual(['c']);
		expect(idsOf(report('r', 0), report('c', 1, 'r'), report('d', 1, 'r'))).toEqual(['d']);
	});

	test('V2 corrections of a report that has not arrived yet count as one', () => {
		expect(idsOf(report('c', 1, 'missing'), report('d', 2, 'missing'))).toEqual(['d']);
	});

	test('V2 the order in which reports arrive does not matter', () => {
		const facts = fc.uniqueArray(
			fc.record({
				id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
				minute: fc.nat(3),
				corrects: fc.constantFrom('a', 'b', 'c', 'gone', null),
				withdrawn: fc.boolean()
			}),
			{ selector: ({ id }) => id }
		);
		fc.assert(
			fc.property(facts, fc.infiniteStream(fc.nat()), (made, keys) => {
				const reports = made.map((one) =>
					report(one.id, one.minute, one.corrects, one.corrects !== null && one.withdrawn)
				);
				const shuffled = reports
					.map((one) => ({ one, key: keys.next().value }))
					.sort((first, second) => first.key - second.key)
					.map(({ one }) => one);
				expect(effectiveReports(shuffled)).toEqual(effectiveReports(reports));
			})
		);
	});
});

describe('V3 visits are what was done', () => {
	const made = (id: string, contactId: string, day: string, outcome: 'done' | 'missed' = 'done') =>
		aVisitReport({ id, contactId, day: toDay(day), outcome });
	const reports = [
		made('1', 'x', '2026-03-09'),
		made('2', 'x', '2026-03-02'),
		made('3', 'x', '2026-03-16', 'missed'),
		made('4', 'y', '2026-03-16')
	];

	test('V3 the last visit is the latest done one', () => {
		const ofX = reports.filter(({ contactId }) => contactId === 'x');
		expect(lastVisitOf(ofX)?.id).toBe('1');
		expect(lastVisitOf([reports[2]!])).toBeNull();
	});

	test('V3 a span counts both its ends and no missed visit', () => {
		const span = { from: toDay('2026-03-02'), to: toDay('2026-03-09') };
		expect([...visitsByContact(reports, span)]).toEqual([['x', 2]]);
	});
});
