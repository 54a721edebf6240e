import { addDays, weekdayOf, type Day } from '#lib/domain/day.ts';
import type { ComplianceRuleId } from '#lib/domain/compliance-rules.ts';
import { targetCellOf } from '#lib/domain/grading/upgrade.ts';
import type { StrategyActionId } from '#lib/domain/grading/strategy-actions.ts';
import { strategyOf } from '#lib/domain/grading/strategy.ts';
import type { MatrixCell } from '#lib/domain/matrix.ts';
import type { Policy } from '#lib/domain/policy/policy.ts';
import type { FeedbackEntry } from './feedback-loop.ts';
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

/** The day itself, or the Monday after a weekend. */
const weekdayFrom = (day: Day): Day => {
	const weekday = weekdayOf(day);
	return weekday <= 5 ? day : addDays(day, 8 - weekday);
};

const order = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);
const byId = (one: BoardEntry, other: BoardEntry): number => order(one.plan.id, other.plan.id);
const dayOf = ({ plan }: BoardEntry): string => plan.ended?.on ?? plan.reviewOn ?? '9999';

/** What the rules propose for one doctor and product; a person accepts or changes it. */
export interface UpgradeProposal {
	readonly target: MatrixCell;
	/** What the doctor said last and still waits for an answer to; empty where nothing does. */
	readonly barrier: string;
	/** What the class of the present cell asks for, and the guard leaves free; null where nothing is left. */
	readonly actions: readonly StrategyActionId[];
	readonly reviewOn: Day;
}

/** U6: the next cell of U1, the last open feedback, the actions of the strategy, and a review when it would count as stalled. */
export function proposedUpgrade(
	known: {
		cell: MatrixCell;
		/** Of this doctor. */
		feedback: readonly FeedbackEntry[];
		isFree: (rule: ComplianceRuleId) => boolean;
		today: Day;
	},
	policy: Policy
): UpgradeProposal {
	const open = known.feedback
		.filter(({ state }) => state === 'open')
		.map(({ feedback }) => feedback)
		.sort((one, other) => order(other.heardOn, one.heardOn));
	return {
		target: targetCellOf(known.cell, policy),
		barrier: open[0]?.text ?? '',
		actions: strategyOf(known.cell, policy)
			.actions.filter(({ guard }) => guard === null || known.isFree(guard))
			.map(({ id }) => id),
		reviewOn: weekdayFrom(addDays(known.today, policy.followUp.stalledDays.value))
	};
}
