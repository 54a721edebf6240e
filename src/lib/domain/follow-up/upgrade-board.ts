import type { Day } from '#lib/domain/day.ts';
import type { MatrixCell } from '#lib/domain/matrix.ts';
import { hasArrived, stageOf, type UpgradePlan, type UpgradeStage } from './upgrade-plan.ts';

/** One upgrade on the board. */
export interface BoardEntry {
	readonly plan: UpgradePlan;
	readonly stage: UpgradeStage;
	/** Where the doctor stands today; null while nobody has said. */
	readonly now: MatrixCell | null;
	readonly arrived: boolean;
}

/** Every upgrade by stage: open ones by the day of their review, ended ones the latest first. */
export function upgradeBoard(
	plans: readonly UpgradePlan[],
	known: { cellOf: (plan: UpgradePlan) => MatrixCell | null; today: Day }
): Readonly<Record<UpgradeStage, readonly BoardEntry[]>> {
	const board: Record<UpgradeStage, BoardEntry[]> = {
		toPlan: [],
		underWay: [],
		due: [],
		reached: [],
		letGo: []
	};
	for (const plan of plans) {
		const now = known.cellOf(plan);
		const stage = stageOf(plan, { now, today: known.today });
		board[stage].push({ plan, stage, now, arrived: hasArrived(plan, now) });
	}
	for (const stage of ['toPlan', 'underWay', 'due'] as const)
		board[stage].sort((one, other) => order(dayOf(one), dayOf(other)) || byId(one, other));
	for (const stage of ['reached', 'letGo'] as const)
		board[stage].sort((one, other) => order(dayOf(other), dayOf(one)) || byId(one, other));
	return board;
}

const order = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);
const byId = (one: BoardEntry, other: BoardEntry): number => order(one.plan.id, other.plan.id);
const dayOf = ({ plan }: BoardEntry): string => plan.ended?.on ?? plan.reviewOn ?? '9999';
