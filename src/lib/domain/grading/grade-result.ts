import type { Grade } from '#lib/domain/grade.ts';
import { grades } from '#lib/domain/grade.ts';
import type { Level, MatrixCell } from '#lib/domain/matrix.ts';
import type { Boundary, Combine } from '#lib/domain/policy/policy-grading.ts';
import type { ChoiceLeaf, NumberLeaf, OptionalNumberLeaf } from '#lib/domain/policy/policy-leaf.ts';
import type { Provenance } from '#lib/domain/provenance.ts';

/** The rule that decided a grade, as domain/README.md numbers them; G3 is "nothing known, no grade". */
export type GradeRule = 'G1' | 'G3' | 'G4' | 'G6' | 'G13';

export const hospitalCriteria = [
	'beds',
	'dailyOutpatients',
	'monthlyDrugPurchase',
	'categoryShare'
] as const;
export type HospitalCriterion = (typeof hospitalCriteria)[number];

export type DoctorCriterion = 'patientsPerDay' | 'yuanPerPrescription' | 'rapport' | 'keyPerson';

/** What a grade may depend on; `matrix` is a cell, `usage` and `potential` are its two halves, `role` is a post. */
export type GradeField =
	HospitalCriterion | DoctorCriterion | 'matrix' | 'usage' | 'potential' | 'role';

/** The span of values a vote covers; null is an open end. */
export interface VoteRange {
	readonly from: number | null;
	readonly to: number | null;
}

/** One fact a grade was read from; `vote` is null when it says nothing. */
export interface GradeInput {
	readonly field: GradeField;
	/** Set for matrix cells only. */
	readonly productId: string | null;
	readonly value: number | string | boolean | MatrixCell | null;
	readonly vote: Grade | null;
	readonly range: VoteRange | null;
	readonly provenance: Provenance;
	readonly slide: number | null;
}

/** The value a field would have to take. */
export type NeededValue =
	| { readonly kind: 'moreThan' | 'atLeast' | 'lessThan' | 'atMost'; readonly value: number }
	| { readonly kind: 'is'; readonly value: string | Level };

export interface RaiseStep {
	readonly field: GradeField;
	readonly productId: string | null;
	readonly needed: NeededValue;
}

/** What moves a grade to the next one: any `count` of `steps`, all else equal. */
export interface Raise {
	readonly to: Grade;
	readonly count: number;
	readonly steps: readonly RaiseStep[];
}

export type Factor =
	'patients' | 'patientTypeFit' | 'academicInfluence' | 'potential' | 'cooperation';

/** The weighted mean of the known factors of slide 13, 0 … 100; it stands beside the grade and never moves it. */
export interface FactorScore {
	readonly value: number;
	readonly factors: readonly {
		readonly factor: Factor;
		/** 0 … 4, null when unknown. */
		readonly level: number | null;
		readonly weight: number;
	}[];
}

/** A grade with everything a screen needs to say why. */
export interface GradeResult {
	readonly grade: Grade | null;
	readonly rule: GradeRule;
	readonly provenance: Provenance;
	readonly slide: number | null;
	readonly inputs: readonly GradeInput[];
	/** Null at grade A, without a grade, or when nothing the policy knows would help. */
	readonly toRaise: Raise | null;
	/** Fields that would have had a say but are unknown. */
	readonly missing: readonly GradeField[];
	/** The product whose cell decided; null outside the matrix. */
	readonly strongestProductId: string | null;
	readonly score: FactorScore | null;
}

/** The bounds of one criterion: above (or from) `A`, from `B`. */
export interface Threshold {
	readonly A: NumberLeaf | OptionalNumberLeaf;
	readonly B: NumberLeaf | OptionalNumberLeaf;
}

/** The input a number makes, or null when the policy sets no threshold for it. */
export function numberInput(
	field: GradeField,
	value: number | null,
	threshold: Threshold,
	boundary: ChoiceLeaf<Boundary>
): GradeInput | null {
	const { A, B } = threshold;
	if (A.value === null || B.value === null) return null;
	const { provenance, slide } = A.provenance === 'U' ? A : B;
	const vote = value === null ? null : voteOf({ value, A: A.value, B: B.value }, boundary.value);
	return {
		field,
		productId: null,
		value,
		vote,
		range: vote && rangeOf(vote, { A: A.value, B: B.value }),
		provenance,
		slide
	};
}

function voteOf(number: { value: number; A: number; B: number }, boundary: Boundary): Grade {
	const { value, A, B } = number;
	if (boundary === 'above' ? value > A : value >= A) return 'A';
	return value >= B ? 'B' : 'C';
}

function rangeOf(vote: Grade, { A, B }: { A: number; B: number }): VoteRange {
	if (vote === 'A') return { from: A, to: null };
	return vote === 'B' ? { from: B, to: A } : { from: null, to: B };
}

/** The number that would earn a vote for `grade`, which is not C. */
export function numberNeeded(
	grade: Grade,
	threshold: Threshold,
	boundary: ChoiceLeaf<Boundary>
): NeededValue {
	const isA = grade === 'A';
	const value = (isA ? threshold.A.value : threshold.B.value) ?? 0;
	return { kind: isA && boundary.value === 'above' ? 'moreThan' : 'atLeast', value };
}

/** How many inputs vote for `grade` or a higher one. */
export function votesFor(grade: Grade, inputs: readonly GradeInput[]): number {
	let votes = 0;
	for (const { vote } of inputs) if (vote !== null && vote <= grade) votes += 1;
	return votes;
}

/** How many of `known` votes have to be for a grade or higher to reach it. */
export function votesNeeded(known: number, combine: Combine): number {
	if (combine === 'highest') return 1;
	return combine === 'lowest' ? known : Math.floor(known / 2) + 1;
}

/**
 * The highest grade that enough votes reach, null without a vote. A plain plurality would not do: with A A B C
 * it says A, and raising the C to B would make a tie and lower the grade.
 */
export function combineVotes(inputs: readonly GradeInput[], combine: Combine): Grade | null {
	const known = votesFor('C', inputs);
	if (known === 0) return null;
	const needed = votesNeeded(known, combine);
	return grades.find((grade) => votesFor(grade, inputs) >= needed) ?? 'C';
}

/** The grade above, null above A. */
export const gradeAbove = (grade: Grade): Grade | null =>
	grade === 'A' ? null : grade === 'B' ? 'A' : 'B';
