import type { AdoptionRating } from '#lib/domain/adoption-rating.ts';
import type { Rapport } from '#lib/domain/archive/contact.ts';
import { grades, type Grade } from '#lib/domain/grade.ts';
import { levels, type Level } from '#lib/domain/matrix.ts';
import { choice, decimal, deck, inferred, ours, unset, whole } from './policy-leaf.ts';
import type { ChoiceLeaf } from './policy-leaf.ts';

/** How the votes of several criteria become one grade. */
export type Combine = 'majority' | 'lowest' | 'highest';
/** Whether the bound of grade A itself is still B (`above`) or already A (`from`). */
export type Boundary = 'above' | 'from';
/** What being a key person does to the regular table. */
export type KeyPersonWeight = 'votes' | 'decides' | 'ignored';

const combines: readonly Combine[] = ['majority', 'lowest', 'highest'];
const boundaries: readonly Boundary[] = ['above', 'from'];

const beds = { min: 1, max: 20_000 };
const outpatients = { min: 1, max: 100_000 };
const tenThousandYuan = { min: 0.1, max: 1_000_000 };
const percent = { min: 0, max: 100 };

/** Hospital table of slide 11: `A` is exceeded by grade A, `B` is where grade B begins. */
export const hospitalGradePolicy = {
	combine: choice(combines[0]!, combines, ours(11)),
	boundary: choice(boundaries[0]!, boundaries, inferred(11)),
	beds: { A: whole(500, beds, deck(11)), B: whole(200, beds, deck(11)) },
	dailyOutpatients: {
		A: whole(1500, outpatients, deck(11)),
		B: whole(500, outpatients, deck(11))
	},
	/** 万元 a month. */
	monthlyDrugPurchase: {
		A: decimal(500, tenThousandYuan, deck(11)),
		B: decimal(100, tenThousandYuan, deck(11))
	},
	/** Percent; the deck's column is lost. */
	categoryShare: { A: unset(percent, inferred(11)), B: unset(percent, inferred(11)) }
};

const patients = { min: 1, max: 1000 };
const yuan = { min: 1, max: 100_000 };
const keyPersonWeights: readonly KeyPersonWeight[] = ['votes', 'decides', 'ignored'];
const perMonth = { min: 0, max: 31 };

/** Regular table of slide 12, for doctors of whom no matrix cell is known. */
export const doctorGradePolicy = {
	combine: choice(combines[0]!, combines, ours(12)),
	boundary: choice(boundaries[0]!, boundaries, inferred(12)),
	patientsPerDay: { A: whole(50, patients, deck(12)), B: whole(30, patients, deck(12)) },
	yuanPerPrescription: { A: decimal(100, yuan, deck(12)), B: decimal(50, yuan, deck(12)) },
	rapport: {
		good: choice('A', grades, deck(12)),
		fair: choice('B', grades, deck(12)),
		none: choice('C', grades, deck(12))
	} satisfies Record<Rapport, ChoiceLeaf<Grade>>,
	keyPerson: choice(keyPersonWeights[0]!, keyPersonWeights, ours(12)),
	visitsPerMonth: {
		A: whole(4, perMonth, deck(12)),
		B: whole(2, perMonth, deck(12)),
		C: whole(1, perMonth, deck(12))
	}
};

const weight = { min: 0, max: 100 };

/** Weights of the five factors of slide 13, relative to each other. */
export const factorPolicy = {
	weights: {
		patients: decimal(30, weight, ours(13)),
		patientTypeFit: decimal(15, weight, ours(13)),
		academicInfluence: decimal(20, weight, ours(13)),
		potential: decimal(25, weight, ours(13)),
		cooperation: decimal(10, weight, ours(13))
	},
	/** Patients a day that count as the factor's full level 4. */
	patientsForFullLevel: whole(100, patients, ours(13))
};

const reading = (level: Level) => choice(level, levels, ours(19));

/** The usage level an adoption rating of slide 19 suggests; a person confirms it. */
export const adoptionUsagePolicy: Record<AdoptionRating, ChoiceLeaf<Level>> = {
	1: reading(0),
	2: reading(0),
	3: reading(1),
	4: reading(2),
	5: reading(3),
	6: reading(4),
	7: reading(4)
};
