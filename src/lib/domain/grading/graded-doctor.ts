import { levels, type MatrixCell } from '#lib/domain/matrix.ts';
import type { Policy } from '#lib/domain/policy/policy.ts';
import { demandOf, type Demand } from './demand.ts';
import type { GradeResult } from './grade-result.ts';
import type { GradedPerson } from './graded-person.ts';
import { gradeDoctor } from './grading.ts';
import { compareDemand } from './strategy.ts';

/** A grade without what led to it: `gradeDoctor` says that of the one whose card is open. */
export type GradeLine = Pick<GradeResult, 'grade' | 'rule' | 'provenance' | 'slide' | 'missing'>;

/** A doctor's grade, and the visits it asks for. */
export interface GradedDoctor {
	readonly result: GradeLine;
	readonly demand: Demand;
}

interface Table {
	/** Which of the 25 cells asks for most, by `usage * 5 + potential`: 0 before all others. */
	readonly ranks: Uint8Array;
	/** By product and cell; one object for all doctors whose strongest product stands there. */
	readonly known: Map<string, (GradedDoctor | undefined)[]>;
}

/** By policy: everybody is graded by the same few cells. */
const tables = new WeakMap<Policy, Table>();

const cellIndex = ({ usage, potential }: MatrixCell): number => usage * levels.length + potential;

function tableOf(policy: Policy): Table {
	const before = tables.get(policy);
	if (before) return before;
	const cells = levels.flatMap((usage) => levels.map((potential) => ({ usage, potential })));
	const sorted = cells.toSorted((one, other) => {
		const [first, second] = [one, other].map((cell) => ({ productId: '', cell }));
		return compareDemand({ first: first!, second: second! }, policy);
	});
	const ranks = new Uint8Array(cells.length);
	sorted.forEach((cell, rank) => (ranks[cellIndex(cell)] = rank));
	const table = { ranks, known: new Map() };
	tables.set(policy, table);
	return table;
}

/**
 * The grade and the demand of `gradeDoctor` and `demandOf`, found in a table where the matrix decides: thousands are
 * graded in the time of a loop over their cells.
 */
export function gradedDoctor(
	doctor: { contact: GradedPerson; cells: ReadonlyMap<string, MatrixCell> },
	policy: Policy
): GradedDoctor {
	const { contact, cells } = doctor;
	const isByMatrix =
		cells.size > 0 &&
		contact.visitTarget === null &&
		contact.deletedOn === null &&
		(contact.role === 'doctor' || contact.role === 'clinicalDirector');
	if (!isByMatrix) return slowly(doctor, policy);
	const { ranks, known } = tableOf(policy);
	let strongest = '';
	let at = -1;
	let rank = Infinity;
	for (const [productId, cell] of cells) {
		const index = cellIndex(cell);
		const here = ranks[index]!;
		if (here > rank || (here === rank && productId > strongest)) continue;
		strongest = productId;
		at = index;
		rank = here;
	}
	let byCell = known.get(strongest);
	if (!byCell) known.set(strongest, (byCell = []));
	return (byCell[at] ??= slowly(
		{ contact, cells: new Map([[strongest, cells.get(strongest)!]]) },
		policy
	));
}

function slowly(
	doctor: { contact: GradedPerson; cells: ReadonlyMap<string, MatrixCell> },
	policy: Policy
): GradedDoctor {
	const whole = gradeDoctor(doctor, policy);
	const { grade, rule, provenance, slide, missing } = whole;
	return {
		result: { grade, rule, provenance, slide, missing },
		demand: demandOf({ ...doctor, result: whole }, policy)
	};
}
