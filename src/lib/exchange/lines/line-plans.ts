import type { Activity } from '#lib/domain/planning/activity.ts';
import type { Leave } from '#lib/domain/planning/leave.ts';
import type { Expense } from '#lib/domain/planning/expense.ts';
import type { Target } from '#lib/domain/targets/target.ts';
import { noAnswers, type VisitPlan } from '#lib/domain/visits/visit.ts';
import type { Edit } from '#lib/exchange/archive/import-records.ts';
import type { ChosenLine, LineRecords, LinesMaking } from './line-records.ts';
import { monthOfLine } from './line-sums.ts';
import { halfOf } from './told-row.ts';

/** Lines that are written anew, and what the others set in what stands. */
function parted<T>(chosen: readonly ChosenLine[]): { added: ChosenLine[]; edits: Edit<T>[] } {
	return {
		added: chosen.filter(({ row, choice }) => choice !== 'merge' || row.edit === null),
		edits: chosen.flatMap(({ row, choice }) =>
			choice === 'merge' && row.edit ? [row.edit as Edit<T>] : []
		)
	};
}

/** Targets, and what is said otherwise of those that stand. */
export function targetsOf({
	chosen,
	newId
}: LinesMaking): Pick<LineRecords, 'targets' | 'targetEdits'> {
	const { added, edits } = parted<Target>(chosen);
	const targets = added.flatMap(({ row, accountId, productId }): Target[] => {
		const { draft } = row;
		const { measure, target = 0, gapReason = '', action = '', supervisorRemark = '' } = draft;
		const month = monthOfLine(draft);
		if (!month || !measure) return [];
		const weeks = [draft.week1, draft.week2, draft.week3, draft.week4, draft.week5];
		const { entered1, entered2, entered3, entered4, entered5 } = draft;
		const entered = [entered1, entered2, entered3, entered4, entered5];
		return [
			{
				...{ version: 1, id: newId(), month, measure, target },
				...{
					weekTargets: [...(row.weekTargets ?? weeksSaid(weeks))],
					weekActuals: weeksSaid(entered)
				},
				...{ productId: productId || null, accountId: accountId || null },
				...{ gapReason, action, supervisorRemark }
			}
		];
	});
	return { targets, targetEdits: edits };
}

/** A list of weeks; none where no week is said. */
const weeksSaid = (weeks: readonly (number | undefined)[]): (number | null)[] =>
	weeks.some((week) => week !== undefined) ? weeks.map((week) => week ?? null) : [];

/** What is to be brought, and what of it was packed. */
export const packing = (materials = '', isPacked = false) => ({
	materials,
	packed: isPacked ? materials : ''
});

/** Planned visits, in the order of their lines. */
export function plansOf({
	chosen,
	newId,
	by
}: LinesMaking): Pick<LineRecords, 'plans' | 'planEdits'> {
	const { added, edits } = parted<VisitPlan>(chosen);
	const plans = added.flatMap(({ row, contactId }, order): VisitPlan[] => {
		const { day, mode, objectiveKind, objective, materials, appointment } = row.draft;
		if (!day) return [];
		return [
			{
				...{ version: 1, id: newId(), cycleId: null, contactId },
				slot: { day, half: halfOf(row.draft), order },
				...{ locked: false, cancelled: false, appointment: appointment ?? false },
				...{ mode: mode ?? 'inPerson' },
				objective: { kind: objectiveKind ?? 'followUp', text: objective ?? '' },
				productIds: row.talked.map(({ productId }) => productId),
				...{ ...noAnswers, ...packing(materials, row.draft.packed), addedBy: by.memberId }
			}
		];
	});
	return { plans, planEdits: edits };
}

/** What a day holds besides visits: activities, and half days off, where the latest reason stands. */
export function activitiesOf({
	chosen: all,
	newId
}: LinesMaking): Pick<LineRecords, 'activities' | 'activityEdits' | 'leaves'> {
	const leaves = all.flatMap(({ row: { draft } }): Leave[] =>
		draft.day && draft.activityKind === 'leave'
			? [{ version: 1, day: draft.day, half: halfOf(draft), reason: draft.about ?? '' }]
			: []
	);
	const chosen = all.filter(({ row }) => row.draft.activityKind !== 'leave');
	const { added, edits } = parted<Activity>(chosen);
	const activities = added.flatMap(({ row: { draft } }): Activity[] => {
		const { day, activityKind: kind, startMinute = null, about = '', where = '' } = draft;
		if (!day || !kind || kind === 'leave') return [];
		return [
			{
				...{ version: 1, id: newId(), kind, day, half: halfOf(draft), startMinute },
				...{ text: about, place: where, done: draft.activityDone ?? false, removed: false }
			}
		];
	});
	return { activities, activityEdits: edits, leaves };
}

/** Money planned and spent. */
export function expensesOf({
	chosen,
	newId
}: LinesMaking): Pick<LineRecords, 'expenses' | 'expenseEdits'> {
	const { added, edits } = parted<Expense>(chosen);
	const expenses = added.flatMap(({ row: { draft, planId }, contactId }): Expense[] => {
		const { day, expenseKind: kind, plannedYuan = null, spentYuan = null, heads = null } = draft;
		if (!day || !kind) return [];
		const { purpose = '', attendees = '' } = draft;
		return [
			{
				...{ version: 1, id: newId(), day, visitPlanId: planId, contactId: contactId || null },
				...{ kind, plannedYuan, spentYuan, heads, purpose, attendees, removed: false }
			}
		];
	});
	return { expenses, expenseEdits: edits };
}
