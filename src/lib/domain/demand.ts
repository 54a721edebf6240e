import { isDoctor, type Contact } from './contact.ts';
import type { GradeResult } from './grade-result.ts';
import type { MatrixCell } from './matrix.ts';
import type { Policy } from './policy.ts';
import type { Frequency } from './policy-matrix.ts';
import type { Provenance } from './provenance.ts';
import { cellRuleOf, serviceOrder } from './strategy.ts';

/**
 * Why a doctor is to be visited that often: by the matrix (`productId` asks for most), by the regular table, once
 * in a while because nothing is known yet, or not at all because the contact does not prescribe or was deleted.
 */
export type DemandReason =
	| { readonly table: 'matrix'; readonly productId: string; readonly cell: MatrixCell }
	| { readonly table: 'regular' }
	| { readonly table: 'ungraded' }
	| { readonly table: 'none'; readonly because: 'notPrescriber' | 'deleted' };

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
	/** Products in the order in which the visit serves them. */
	readonly productIds: readonly string[];
}

/** How many visits a doctor asks for in a cycle of the policy's length. */
export function demandOf(
	doctor: { result: GradeResult; cells: ReadonlyMap<string, MatrixCell>; contact: Contact },
	policy: Policy
): Demand {
	const { result, cells, contact } = doctor;
	if (contact.deletedOn !== null) return noDemand('deleted');
	if (!isDoctor(contact)) return noDemand('notPrescriber');
	const [strongest, ...others] = serviceOrder(cells, policy);
	if (strongest) {
		const { min, max, perMonths } = cellRuleOf(strongest.cell, policy).frequency;
		const edited = [min, max, perMonths].find(({ provenance }) => provenance === 'U');
		return {
			...visitsOf({ min: min.value, max: max.value, perMonths: perMonths.value }, policy),
			reason: { table: 'matrix', ...strongest },
			provenance: (edited ?? min).provenance,
			slide: min.slide,
			productIds: [strongest.productId, ...others.map(({ productId }) => productId)]
		};
	}
	if (result.grade) {
		const { value, provenance, slide } = policy.doctorGrade.visitsPerMonth[result.grade];
		return {
			...visitsOf({ min: value, max: value, perMonths: 1 }, policy),
			reason: { table: 'regular' },
			provenance,
			slide,
			productIds: []
		};
	}
	const { value, provenance, slide } = policy.demand.ungradedVisits;
	return {
		min: 0,
		norm: value,
		max: value,
		reason: { table: 'ungraded' },
		frequency: null,
		provenance,
		slide,
		productIds: []
	};
}

const noDemand = (because: 'notPrescriber' | 'deleted'): Demand => ({
	min: 0,
	norm: 0,
	max: 0,
	reason: { table: 'none', because },
	frequency: null,
	provenance: 'P',
	slide: null,
	productIds: []
});

function visitsOf(frequency: Frequency, policy: Policy) {
	const { norm, weeksPerMonth } = policy.demand;
	const cycles = policy.planning.cycleWeeks.value / weeksPerMonth.value / frequency.perMonths;
	const low = frequency.min * cycles;
	const high = Math.max(low, frequency.max * cycles);
	const wanted = { low, middle: (low + high) / 2, high }[norm.value];
	// The norm rounds up so that one visit in two months is a visit now, not never.
	const whole = { min: Math.floor(low), norm: Math.ceil(wanted), max: Math.ceil(high) };
	return { ...whole, frequency };
}
