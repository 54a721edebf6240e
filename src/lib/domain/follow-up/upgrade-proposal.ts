import { addDays, weekdayOf, type Day } from '#lib/domain/day.ts';
import type { ComplianceRuleId } from '#lib/domain/compliance-rules.ts';
import { actionsOf } from '#lib/domain/grading/checklist.ts';
import type { StrategyAction } from '#lib/domain/grading/strategy-actions.ts';
import { strategyOf } from '#lib/domain/grading/strategy.ts';
import { targetCellOf } from '#lib/domain/grading/upgrade.ts';
import type { MatrixCell } from '#lib/domain/matrix.ts';
import type { Policy } from '#lib/domain/policy/policy.ts';
import type { FeedbackEntry } from './feedback-loop.ts';

/** What the rules propose for one doctor and product; a person accepts or changes it. */
export interface UpgradeProposal {
	readonly target: MatrixCell;
	/** What the doctor said last and still waits for an answer to; empty where nothing does. */
	readonly barrier: string;
	/** What the class of the present cell asks for, and the guard leaves free; empty where nothing is left. */
	readonly actions: readonly StrategyAction[];
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
		.sort((one, other) => (one.heardOn < other.heardOn ? 1 : -1));
	return {
		target: targetCellOf(known.cell, policy),
		barrier: open[0]?.text ?? '',
		actions: actionsOf(strategyOf(known.cell, policy).id, policy).filter(
			({ guard }) => guard === null || known.isFree(guard)
		),
		reviewOn: weekdayFrom(addDays(known.today, policy.followUp.stalledDays.value))
	};
}

/** The day itself, or the Monday after a weekend. */
const weekdayFrom = (day: Day): Day => {
	const weekday = weekdayOf(day);
	return weekday <= 5 ? day : addDays(day, 8 - weekday);
};
