import type { Hospital } from '#lib/domain/archive/account.ts';
import { rapports } from '#lib/domain/archive/contact.ts';
import type { Grade } from '#lib/domain/grade.ts';
import type { Level, MatrixCell } from '#lib/domain/matrix.ts';
import type { Combine } from '#lib/domain/policy/policy-grading.ts';
import type { Origin } from '#lib/domain/policy/policy-leaf.ts';
import type { Policy } from '#lib/domain/policy/policy.ts';
import type { Provenance } from '#lib/domain/provenance.ts';
import { factorScoreOf } from './factor-score.ts';
import {
	combineVotes,
	gradeAbove,
	hospitalCriteria,
	numberInput,
	numberNeeded,
	votesFor,
	votesNeeded,
	type GradeField,
	type GradeInput,
	type GradeResult,
	type HospitalCriterion,
	type Raise,
	type RaiseStep
} from './grade-result.ts';
import type { GradedPerson } from './graded-person.ts';
import { raiseInMatrix } from './matrix-raise.ts';
import { cellRuleOf, compareDemand, type ProductCell } from './strategy.ts';

/** Grades a hospital by the table of slide 11. */
export function gradeHospital(hospital: Hospital, policy: Policy): GradeResult {
	const { combine, boundary } = policy.hospitalGrade;
	const inputs: GradeInput[] = [];
	for (const field of hospitalCriteria) {
		const input = numberInput(field, hospital[field], policy.hospitalGrade[field], boundary);
		if (input) inputs.push(input);
	}
	const grade = combineVotes(inputs, combine.value);
	const { provenance, slide } = combine;
	return {
		grade,
		rule: grade ? 'G1' : 'G3',
		provenance,
		slide,
		inputs,
		toRaise: raiseByVotes({ grade, inputs, combine: combine.value }, (field, to) => {
			if (!isHospitalCriterion(field)) return null;
			const needed = numberNeeded(to, policy.hospitalGrade[field], boundary);
			return { field, productId: null, needed };
		}),
		missing: unknownFields(inputs),
		strongestProductId: null,
		score: null
	};
}

/**
 * Grades a person: who prescribes by the matrix where a cell is known (slides 14–18), else by the regular table of slide 12, everyone
 * else by the post.
 */
export function gradeDoctor(
	doctor: { contact: GradedPerson; cells: ReadonlyMap<string, MatrixCell> },
	policy: Policy
): GradeResult {
	const { role } = doctor.contact;
	if (role !== 'doctor' && role !== 'clinicalDirector')
		return gradeByRole(doctor.contact, { ...policy.roles[role].grade, role }, policy);
	return doctor.cells.size > 0
		? gradeByMatrix(doctor, policy)
		: gradeByTable(doctor.contact, policy);
}

/** A key person of a functional department is A (slide 12), whatever the post counts. */
function gradeByRole(
	contact: GradedPerson,
	post: { value: Grade; provenance: Provenance; slide: number | null; role: string },
	policy: Policy
): GradeResult {
	const { keyPerson } = policy.doctorGrade;
	const { value: vote, provenance, slide, role } = post;
	const isKey = contact.keyPerson && keyPerson.value !== 'ignored';
	const input = { productId: null, range: null };
	const inputs: GradeInput[] = [{ ...input, field: 'role', value: role, vote, provenance, slide }];
	if (isKey)
		inputs.push({ ...input, field: 'keyPerson', value: true, vote: 'A', ...originOf(keyPerson) });
	return {
		grade: isKey ? 'A' : vote,
		rule: 'G13',
		provenance,
		slide,
		inputs,
		toRaise: null,
		missing: [],
		strongestProductId: null,
		score: null
	};
}

const originOf = ({ provenance, slide }: Origin): Origin => ({ provenance, slide });

function gradeByMatrix(
	{ contact, cells }: { contact: GradedPerson; cells: ReadonlyMap<string, MatrixCell> },
	policy: Policy
): GradeResult {
	const inputs: GradeInput[] = [];
	let strongest: ProductCell | null = null;
	let potential: Level = 0;
	for (const [productId, cell] of cells) {
		const { value: vote, provenance, slide } = cellRuleOf(cell, policy).grade;
		inputs.push({ field: 'matrix', productId, value: cell, vote, range: null, provenance, slide });
		const candidate = { productId, cell };
		if (!strongest || compareDemand({ first: candidate, second: strongest }, policy) < 0)
			strongest = candidate;
		if (cell.potential > potential) potential = cell.potential;
	}
	if (!strongest) return gradeByTable(contact, policy);
	const { value: grade, provenance, slide } = cellRuleOf(strongest.cell, policy).grade;
	return {
		grade,
		rule: 'G6',
		provenance,
		slide,
		inputs,
		toRaise: raiseInMatrix(strongest, policy),
		missing: [],
		strongestProductId: strongest.productId,
		score: factorScoreOf({ contact, potential }, policy)
	};
}

function gradeByTable(contact: GradedPerson, policy: Policy): GradeResult {
	const { combine, keyPerson } = policy.doctorGrade;
	const inputs = tableInputs(contact, policy);
	const decided = contact.keyPerson && keyPerson.value === 'decides';
	const grade = decided ? 'A' : combineVotes(inputs, combine.value);
	const { provenance, slide } = decided ? keyPerson : combine;
	return {
		grade,
		rule: grade ? 'G4' : 'G3',
		provenance,
		slide,
		inputs,
		toRaise: raiseByVotes({ grade, inputs, combine: combine.value }, (field, to) =>
			tableStep({ field, to }, policy)
		),
		missing: ['matrix', ...unknownFields(inputs)],
		strongestProductId: null,
		score: factorScoreOf({ contact, potential: null }, policy)
	};
}

function tableInputs(contact: GradedPerson, policy: Policy): GradeInput[] {
	const { boundary, patientsPerDay, yuanPerPrescription, rapport, keyPerson } = policy.doctorGrade;
	const inputs: GradeInput[] = [];
	const patients = numberInput('patientsPerDay', contact.patientsPerDay, patientsPerDay, boundary);
	const yuan = numberInput(
		'yuanPerPrescription',
		contact.yuanPerPrescription,
		yuanPerPrescription,
		boundary
	);
	if (patients) inputs.push(patients);
	if (yuan) inputs.push(yuan);
	const { value: vote, provenance, slide } = rapport[contact.rapport ?? 'none'];
	inputs.push({
		field: 'rapport',
		productId: null,
		value: contact.rapport,
		vote: contact.rapport && vote,
		range: null,
		provenance,
		slide
	});
	// Not being marked a key person is no statement, so it is no vote.
	if (contact.keyPerson && keyPerson.value !== 'ignored')
		inputs.push({
			field: 'keyPerson',
			productId: null,
			value: true,
			vote: 'A',
			range: null,
			provenance: keyPerson.provenance,
			slide: keyPerson.slide
		});
	return inputs;
}

function tableStep(wanted: { field: GradeField; to: Grade }, policy: Policy): RaiseStep | null {
	const { field, to } = wanted;
	const { boundary, rapport } = policy.doctorGrade;
	if (field === 'patientsPerDay' || field === 'yuanPerPrescription') {
		const needed = numberNeeded(to, policy.doctorGrade[field], boundary);
		return { field, productId: null, needed };
	}
	if (field !== 'rapport') return null;
	const enough = rapports.findLast((step) => rapport[step].value <= to);
	return enough ? { field, productId: null, needed: { kind: 'is', value: enough } } : null;
}

/** Null when too few of the known criteria can still be raised. */
function raiseByVotes(
	votes: { grade: Grade | null; inputs: readonly GradeInput[]; combine: Combine },
	stepFor: (field: GradeField, to: Grade) => RaiseStep | null
): Raise | null {
	const { grade, inputs, combine } = votes;
	const to = grade && gradeAbove(grade);
	if (!to) return null;
	const count = votesNeeded(votesFor('C', inputs), combine) - votesFor(to, inputs);
	const steps: RaiseStep[] = [];
	for (const { field, vote } of inputs) {
		if (vote === null || vote <= to) continue;
		const step = stepFor(field, to);
		if (step) steps.push(step);
	}
	return steps.length < count ? null : { to, count, steps };
}

function unknownFields(inputs: readonly GradeInput[]): GradeField[] {
	const unknown: GradeField[] = [];
	for (const { field, value } of inputs) if (value === null) unknown.push(field);
	return unknown;
}

const isHospitalCriterion = (field: GradeField): field is HospitalCriterion =>
	hospitalCriteria.some((criterion) => criterion === field);
