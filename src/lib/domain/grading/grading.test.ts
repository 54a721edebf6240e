import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Hospital } from '#lib/domain/archive/account.ts';
import type { Contact } from '#lib/domain/archive/contact.ts';
import type { Level, MatrixCell } from '#lib/domain/matrix.ts';
import { defaultPolicy, policyOf } from '#lib/domain/policy/policy.ts';
import { aContact, aHospital } from '#tests/fixtures/builders.ts';
import type { GradeResult, RaiseStep } from './grade-result.ts';
import { gradeDoctor, gradeHospital } from './grading.ts';

const noCells: ReadonlyMap<string, MatrixCell> = new Map();
const tableGrade = (facts: Partial<Contact>, policy = defaultPolicy) =>
	gradeDoctor({ contact: aContact(facts), cells: noCells }, policy);
const cellsOf = (...cells: [string, Level, Level][]) =>
	new Map(cells.map(([id, usage, potential]) => [id, { usage, potential }]));
const rank = ({ grade }: GradeResult) => (grade ? 'CBA'.indexOf(grade) : -1);

const maybe = (max: number) => fc.option(fc.integer({ min: 0, max }));
const hospitalFacts = fc.record({
	beds: maybe(900),
	dailyOutpatients: maybe(2500),
	monthlyDrugPurchase: maybe(900)
});
const doctorFacts = fc.record({
	patientsPerDay: maybe(90),
	yuanPerPrescription: maybe(200),
	rapport: fc.constantFrom('good' as const, 'fair' as const, 'none' as const, null)
});

describe('G1 hospital criteria vote by the table of slide 11', () => {
	test.each([
		[{ beds: 501 }, 'A'],
		[{ beds: 500 }, 'B'],
		[{ beds: 200 }, 'B'],
		[{ beds: 199 }, 'C'],
		[{ dailyOutpatients: 1501 }, 'A'],
		[{ dailyOutpatients: 500 }, 'B'],
		[{ dailyOutpatients: 499 }, 'C'],
		[{ monthlyDrugPurchase: 500.1 }, 'A'],
		[{ monthlyDrugPurchase: 100 }, 'B'],
		[{ monthlyDrugPurchase: 99.9 }, 'C']
	])('G1 %o → %s', (facts, grade) => {
		expect(gradeHospital(aHospital(facts), defaultPolicy).grade).toBe(grade);
	});

	test('G1 the result names each fact, its vote, the span it fell in and where the number stands', () => {
		const { inputs } = gradeHospital(aHospital({ beds: 300 }), defaultPolicy);
		expect(inputs[0]).toEqual({
			field: 'beds',
			productId: null,
			value: 300,
			vote: 'B',
			range: { from: 200, to: 500 },
			provenance: 'S',
			slide: 11
		});
	});

	test('G1 with the other reading of the lost sign 500 beds are A', () => {
		const { policy } = policyOf(new Map([['hospitalGrade.boundary', 'from']]));
		expect(gradeHospital(aHospital({ beds: 500 }), policy).grade).toBe('A');
	});
});

describe('G2 the majority of the known criteria decides, ties to the lower grade', () => {
	test.each([
		[{ beds: 600, dailyOutpatients: 2000, monthlyDrugPurchase: 50 }, 'A'],
		[{ beds: 600, dailyOutpatients: 600 }, 'B'],
		[{ beds: 600, monthlyDrugPurchase: 50 }, 'C'],
		[{ beds: 600, dailyOutpatients: 600, monthlyDrugPurchase: 50 }, 'B']
	])('G2 %o → %s', (facts, grade) => {
		expect(gradeHospital(aHospital(facts), defaultPolicy).grade).toBe(grade);
	});

	test.each([
		['lowest', 'C'],
		['highest', 'A']
	])('G2 the policy may take the %s vote instead', (combine, grade) => {
		const { policy } = policyOf(new Map([['hospitalGrade.combine', combine]]));
		const hospital = aHospital({ beds: 600, dailyOutpatients: 600, monthlyDrugPurchase: 50 });
		expect(gradeHospital(hospital, policy).grade).toBe(grade);
	});

	test('G2 more of any criterion never lowers a hospital’s grade', () => {
		const raised = fc.constantFrom('beds', 'dailyOutpatients', 'monthlyDrugPurchase');
		fc.assert(
			fc.property(hospitalFacts, raised, fc.nat(2000), (facts, field, more) => {
				const value = facts[field as keyof typeof facts];
				fc.pre(value !== null);
				const before = gradeHospital(aHospital(facts), defaultPolicy);
				const after = gradeHospital(aHospital({ ...facts, [field]: value + more }), defaultPolicy);
				expect(rank(after)).toBeGreaterThanOrEqual(rank(before));
			})
		);
	});

	test('G2 more patients or larger prescriptions never lower a doctor’s grade', () => {
		const raised = fc.constantFrom('patientsPerDay', 'yuanPerPrescription');
		fc.assert(
			fc.property(doctorFacts, raised, fc.nat(200), (facts, field, more) => {
				const value = facts[field as 'patientsPerDay' | 'yuanPerPrescription'];
				fc.pre(value !== null);
				const after = tableGrade({ ...facts, [field]: value + more });
				expect(rank(after)).toBeGreaterThanOrEqual(rank(tableGrade(facts)));
			})
		);
	});
});

describe('G3 unknown is not zero', () => {
	test('G3 unknown criteria do not vote and are listed as missing', () => {
		const result = gradeHospital(aHospital({ beds: 800 }), defaultPolicy);
		expect(result.grade).toBe('A');
		expect(result.missing).toEqual(['dailyOutpatients', 'monthlyDrugPurchase']);
	});

	test('G3 when nothing is known there is no grade', () => {
		expect(gradeHospital(aHospital(), defaultPolicy)).toMatchObject({ grade: null, rule: 'G3' });
		const doctor = tableGrade({});
		expect(doctor).toMatchObject({ grade: null, rule: 'G3', toRaise: null, score: null });
		expect(doctor.missing).toEqual(['matrix', 'patientsPerDay', 'yuanPerPrescription', 'rapport']);
	});

	test('G3 a known zero does vote', () => {
		expect(gradeHospital(aHospital({ beds: 0 }), defaultPolicy).grade).toBe('C');
	});
});

describe('G4 doctors without a cell are graded by the regular table of slide 12', () => {
	test.each([
		[{ patientsPerDay: 51, yuanPerPrescription: 101 }, 'A'],
		[{ patientsPerDay: 50 }, 'B'],
		[{ patientsPerDay: 29 }, 'C'],
		[{ yuanPerPrescription: 50 }, 'B'],
		[{ rapport: 'good' as const }, 'A'],
		[{ rapport: 'fair' as const }, 'B'],
		[{ rapport: 'none' as const }, 'C']
	])('G4 %o → %s', (facts, grade) => {
		expect(tableGrade(facts)).toMatchObject({ grade, rule: 'G4', strongestProductId: null });
	});
});

describe('G5 being a key person is a reason for A', () => {
	test('G5 it votes A; not being one is no vote', () => {
		expect(tableGrade({ keyPerson: true }).grade).toBe('A');
		expect(tableGrade({ keyPerson: true, rapport: 'none' }).grade).toBe('C');
		expect(tableGrade({ keyPerson: false, rapport: 'good' }).grade).toBe('A');
	});

	test('G5 the policy may let it decide, or ignore it', () => {
		const facts = { keyPerson: true, rapport: 'none' as const };
		const policyWith = (weight: string) =>
			policyOf(new Map([['doctorGrade.keyPerson', weight]])).policy;
		expect(tableGrade(facts, policyWith('decides')).grade).toBe('A');
		expect(tableGrade({ keyPerson: true }, policyWith('ignored')).grade).toBeNull();
	});
});

describe('G6 where a cell is known the matrix wins', () => {
	test('G6 the cell’s grade stands against the table’s', () => {
		const contact = aContact({ patientsPerDay: 10, rapport: 'none' });
		const result = gradeDoctor({ contact, cells: cellsOf(['p', 4, 4]) }, defaultPolicy);
		expect(result).toMatchObject({ grade: 'A', rule: 'G6', provenance: 'S', slide: 18 });
		expect(result.inputs).toMatchObject([{ field: 'matrix', productId: 'p', vote: 'A' }]);
	});

	test('G6 more usage or more potential never lowers the grade', () => {
		const level = fc.constantFrom<Level[]>(0, 1, 2, 3, 4);
		const gradeAt = (usage: Level, potential: Level) =>
			gradeDoctor({ contact: aContact(), cells: cellsOf(['p', usage, potential]) }, defaultPolicy);
		fc.assert(
			fc.property(level, level, level, (usage, potential, more) => {
				const now = rank(gradeAt(usage, potential));
				if (more > usage) expect(rank(gradeAt(more, potential))).toBeGreaterThanOrEqual(now);
				if (more > potential) expect(rank(gradeAt(usage, more))).toBeGreaterThanOrEqual(now);
			})
		);
	});
});

describe('G7 the strongest product decides', () => {
	test('G7 highest grade first, then most visits, whatever the order of entry', () => {
		const cells: [string, Level, Level][] = [
			['low', 0, 1],
			['middle', 2, 2],
			['often', 1, 3]
		];
		for (const order of [cells, cells.toReversed()]) {
			const result = gradeDoctor({ contact: aContact(), cells: cellsOf(...order) }, defaultPolicy);
			expect(result).toMatchObject({ grade: 'B', strongestProductId: 'often' });
		}
	});
});

describe('G8 cells (2,3) and (2,4): the deck says A and B, the policy A', () => {
	test('G8 A by default, B when the policy chooses the table of slide 17', () => {
		const doctor = { contact: aContact(), cells: cellsOf(['p', 2, 3]) };
		expect(gradeDoctor(doctor, defaultPolicy).grade).toBe('A');
		const { policy } = policyOf(new Map([['matrix.u2p3.grade', 'B']]));
		expect(gradeDoctor(doctor, policy)).toMatchObject({ grade: 'B', provenance: 'U' });
	});
});

describe('G9 the factor score stands beside the grade', () => {
	test('G9 it is the weighted mean of the known factors out of 100', () => {
		const { score } = tableGrade({ patientsPerDay: 50, academicInfluence: 4 });
		expect(score?.value).toBeCloseTo(((2 * 30 + 4 * 20) / 50) * 25);
		expect(score?.factors.filter(({ level }) => level === null)).toHaveLength(3);
	});

	test('G9 future potential is the highest of the matrix', () => {
		const result = gradeDoctor(
			{ contact: aContact(), cells: cellsOf(['p', 4, 1], ['q', 0, 4]) },
			defaultPolicy
		);
		expect(result.score?.value).toBe(100);
	});
});

describe('G11 a grade says what would raise it', () => {
	const take = (facts: Partial<Hospital>, step: RaiseStep) => ({
		...facts,
		[step.field]: Number(step.needed.value) + (step.needed.kind === 'moreThan' ? 1 : 0)
	});

	test('G11 the named number of steps raises a hospital, one fewer does not', () => {
		fc.assert(
			fc.property(hospitalFacts, (facts) => {
				const { grade, toRaise } = gradeHospital(aHospital(facts), defaultPolicy);
				fc.pre(grade !== null && grade !== 'A');
				const { to, count, steps } = toRaise!;
				const after = (taken: number) =>
					gradeHospital(aHospital(steps.slice(0, taken).reduce(take, facts)), defaultPolicy).grade;
				expect(after(count)).toBe(to);
				expect(after(count - 1)).toBe(grade);
			})
		);
	});

	test('G11 in the matrix either axis where one will do, both where not', () => {
		const raiseAt = (usage: Level, potential: Level) =>
			gradeDoctor({ contact: aContact(), cells: cellsOf(['p', usage, potential]) }, defaultPolicy)
				.toRaise;
		expect(raiseAt(1, 1)).toEqual({
			to: 'B',
			count: 1,
			steps: [{ field: 'potential', productId: 'p', needed: { kind: 'is', value: 2 } }]
		});
		expect(raiseAt(0, 1)).toEqual({
			to: 'B',
			count: 2,
			steps: [
				{ field: 'usage', productId: 'p', needed: { kind: 'is', value: 1 } },
				{ field: 'potential', productId: 'p', needed: { kind: 'is', value: 2 } }
			]
		});
		expect(raiseAt(3, 3)).toBeNull();
	});

	test('G11 rapport is raised to the least that earns the vote', () => {
		expect(tableGrade({ rapport: 'none' }).toRaise).toEqual({
			to: 'B',
			count: 1,
			steps: [{ field: 'rapport', productId: null, needed: { kind: 'is', value: 'fair' } }]
		});
	});
});
