import { expect, test } from 'vitest';
import { defaultPolicy } from '#lib/domain/policy/policy.ts';
import { aContact, aHospital } from '#tests/fixtures/builders.ts';
import { gradedCount } from './graded-count.ts';
import { gradeDoctor, gradeHospital } from './grading.ts';

const hospital = (facts: Parameters<typeof aHospital>[0]) =>
	gradeHospital(aHospital(facts), defaultPolicy);
const unknown = { beds: null, dailyOutpatients: null, monthlyDrugPurchase: null };

test('G3 counts who has no grade and names each fact that would give one', () => {
	const counted = gradedCount([
		hospital({ ...unknown, beds: 600 }),
		hospital(unknown),
		hospital(unknown)
	]);
	expect(counted).toEqual({
		of: 3,
		graded: 1,
		missing: ['beds', 'dailyOutpatients', 'monthlyDrugPurchase']
	});
	for (const field of counted.missing)
		expect(hospital({ ...unknown, [field]: 1 }).grade).not.toBeNull();
});

test('G3 a doctor without any fact lacks the matrix and the regular table', () => {
	const bare = aContact({ patientsPerDay: null, yuanPerPrescription: null, rapport: null });
	const counted = gradedCount([gradeDoctor({ contact: bare, cells: new Map() }, defaultPolicy)]);
	expect(counted).toEqual({
		of: 1,
		graded: 0,
		missing: ['matrix', 'patientsPerDay', 'yuanPerPrescription', 'rapport']
	});
});

test('nothing is missing where all are graded', () => {
	expect(gradedCount([hospital({ beds: 600 })]).missing).toEqual([]);
	expect(gradedCount([])).toEqual({ of: 0, graded: 0, missing: [] });
});
