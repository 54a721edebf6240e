import { rapports } from '#lib/domain/archive/contact.ts';
import type { Grade } from '#lib/domain/grade.ts';
import { levels, type Level, type MatrixCell } from '#lib/domain/matrix.ts';
import type { Policy } from '#lib/domain/policy/policy.ts';
import {
	votesFor,
	votesNeeded,
	type GradeField,
	type GradeInput,
	type GradeResult,
	type NeededValue,
	type Raise,
	type RaiseStep,
	type Threshold
} from './grade-result.ts';
import { cellRuleOf } from './strategy.ts';

/**
 * G12: what would lower a grade: any `count` of the named steps, all else equal; null at grade C, without a grade, or where no
 * single step of each fact would do.
 */
export function loweringOf(result: GradeResult, policy: Policy): Raise | null {
	const { grade, rule } = result;
	if (grade === null || grade === 'C' || rule === 'G13') return null;
	if (rule === 'G6') return lowerInMatrix(result, grade, policy);
	const table = rule === 'G1' ? policy.hospitalGrade : policy.doctorGrade;
	const { inputs } = result;
	const decides = policy.doctorGrade.keyPerson.value === 'decides';
	if (rule === 'G4' && decides && inputs.some(({ field }) => field === 'keyPerson')) return null;
	const needed = votesNeeded(votesFor('C', inputs), table.combine.value);
	const count = votesFor(grade, inputs) - needed + 1;
	const steps = inputs.flatMap((input) => {
		if (input.vote === null || input.vote > grade) return [];
		return fall(input, grade, policy) ?? [];
	});
	return steps.length < count ? null : { to: below(grade), count, steps };
}

const below = (grade: 'A' | 'B'): Grade => (grade === 'A' ? 'B' : 'C');

function fall(input: GradeInput, grade: 'A' | 'B', policy: Policy): RaiseStep | null {
	const { field, value } = input;
	const step = (needed: NeededValue): RaiseStep => ({ field, productId: null, needed });
	if (field === 'rapport') {
		const { rapport } = policy.doctorGrade;
		const lower = rapports.filter((each) => rapport[each].value > grade);
		const now = rapports.findIndex((each) => each === value);
		const near = lower.sort(
			(one, other) =>
				Math.abs(rapports.indexOf(one) - now) - Math.abs(rapports.indexOf(other) - now)
		)[0];
		return near ? step({ kind: 'is', value: near }) : null;
	}
	// A key person stays one; who is none says nothing.
	const threshold = typeof value === 'number' ? thresholdOf(field, policy) : undefined;
	const bound = threshold?.[grade].value;
	if (bound === undefined || bound === null) return null;
	const isHospital = field in policy.hospitalGrade;
	const { boundary } = isHospital ? policy.hospitalGrade : policy.doctorGrade;
	const isStillBelow = grade === 'A' && boundary.value === 'above';
	return step({ kind: isStillBelow ? 'atMost' : 'lessThan', value: bound });
}

function thresholdOf(field: GradeField, policy: Policy): Threshold | undefined {
	const { beds, dailyOutpatients, monthlyDrugPurchase, categoryShare } = policy.hospitalGrade;
	const { patientsPerDay, yuanPerPrescription } = policy.doctorGrade;
	const thresholds: Partial<Record<GradeField, Threshold>> = {
		...{ beds, dailyOutpatients, monthlyDrugPurchase, categoryShare },
		...{ patientsPerDay, yuanPerPrescription }
	};
	return thresholds[field];
}

/** Every product that holds the grade has to fall, each along the axis that is nearer to a fall. */
function lowerInMatrix(result: GradeResult, grade: 'A' | 'B', policy: Policy): Raise | null {
	const holding = result.inputs.filter(({ vote }) => vote !== null && vote <= grade);
	const steps = holding.flatMap(
		({ productId, value }) => cellFall(value as MatrixCell, { productId, grade }, policy) ?? []
	);
	if (steps.length < holding.length) return null;
	return { to: below(grade), count: steps.length, steps };
}

function cellFall(
	cell: MatrixCell,
	{ productId, grade }: { productId: string | null; grade: Grade },
	policy: Policy
): RaiseStep | null {
	const falls = (['usage', 'potential'] as const).flatMap((field) => {
		const level = levels.findLast(
			(each) =>
				each < cell[field] && cellRuleOf({ ...cell, [field]: each }, policy).grade.value > grade
		);
		return level === undefined ? [] : { field, level, far: cell[field] - level };
	});
	falls.sort((one, other) => one.far - other.far);
	const nearest = falls[0];
	if (!nearest) return null;
	const value: Level = nearest.level;
	return { field: nearest.field, productId, needed: { kind: 'is', value } };
}
