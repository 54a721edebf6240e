import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contact } from '#lib/domain/archive/contact.ts';
import { levels, type Level, type MatrixCell } from '#lib/domain/matrix.ts';
import { defaultPolicy, policyOf, type Policy } from '#lib/domain/policy/policy.ts';
import { aContact } from '#tests/fixtures/builders.ts';
import { demandOf } from './demand.ts';
import { gradeDoctor } from './grading.ts';

function demandFor(
	facts: Partial<Contact>,
	cells: Record<string, MatrixCell> = {},
	policy: Policy = defaultPolicy
) {
	const contact = aContact(facts);
	const byProduct = new Map(Object.entries(cells));
	const result = gradeDoctor({ contact, cells: byProduct }, policy);
	return demandOf({ result, cells: byProduct, contact }, policy);
}

describe('D1 the matrix decides where a cell is known', () => {
	test.each([
		[4, 4, 4, 4, 6],
		[2, 2, 2, 2, 4],
		[0, 1, 0, 1, 1],
		[0, 3, 4, 4, 6],
		[2, 0, 0, 0, 0]
	] as const)('D1 (%i,%i) → %i–%i–%i visits', (usage, potential, min, norm, max) => {
		expect(demandFor({}, { p: { usage, potential } })).toMatchObject({ min, norm, max });
	});

	test('D1 the norm’s reading and the cycle’s length are policy', () => {
		const { policy } = policyOf(
			new Map<string, unknown>([
				['demand.norm', 'middle'],
				['planning.cycleWeeks', 2]
			])
		);
		const cells = { p: { usage: 4, potential: 4 } } as const;
		expect(demandFor({}, cells, policy)).toMatchObject({ min: 2, norm: 3, max: 3 });
	});

	test('D1 one visit in two months is a visit in a cycle of two weeks, not never', () => {
		const { policy } = policyOf(new Map([['planning.cycleWeeks', 2]]));
		const cells = { p: { usage: 0, potential: 1 } } as const;
		expect(demandFor({}, cells, policy)).toMatchObject({ min: 0, norm: 1, max: 1 });
	});
});

describe('D2 the regular table decides otherwise', () => {
	test.each([
		['good', 4],
		['fair', 2],
		['none', 1]
	] as const)('D2 rapport %s → %i visits', (rapport, visits) => {
		expect(demandFor({ rapport })).toMatchObject({
			min: visits,
			norm: visits,
			max: visits,
			reason: { table: 'regular' },
			provenance: 'S',
			slide: 12
		});
	});
});

describe('D3 with several products the strongest demand counts and leads the visit', () => {
	test('D3 strongest first, the rest in order of service', () => {
		const demand = demandFor(
			{},
			{
				a: { usage: 0, potential: 1 },
				b: { usage: 4, potential: 4 },
				c: { usage: 2, potential: 2 }
			}
		);
		expect(demand).toMatchObject({
			norm: 4,
			reason: { table: 'matrix', productId: 'b', cell: { usage: 4, potential: 4 } }
		});
	});
});

describe('D4 who is visited without a grade, and who is not', () => {
	test('D4 a doctor of whom nothing is known gets a visit to find out', () => {
		expect(demandFor({})).toMatchObject({ min: 0, norm: 1, reason: { table: 'ungraded' } });
	});

	test('D4 who was deleted asks for none', () => {
		const cells = { p: { usage: 4, potential: 4 } } as const;
		expect(demandFor({ deletedOn: '2026-01-01' as Contact['deletedOn'] }, cells)).toMatchObject({
			max: 0,
			reason: { table: 'deleted' }
		});
	});
});

describe('D6 everybody is visited: by the post, or as the card says', () => {
	test.each([
		['pharmacyDirector', 4, 'S'],
		['president', 1, 'P'],
		['vicePresident', 2, 'P'],
		['purchasing', 2, 'P'],
		['pharmacyStaff', 1, 'P'],
		['companyManager', 1, 'P'],
		['other', 0, 'P']
	] as const)('D6 %s → %i visits', (role, norm, provenance) => {
		const demand = demandFor({ role });
		expect(demand).toMatchObject({ norm, reason: { table: 'role' }, provenance, slide: 12 });
	});

	test('D6 a key person whose post counts less is visited like an A', () => {
		expect(demandFor({ role: 'purchasing', keyPerson: true })).toMatchObject({ norm: 4 });
	});

	test('D6 the visits a month of the card come before every table', () => {
		const cells = { p: { usage: 4, potential: 4 } } as const;
		const card = { norm: 3, max: 3, reason: { table: 'card' }, provenance: 'U' };
		expect(demandFor({ visitTarget: 3 }, cells)).toMatchObject(card);
		expect(demandFor({ visitTarget: 3, role: 'president' })).toMatchObject(card);
	});
});

describe('D5 demand is a span of whole visits', () => {
	test('D5 min ≤ norm ≤ max for every cell, cycle and reading', () => {
		const level = fc.constantFrom<Level[]>(...levels);
		const reading = fc.constantFrom('low', 'middle', 'high');
		fc.assert(
			fc.property(
				level,
				level,
				reading,
				fc.integer({ min: 1, max: 12 }),
				(usage, potential, norm, weeks) => {
					const { policy } = policyOf(
						new Map<string, unknown>([
							['demand.norm', norm],
							['planning.cycleWeeks', weeks]
						])
					);
					const demand = demandFor({}, { p: { usage, potential } }, policy);
					expect(Number.isInteger(demand.norm)).toBe(true);
					expect(demand.min).toBeLessThanOrEqual(demand.norm);
					expect(demand.norm).toBeLessThanOrEqual(demand.max);
				}
			)
		);
	});
});
