import type { Day } from '#lib/domain/day.ts';
import { addDays } from '#lib/domain/day.ts';
import type { Assessment, MatrixCell } from '#lib/domain/matrix.ts';
import type { Policy } from '#lib/domain/policy/policy.ts';
import { actionsOf } from './checklist.ts';
import { serviceOrder, strategyOf } from './strategy.ts';

/** Somebody of whom it is to be decided whether to go on. */
export interface DueEvaluation {
	readonly contactId: string;
	/** The product whose strategy asks for it, and where they stand with it. */
	readonly productId: string;
	readonly cell: MatrixCell;
	/** The day of the last judgement. */
	readonly judgedOn: Day;
	/** True where nobody visits them now, by their class or by a person's word. */
	readonly isAside: boolean;
}

/** A doctor as it is decided whether to go on with one. */
export interface EvaluatedDoctor {
	readonly id: string;
	readonly cells: ReadonlyMap<string, MatrixCell>;
	/** Visits a month that a person set; 0 puts aside. */
	readonly visitTarget: number | null;
	readonly updatedOn: Day | null;
	readonly assessments: readonly Pick<Assessment, 'productId' | 'assessedOn'>[];
}

/**
 * S5: where the strategy says to decide between dropping and going on, and where a person put somebody aside, the
 * question comes back so many days after the last judgement: longest ago first.
 */
export function dueEvaluations(
	doctors: Iterable<EvaluatedDoctor>,
	{ policy, today }: { policy: Policy; today: Day }
): DueEvaluation[] {
	const { evaluateDays, evaluateDormantDays } = policy.followUp;
	const due: DueEvaluation[] = [];
	for (const { id, cells, visitTarget, updatedOn, assessments } of doctors) {
		const [first] = serviceOrder(cells, policy);
		if (!first) continue;
		const { productId, cell } = first;
		const strategy = strategyOf(cell, policy);
		const isAside = visitTarget === 0 || strategy.order === 'none';
		const asks = actionsOf(strategy.id, policy).some((action) => action.id === 'decideOn');
		if (!isAside && !asks) continue;
		const days = assessments
			.filter((one) => one.productId === productId)
			.map(({ assessedOn }) => assessedOn);
		// Putting somebody aside is a judgement of that day.
		if (visitTarget === 0 && updatedOn) days.push(updatedOn);
		const judgedOn = days.sort().at(-1);
		const wait = isAside ? evaluateDormantDays.value : evaluateDays.value;
		if (judgedOn === undefined || addDays(judgedOn, wait) > today) continue;
		due.push({ contactId: id, productId, cell, judgedOn, isAside });
	}
	return due.sort((one, other) => (one.judgedOn < other.judgedOn ? -1 : 1));
}
