import type { Grade } from '#lib/domain/grade.ts';
import { levels, type Level, type MatrixCell } from '#lib/domain/matrix.ts';
import type { Policy } from '#lib/domain/policy/policy.ts';
import type { Raise, RaiseStep } from './grade-result.ts';
import { cellRuleOf, type ProductCell } from './strategy.ts';

/** The least move in the matrix that lifts a cell's grade: along one axis where either will do, else along both. */
export function raiseInMatrix({ productId, cell }: ProductCell, policy: Policy): Raise | null {
	const gradeAt = (at: MatrixCell) => cellRuleOf(at, policy).grade.value;
	const now = gradeAt(cell);
	if (now === 'A') return null;
	const step = (field: 'usage' | 'potential', value: Level): RaiseStep => ({
		field,
		productId,
		needed: { kind: 'is', value }
	});
	const usage = levels.find(
		(level) => level > cell.usage && gradeAt({ ...cell, usage: level }) < now
	);
	const potential = levels.find(
		(level) => level > cell.potential && gradeAt({ ...cell, potential: level }) < now
	);
	if (usage !== undefined || potential !== undefined) {
		const steps: RaiseStep[] = [];
		if (usage !== undefined) steps.push(step('usage', usage));
		if (potential !== undefined) steps.push(step('potential', potential));
		return { to: lowestReached(cell, { usage, potential }, gradeAt), count: 1, steps };
	}
	const both = nearestAbove(cell, gradeAt);
	return (
		both && {
			to: gradeAt(both),
			count: 2,
			steps: [step('usage', both.usage), step('potential', both.potential)]
		}
	);
}

/** What either of two single moves is sure to reach. */
function lowestReached(
	cell: MatrixCell,
	moves: { usage: Level | undefined; potential: Level | undefined },
	gradeAt: (cell: MatrixCell) => Grade
): Grade {
	const { usage = cell.usage, potential = cell.potential } = moves;
	const byUsage = moves.usage === undefined ? 'A' : gradeAt({ ...cell, usage });
	const byPotential = moves.potential === undefined ? 'A' : gradeAt({ ...cell, potential });
	return byUsage > byPotential ? byUsage : byPotential;
}

function nearestAbove(cell: MatrixCell, gradeAt: (cell: MatrixCell) => Grade): MatrixCell | null {
	let best: MatrixCell | null = null;
	for (const usage of levels)
		for (const potential of levels) {
			if (usage <= cell.usage || potential <= cell.potential) continue;
			if (gradeAt({ usage, potential }) >= gradeAt(cell)) continue;
			if (!best || usage + potential < best.usage + best.potential) best = { usage, potential };
		}
	return best;
}
