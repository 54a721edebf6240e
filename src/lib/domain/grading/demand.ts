import type { MatrixCell } from '#lib/domain/matrix.ts';
import type { Origin } from '#lib/domain/policy/policy-leaf.ts';
import type { Frequency } from '#lib/domain/policy/policy-matrix.ts';
import type { Policy } from '#lib/domain/policy/policy.ts';
import type { Provenance } from '#lib/domain/provenance.ts';
import type { GradeResult } from './grade-result.ts';
import type { GradedPerson } from './graded-person.ts';
import { cellRuleOf, serviceOrder } from './strategy.ts';

/**
 * Why a customer is to be visited that often: as the card says, by the matrix (`productId` asks for most), by the regular table, by
 * the post, once in a while because nothing is known yet, or not at all because the contact was deleted.
 */
export type DemandReason =
	| { readonly table: 'matrix'; readonly productId: string; readonly cell: MatrixCell }
	| { readonly table: 'card' | 'regular' | 'role' | 'ungraded' | 'deleted' };

/** Visits wanted in one cycle, `min` ≤ `norm` ≤ `max`, all whole. */
export interface Demand {
	readonly min: number;
	readonly norm: number;
	readonly max: number;
	readonly reason: DemandReason;
	/** The frequency the numbers come from; null where no table decided. */
	readonly frequency: Frequency | null;
	readonly provenance: Provenance;
	readonly slide: number | null;
}

/** How many visits a customer asks for in a cycle of the policy's length. */
export function demandOf(
	doctor: {
		result: Pick<GradeResult, 'grade'>;
		cells: ReadonlyMap<string, MatrixCell>;
		contact: GradedPerson;
	},
	policy: Policy
): Demand {
	const { result, cells, contact } = doctor;
	if (contact.deletedOn !== null) return noDemand;
	if (contact.visitTarget !== null)
		return regularly(contact.visitTarget, policy, {
			reason: { table: 'card' },
			origin: { provenance: 'U', slide: null }
		});
	const { role } = contact;
	if (role !== 'doctor' && role !== 'clinicalDirector') {
		const rule = policy.roles[role];
		// A key person whose post counts less is visited like the A that slide 12 makes of them.
		const isRaised = result.grade === 'A' && rule.grade.value !== 'A';
		const visits = isRaised ? policy.doctorGrade.visitsPerMonth.A : rule.visitsPerMonth;
		return regularly(visits.value, policy, { reason: { table: 'role' }, origin: visits });
	}
	if (cells.size > 0) return demandByMatrix(cells, policy);
	if (result.grade) {
		const visits = policy.doctorGrade.visitsPerMonth[result.grade];
		return regularly(visits.value, policy, { reason: { table: 'regular' }, origin: visits });
	}
	const { value, provenance, slide } = policy.demand.ungradedVisits;
	return {
		min: 0,
		norm: value,
		max: value,
		reason: { table: 'ungraded' },
		frequency: null,
		provenance,
		slide
	};
}

const noDemand: Demand = {
	min: 0,
	norm: 0,
	max: 0,
	reason: { table: 'deleted' },
	frequency: null,
	provenance: 'P',
	slide: null
};

/** So many visits every month. */
const regularly = (
	visits: number,
	policy: Policy,
	why: { reason: DemandReason; origin: Origin }
): Demand => demandAt({ min: visits, max: visits, perMonths: 1 }, policy, why);

function demandByMatrix(cells: ReadonlyMap<string, MatrixCell>, policy: Policy): Demand {
	const { productId, cell } = serviceOrder(cells, policy)[0]!;
	const { min, max, perMonths } = cellRuleOf(cell, policy).frequency;
	const edited = max.provenance === 'U' ? max : perMonths.provenance === 'U' ? perMonths : min;
	return demandAt({ min: min.value, max: max.value, perMonths: perMonths.value }, policy, {
		reason: { table: 'matrix', productId, cell },
		origin: edited
	});
}

function demandAt(
	frequency: Frequency,
	policy: Policy,
	why: { reason: DemandReason; origin: Origin }
): Demand {
	const { norm, weeksPerMonth } = policy.demand;
	const cycles = policy.planning.cycleWeeks.value / weeksPerMonth.value / frequency.perMonths;
	const low = frequency.min * cycles;
	const high = Math.max(low, frequency.max * cycles);
	const wanted = norm.value === 'low' ? low : norm.value === 'high' ? high : (low + high) / 2;
	return {
		min: Math.floor(low),
		// Rounds up so that one visit in two months is a visit now, not never.
		norm: Math.ceil(wanted),
		max: Math.ceil(high),
		reason: why.reason,
		frequency,
		provenance: why.origin.provenance,
		slide: why.origin.slide
	};
}
