import { levels } from '#lib/domain/matrix.ts';
import type { Policy } from '#lib/domain/policy/policy.ts';
import type { GradeInput, Raise } from './grade-result.ts';
import { raiseInMatrix } from './matrix-raise.ts';
import { cellRuleOf, type ProductCell } from './strategy.ts';

interface Standing {
	readonly input: GradeInput;
	/** Undefined until it was asked for. */
	raise?: Raise | null;
}

/** By policy, product and cell: thousands of doctors stand in the same few cells. */
const known = new WeakMap<Policy, Map<string, Standing[]>>();

function standingOf({ productId, cell }: ProductCell, policy: Policy): Standing {
	const byProduct = known.get(policy) ?? new Map<string, Standing[]>();
	if (byProduct.size === 0) known.set(policy, byProduct);
	const byCell = byProduct.get(productId) ?? [];
	if (byCell.length === 0) byProduct.set(productId, byCell);
	const at = cell.usage * levels.length + cell.potential;
	const standing = byCell[at];
	if (standing) return standing;
	const { value: vote, provenance, slide } = cellRuleOf(cell, policy).grade;
	const input = { field: 'matrix', productId, value: cell, vote, range: null } as const;
	return (byCell[at] = { input: { ...input, provenance, slide } });
}

/** What a cell of a product says of a grade; one object for all doctors that stand in it. */
export const matrixInput = (at: ProductCell, policy: Policy): GradeInput =>
	standingOf(at, policy).input;

/** What `raiseInMatrix` says of a cell, found once for all that stand in it. */
export function raiseFrom(at: ProductCell, policy: Policy): Raise | null {
	const standing = standingOf(at, policy);
	return standing.raise === undefined
		? (standing.raise = raiseInMatrix(at, policy))
		: standing.raise;
}
