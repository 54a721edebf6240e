import { describe, expect, test } from 'vitest';
import { gradeHospital } from '#lib/domain/grading/grading.ts';
import { aHospital } from '#tests/fixtures/builders.ts';
import { defaultPolicy, policyOf, policyPaths } from './policy.ts';

describe('P1 every number and choice carries its origin', () => {
	test('P1 each path is listed once with provenance, and deck values name their slide', () => {
		const entries = policyPaths();
		expect(new Set(entries.map(({ path }) => path)).size).toBe(entries.length);
		for (const entry of entries) {
			expect(['S', 'I', 'P']).toContain(entry.provenance);
			if (entry.provenance === 'S') expect(entry.slide, entry.path).toBeTypeOf('number');
		}
	});

	test('P1 fourteen of the 25 cells come from the deck, eleven are ours', () => {
		const strategies = Object.values(defaultPolicy.matrix).map(({ strategy }) => strategy);
		expect(strategies.filter(({ provenance }) => provenance === 'S')).toHaveLength(14);
		expect(strategies.filter(({ provenance }) => provenance === 'P')).toHaveLength(11);
	});

	test('P1 the contradiction of slide 17 is listed with both readings', () => {
		const disputed = policyPaths().filter(({ deckAlso }) => deckAlso !== null);
		expect(disputed.map(({ path, value, deckAlso }) => ({ path, value, deckAlso }))).toEqual([
			{ path: 'matrix.u2p3.grade', value: 'A', deckAlso: 'B' },
			{ path: 'matrix.u2p4.grade', value: 'A', deckAlso: 'B' }
		]);
	});
});

describe('P2 an edit is applied by path and marked as the user’s', () => {
	test('P2 a valid edit replaces the value, keeps the slide, and leaves the default untouched', () => {
		const { policy, malformed } = policyOf(new Map([['doctorGrade.patientsPerDay.A', 80]]));
		expect(malformed).toEqual([]);
		expect(policy.doctorGrade.patientsPerDay.A).toMatchObject({
			value: 80,
			provenance: 'U',
			slide: 12
		});
		expect(policy.doctorGrade.patientsPerDay.B.provenance).toBe('S');
		expect(policy.matrix).toBe(defaultPolicy.matrix);
		expect(defaultPolicy.doctorGrade.patientsPerDay.A.value).toBe(50);
	});

	test('P2 without edits the policy is the default itself', () => {
		expect(policyOf(new Map()).policy).toBe(defaultPolicy);
	});

	test('P2 the lost column counts once the user sets it, and can be emptied again', () => {
		const hospital = aHospital({ categoryShare: 12 });
		expect(gradeHospital(hospital, defaultPolicy).grade).toBeNull();
		const edits = new Map<string, unknown>([
			['hospitalGrade.categoryShare.A', 10],
			['hospitalGrade.categoryShare.B', 5]
		]);
		expect(gradeHospital(hospital, policyOf(edits).policy).grade).toBe('A');
		edits.set('hospitalGrade.categoryShare.B', null);
		expect(gradeHospital(hospital, policyOf(edits).policy).grade).toBeNull();
	});

	test('P2 every listed path can be set to its own value', () => {
		const edits = new Map(policyPaths().map(({ path, value }) => [path, value] as const));
		const { policy, malformed } = policyOf(edits);
		expect(malformed).toEqual([]);
		expect(policyPaths(policy).every(({ provenance }) => provenance === 'U')).toBe(true);
	});
});

describe('P3 an edit that cannot be is left out and reported', () => {
	test.each([
		['no.such.path', 1],
		['doctorGrade', 1],
		['doctorGrade.patientsPerDay.A', '50'],
		['doctorGrade.patientsPerDay.A', 50.5],
		['doctorGrade.patientsPerDay.A', 0],
		['doctorGrade.patientsPerDay.A', null],
		['doctorGrade.patientsPerDay.A', Number.NaN],
		['matrix.u2p3.grade', 'D'],
		['hospitalGrade.combine', 'average']
	])('P3 %s = %s', (path, value) => {
		const { policy, malformed } = policyOf(new Map<string, unknown>([[path, value]]));
		expect(malformed).toEqual([path]);
		expect(policy).toBe(defaultPolicy);
	});

	test('P3 two edits that turn a span upside down are both left out', () => {
		const edits = new Map([
			['matrix.u3p3.frequency.min', 9],
			['matrix.u3p3.frequency.max', 2],
			['planning.visitMinutes.A', 12]
		]);
		const { policy, malformed } = policyOf(edits);
		expect(malformed).toEqual(['matrix.u3p3.frequency.min', 'matrix.u3p3.frequency.max']);
		expect(policy.matrix.u3p3.frequency.min.value).toBe(4);
		expect(policy.planning.visitMinutes.A.value).toBe(12);
	});
});
