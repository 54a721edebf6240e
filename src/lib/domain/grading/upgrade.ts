import { daysBetween, type Day } from '#lib/domain/day.ts';
import type { Level, MatrixCell } from '#lib/domain/matrix.ts';
import type { Policy } from '#lib/domain/policy/policy.ts';
import { cellOn, type ByContactAndProduct, type CellStep } from './cells.ts';

export const upgradeStates = ['slipping', 'stalled', 'advancing', 'atTarget'] as const;

/** How a doctor moves towards the target cell; a recent step down outweighs all else. */
export type UpgradeState = (typeof upgradeStates)[number];

/** One doctor and product on the way up (slide 24). */
export interface Upgrade {
	readonly cell: MatrixCell;
	readonly target: MatrixCell;
	readonly state: UpgradeState;
	readonly daysInCell: number;
	/** Visits since usage last rose, or since the first cell. */
	readonly visitsSinceStep: number;
	/** Visits it took on average to raise usage by one level; null before the first rise. */
	readonly visitsPerStep: number | null;
}

/** The next goal: usage some steps up, never above the potential; a doctor already there is to be held. */
export function targetCellOf({ usage, potential }: MatrixCell, policy: Policy): MatrixCell {
	const next = Math.min(usage + policy.followUp.targetSteps.value, potential);
	return { usage: Math.max(usage, next) as Level, potential };
}

/** The upgrade as of `today`; a `target` someone set replaces the policy's. Null before the first cell. */
export function upgradeOf(
	followed: {
		history: readonly CellStep[];
		visitDays: readonly Day[];
		target: MatrixCell | null;
		today: Day;
	},
	policy: Policy
): Upgrade | null {
	const { visitDays, today } = followed;
	const steps = followed.history.filter(({ day }) => day <= today);
	const [first, present] = [steps[0], steps.at(-1)];
	if (!first || !present) return null;
	const { stalledVisits, stalledDays, slippingDays } = policy.followUp;
	const { cell } = present;
	const target = followed.target ?? targetCellOf(cell, policy);
	const changes = usageChanges(steps);
	const rises = changes.filter(({ by }) => by > 0);
	const lastRise = rises.at(-1)?.day ?? first.day;
	const daysSince = (day: Day) => daysBetween({ from: day, to: today });
	const visitsBetween = (span: { after: Day; to: Day }) =>
		visitDays.filter((day) => day > span.after && day <= span.to).length;
	const visitsSinceStep = visitsBetween({ after: lastRise, to: today });
	const levelsGained = rises.reduce((sum, { by }) => sum + by, 0);
	const lastChange = changes.at(-1);

	function stateNow(): UpgradeState {
		if (lastChange && lastChange.by < 0 && daysSince(lastChange.day) <= slippingDays.value)
			return 'slipping';
		if (cell.usage >= target.usage) return 'atTarget';
		const isStalled =
			visitsSinceStep >= stalledVisits.value && daysSince(lastRise) >= stalledDays.value;
		return isStalled ? 'stalled' : 'advancing';
	}
	return {
		cell,
		target,
		state: stateNow(),
		daysInCell: daysSince(present.day),
		visitsSinceStep,
		visitsPerStep:
			levelsGained === 0 ? null : visitsBetween({ after: first.day, to: lastRise }) / levelsGained
	};
}

function usageChanges(steps: readonly CellStep[]): { day: Day; by: number }[] {
	const changes: { day: Day; by: number }[] = [];
	steps.forEach(({ day, cell }, at) => {
		const by = cell.usage - (steps[at - 1]?.cell.usage ?? cell.usage);
		if (by !== 0) changes.push({ day, by });
	});
	return changes;
}

/** Who went from one cell to another; `from` is null for who had no cell yet. */
export interface Move {
	readonly from: MatrixCell | null;
	readonly to: MatrixCell;
	readonly pairs: readonly { readonly contactId: string; readonly productId: string }[];
}

/** The matrix on two days: every move (staying is one) and how many rose, fell, stayed in usage or are new. */
export interface Movement {
	readonly moves: readonly Move[];
	readonly up: number;
	readonly down: number;
	readonly steady: number;
	readonly entered: number;
}

/** Where everyone stood at the end of two days, for one product or, with null, for all. */
export function movementBetween(
	histories: ByContactAndProduct<readonly CellStep[]>,
	span: { from: Day; to: Day; productId: string | null }
): Movement {
	const moves = new Map<string, Move & { pairs: { contactId: string; productId: string }[] }>();
	const tally = { up: 0, down: 0, steady: 0, entered: 0 };
	for (const [contactId, byProduct] of histories)
		for (const [productId, history] of byProduct) {
			const to = cellOn(history, span.to);
			if (!to || (span.productId !== null && productId !== span.productId)) continue;
			const from = cellOn(history, span.from);
			tally[directionOf(from, to)] += 1;
			const key = `${from?.usage} ${from?.potential} ${to.usage} ${to.potential}`;
			const move = moves.get(key) ?? { from, to, pairs: [] };
			move.pairs.push({ contactId, productId });
			moves.set(key, move);
		}
	return { moves: [...moves.values()], ...tally };
}

function directionOf(
	from: MatrixCell | null,
	to: MatrixCell
): 'up' | 'down' | 'steady' | 'entered' {
	if (!from) return 'entered';
	if (from.usage === to.usage) return 'steady';
	return to.usage > from.usage ? 'up' : 'down';
}
