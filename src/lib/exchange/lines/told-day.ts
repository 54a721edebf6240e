import { groupBy } from '#lib/domain/group.ts';
import { dayOfExpense, type Expense } from '#lib/domain/planning/expense.ts';
import type { Leave } from '#lib/domain/planning/leave.ts';
import type { ExistingLines, LineRow } from './lines-preview.ts';
import {
	asked,
	besideStanding,
	differing,
	halfOf,
	isTold,
	keyOf,
	withoutHalf
} from './told-row.ts';

/** What a day holds besides visits: an activity of the same half day and kind is the same one, and a half day is off once. */
export function activitiesTold(rows: readonly LineRow[], existing: ExistingLines): LineRow[] {
	const off = new Map(existing.leaves.map((leave) => [halfDayOf(leave), leave.reason]));
	return activitiesAlone(rows, existing).map((row) => {
		const { draft, choice } = row;
		if (choice === 'skip' || draft.activityKind !== 'leave' || !draft.day) return row;
		const id = halfDayOf({ day: draft.day, half: halfOf(draft) });
		const reason = off.get(id);
		off.set(id, draft.about ?? '');
		if (reason === undefined) return draft.half === undefined ? withoutHalf(row) : row;
		const { changes } = differing([{ field: 'about', said: draft.about, stands: reason }]);
		return changes.length === 0 ? isTold(row, id) : asked(row, { id, changes });
	});
}

const halfDayOf = ({ day, half }: Pick<Leave, 'day' | 'half'>): string => `${day} ${half}`;

const activitiesAlone = (rows: readonly LineRow[], existing: ExistingLines): LineRow[] =>
	besideStanding(rows, {
		records: groupBy(existing.activities, ({ day, half, kind }) => `${day} ${half} ${kind}`),
		keyOf: ({ draft }) => `${draft.day ?? ''} ${halfOf(draft)} ${draft.activityKind ?? ''}`,
		difference: ({ draft }, { startMinute, text, place, done }) =>
			differing([
				{ field: 'startMinute', said: draft.startMinute, stands: startMinute },
				{ field: 'about', said: draft.about, stands: text, set: { text: draft.about } },
				{ field: 'where', said: draft.where, stands: place, set: { place: draft.where } },
				{
					...{ field: 'activityDone', said: draft.activityDone, stands: done },
					set: { done: draft.activityDone }
				}
			])
	});

/** Money: what is for the same customer, day and kind is the same expense. */
export function expensesTold(rows: readonly LineRow[], existing: ExistingLines): LineRow[] {
	const planById = new Map(existing.plans.map((plan) => [plan.id, plan]));
	const planOf = new Map(
		existing.plans.toReversed().map((plan) => [`${plan.contactId} ${plan.slot.day}`, plan.id])
	);
	const visitDay = (id: string) => planById.get(id)?.slot.day ?? null;
	const whose = ({ contactId, visitPlanId }: Expense) =>
		contactId ?? planById.get(visitPlanId ?? '')?.contactId ?? '';
	return besideStanding(rows, {
		records: groupBy(
			existing.expenses,
			(its) => `${dayOfExpense(its, visitDay)} ${whose(its)} ${its.kind}`
		),
		keyOf: ({ person, draft }) => `${draft.day ?? ''} ${keyOf(person)} ${draft.expenseKind ?? ''}`,
		difference: ({ draft }, expense) =>
			differing(
				(['plannedYuan', 'spentYuan', 'heads', 'purpose', 'attendees'] as const).map((field) => ({
					...{ field, said: draft[field], stands: expense[field] }
				}))
			)
	}).map((row) => {
		if (row.choice !== 'new' || row.person?.kind !== 'existing') return row;
		return { ...row, planId: planOf.get(`${row.person.id} ${row.draft.day ?? ''}`) ?? null };
	});
}
