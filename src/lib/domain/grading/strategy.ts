import { compareGrades, type Grade } from '#lib/domain/grade.ts';
import { levels, type MatrixCell } from '#lib/domain/matrix.ts';
import type {
	CellKey,
	CellRule,
	Frequency,
	StrategyId,
	VisitOrder
} from '#lib/domain/policy/policy-matrix.ts';
import type { Policy } from '#lib/domain/policy/policy.ts';
import type { Provenance } from '#lib/domain/provenance.ts';

/** How a class of customers is worked; `provenance` is 'U' as soon as one part of the cell was edited. */
export interface Strategy {
	readonly id: StrategyId;
	readonly grade: Grade;
	readonly order: VisitOrder;
	readonly frequency: Frequency;
	readonly provenance: Provenance;
	readonly slide: number | null;
	/** The cell's line of the policy, with the origin of each part. */
	readonly rule: CellRule;
}

// Grading looks cells up by the thousand: a table spares it building the key each time.
const cellKeys: readonly CellKey[] = levels.flatMap((usage) =>
	levels.map((potential): CellKey => `u${usage}p${potential}`)
);

/** The policy's name for a cell. */
export const cellKey = ({ usage, potential }: MatrixCell): CellKey =>
	cellKeys[usage * levels.length + potential]!;

/** The policy's line for a cell. */
export const cellRuleOf = (cell: MatrixCell, policy: Policy): CellRule =>
	policy.matrix[cellKey(cell)];

/** What the policy asks for in a cell (slides 14–18). */
export function strategyOf(cell: MatrixCell, policy: Policy): Strategy {
	const rule = cellRuleOf(cell, policy);
	const { strategy, grade, order, frequency } = rule;
	const { min, max, perMonths } = frequency;
	const edited = [strategy, grade, order, min, max, perMonths].some(
		({ provenance }) => provenance === 'U'
	);
	return {
		id: strategy.value,
		grade: grade.value,
		order: order.value,
		frequency: { min: min.value, max: max.value, perMonths: perMonths.value },
		provenance: edited ? 'U' : strategy.provenance,
		slide: strategy.slide,
		rule
	};
}

/** A product and the cell a doctor stands in for it. */
export interface ProductCell {
	readonly productId: string;
	readonly cell: MatrixCell;
}

/**
 * Negative when `first` asks for more: higher grade, then more visits, then more potential, then more usage;
 * the product id makes the order total.
 */
export function compareDemand(
	pair: { first: ProductCell; second: ProductCell },
	policy: Policy
): number {
	const { first, second } = pair;
	const one = cellRuleOf(first.cell, policy);
	const other = cellRuleOf(second.cell, policy);
	return (
		compareGrades({ first: one.grade.value, second: other.grade.value }) ||
		visitsPerMonth(other) - visitsPerMonth(one) ||
		second.cell.potential - first.cell.potential ||
		second.cell.usage - first.cell.usage ||
		(first.productId < second.productId ? -1 : Number(first.productId > second.productId))
	);
}

const visitsPerMonth = ({ frequency }: CellRule): number =>
	(frequency.min.value + frequency.max.value) / 2 / frequency.perMonths.value;

/** The products of a doctor, the one that asks for most first: the order in which a visit serves them. */
export function serviceOrder(
	cells: ReadonlyMap<string, MatrixCell>,
	policy: Policy
): ProductCell[] {
	const products: ProductCell[] = [];
	for (const [productId, cell] of cells) products.push({ productId, cell });
	if (products.length < 2) return products;
	return products.sort((first, second) => compareDemand({ first, second }, policy));
}
