import type { CustomerPromise, PromiseOutcome } from '#lib/domain/follow-up/promise.ts';
import type { Activity } from '#lib/domain/planning/activity.ts';
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
	const targets = added.flatMap(({ row: { draft }, accountId, productId }): Target[] => {
		const { measure, target = 0, gapReason = '', action = '', supervisorRemark = '' } = draft;
		const month = monthOfLine(draft);
		if (!month || !measure) return [];
		const weeks = [draft.week1, draft.week2, draft.week3, draft.week4, draft.week5];
		const { entered1, entered2, entered3, entered4, entered5 } = draft;
		const entered = [entered1, entered2, entered3, entered4, entered5];
		return [
			{
				...{ version: 1, id: newId(), month, measure, target },
				...{ weekTargets: weeksSaid(weeks), weekActuals: weeksSaid(entered) },
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
				...{ ...noAnswers, materials: materials ?? '', packed: '', addedBy: by.memberId }
			}
		];
	});
	return { plans, planEdits: edits };
}

/** What a day holds besides visits. */
export function activitiesOf({
	chosen,
	newId
}: LinesMaking): Pick<LineRecords, 'activities' | 'activityEdits'> {
	const { added, edits } = parted<Activity>(chosen);
	const activities = added.flatMap(({ row: { draft } }): Activity[] => {
		const { day, activityKind: kind, startMinute = null, about = '', where = '' } = draft;
		if (!day || !kind) return [];
		return [
			{
				...{ version: 1, id: newId(), kind, day, half: halfOf(draft), startMinute },
				...{ text: about, place: where, done: draft.activityDone ?? false, removed: false }
			}
		];
	});
	return { activities, activityEdits: edits };
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

/** Promises, and what became of those that were settled. */
export function promisesOf({
	chosen,
	newId,
	by
}: LinesMaking): Pick<LineRecords, 'promises' | 'promiseOutcomes'> {
	const promises: CustomerPromise[] = [];
	const promiseOutcomes: PromiseOutcome[] = [];
	const said = { recordedBy: by.memberId, recordedAt: by.recordedAt };
	for (const { row, contactId } of chosen) {
		const { promise: text, day: madeOn, due, state, settledOn } = row.draft;
		if (text === undefined || !madeOn || !due) continue;
		const id = newId();
		promises.push({ version: 1, id, contactId, visitReportId: null, text, madeOn, due, ...said });
		const outcome = state === 'keptLate' ? 'kept' : state;
		if (outcome !== 'kept' && outcome !== 'dropped' && outcome !== 'withdrawn') continue;
		promiseOutcomes.push({
			...{ version: 1, id: newId(), promiseId: id, outcome, on: settledOn ?? due },
			...{ due: null, text: null, note: '', ...said, follows: [] }
		});
	}
	return { promises, promiseOutcomes };
}
