import { describe, expect, test } from 'vitest';
import type { Contact } from '#lib/domain/archive/contact.ts';
import { levels, type MatrixCell } from '#lib/domain/matrix.ts';
import { defaultPolicy } from '#lib/domain/policy/policy.ts';
import { aContact, aHospital } from '#tests/fixtures/builders.ts';
import type { RaiseStep } from './grade-result.ts';
import { gradeDoctor, gradeHospital } from './grading.ts';
import { loweringOf } from './lowering.ts';

const noCells: ReadonlyMap<string, MatrixCell> = new Map();

/** The value that just takes a step. */
const taken = ({ needed }: RaiseStep) =>
	needed.kind === 'lessThan' ? needed.value - 1 : needed.value;

describe('G12 a grade says what would lower it', () => {
	test('G12 any so many of the steps lower a hospital, one fewer never does', () => {
		for (const beds of [150, 300, 700])
			for (const dailyOutpatients of [300, 900, 2000])
				for (const monthlyDrugPurchase of [null, 50, 300, 900]) {
					const hospital = aHospital({ beds, dailyOutpatients, monthlyDrugPurchase });
					const before = gradeHospital(hospital, defaultPolicy);
					const lowering = loweringOf(before, defaultPolicy);
					if (!lowering) {
						expect(before.grade).toBe('C');
						continue;
					}
					const after = (count: number) => {
						const edits = lowering.steps.slice(0, count).map((step) => [step.field, taken(step)]);
						return gradeHospital({ ...hospital, ...Object.fromEntries(edits) }, defaultPolicy)
							.grade!;
					};
					expect(after(lowering.count) > before.grade!).toBe(true);
					expect(after(lowering.count - 1)).toBe(before.grade);
				}
	});

	test('G12 so do those of a doctor of the regular table', () => {
		for (const patientsPerDay of [10, 40, 80])
			for (const yuanPerPrescription of [null, 60, 200])
				for (const rapport of ['good', 'fair', 'none', null] as const) {
					const contact: Contact = aContact({ patientsPerDay, yuanPerPrescription, rapport });
					const before = gradeDoctor({ contact, cells: noCells }, defaultPolicy);
					const lowering = loweringOf(before, defaultPolicy);
					if (!lowering) continue;
					const edits = lowering.steps
						.slice(0, lowering.count)
						.map((step) => [step.field, taken(step)]);
					const lowered = { ...contact, ...Object.fromEntries(edits) } as Contact;
					const after = gradeDoctor({ contact: lowered, cells: noCells }, defaultPolicy);
					expect(after.grade! > before.grade!).toBe(true);
				}
	});

	test('G12 in the matrix every product that holds the grade has to fall', () => {
		for (const usage of levels)
			for (const potential of levels) {
				const cells = new Map<string, MatrixCell>([
					['p1', { usage, potential }],
					['p2', { usage: 2, potential: 2 }]
				]);
				const contact = aContact({});
				const before = gradeDoctor({ contact, cells }, defaultPolicy);
				const lowering = loweringOf(before, defaultPolicy);
				if (!lowering) continue;
				const lowered = new Map(cells);
				for (const { productId, field, needed } of lowering.steps)
					lowered.set(productId!, { ...lowered.get(productId!)!, [field]: needed.value });
				const after = gradeDoctor({ contact, cells: lowered }, defaultPolicy);
				expect(after.grade! > before.grade!).toBe(true);
			}
	});
});
