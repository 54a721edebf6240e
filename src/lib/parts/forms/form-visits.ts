import { halfDays, type Day, type HalfDay } from '#lib/domain/day.ts';
import type { Grade } from '#lib/domain/grade.ts';
import type { Expense } from '#lib/domain/planning/expense.ts';
import { leaveKey } from '#lib/domain/planning/leave.ts';
import { isPacked } from '#lib/domain/visits/day-materials.ts';
import type { VisitMode, VisitPlan, VisitReport } from '#lib/domain/visits/visit.ts';
import { doctorLine } from '#lib/state/archive/doctor-line.ts';
import type { FormAsk } from './form-table.ts';

/** One line of a day's form: a visit that was planned or made, or an activity. */
export interface FormEntry {
	readonly id: string;
	readonly half: HalfDay;
	/** Whom it is with; null for what is no visit. */
	readonly contactId: string | null;
	/** Empty for what is no visit. */
	readonly grade: Grade | '';
	readonly name: string;
	readonly place: string;
	readonly department: string;
	readonly aim: string;
	readonly products: string;
	readonly materials: string;
	readonly mode: string;
	readonly plan: VisitPlan | null;
	readonly report: VisitReport | null;
	/** Whether an activity was done. */
	readonly isDone: boolean;
}

/** What a day holds by half, in its order: planned visits, then those made unplanned, then activities and leave. */
export function entriesOf(ask: FormAsk, day: Day): FormEntry[] {
	return halfDays.flatMap((half) => [
		...visitsOf(ask, { day, half }),
		...activitiesOf(ask, { day, half })
	]);
}

type At = { day: Day; half: HalfDay };

function visitsOf(ask: FormAsk, { day, half }: At): FormEntry[] {
	const { desk, workspace, words } = ask;
	const { customers } = workspace;
	const planned = (desk.plans.visitPlansByDay.get(day) ?? []).filter(
		({ slot }) => slot.half === half
	);
	const ids = new Set(planned.map(({ id }) => id));
	const unplanned = desk.visits.history.reports.filter(
		(report) => report.day === day && report.half === half && !ids.has(report.visitPlanId ?? '')
	);
	const entry = (plan: VisitPlan | null, report: VisitReport | null): FormEntry[] => {
		const of = plan ?? report;
		if (!of) return [];
		const { objective } = of;
		const line = doctorLine(workspace, of.contactId, { day, half });
		const products = plan?.productIds ?? report?.products.map(({ productId }) => productId) ?? [];
		return [
			{
				...{ id: of.id, half, plan, report, contactId: of.contactId, isDone: false },
				...{ grade: line.grade ?? ('' as const), name: line.name, place: line.account },
				department: customers.allContacts.get(of.contactId)?.department ?? '',
				aim: aimText(objective, ask),
				products: products
					.flatMap((id) => customers.allProducts.get(id)?.name ?? [])
					.join(words.comma),
				materials: plan && isPacked(plan) ? words.packed(plan.materials) : (plan?.materials ?? ''),
				mode: modeText(plan, (report ?? of).mode, ask)
			}
		];
	};
	return [
		...planned.flatMap((plan) =>
			entry(plan, desk.visits.history.reportByPlan.get(plan.id) ?? null)
		),
		...unplanned.flatMap((report) => entry(null, report))
	];
}

/** What a visit is for: its kind where it is more than following up, and the sentence. */
function aimText({ kind, text }: VisitPlan['objective'], { m, words }: FormAsk): string {
	const name = m.common.objectiveKind[kind];
	if (text === '') return name;
	return kind === 'followUp' ? text : words.of({ label: name, value: text });
}

/** How a visit is made and whether it was arranged; a plain one in person needs no word. */
const modeText = (plan: VisitPlan | null, mode: VisitMode, { m, words }: FormAsk): string =>
	[mode === 'inPerson' ? '' : m.common.visitMode[mode], plan?.appointment ? words.arranged : '']
		.filter(Boolean)
		.join(words.comma);

function activitiesOf({ desk, m, f }: FormAsk, at: At): FormEntry[] {
	const plain = {
		...({ grade: '', department: '', products: '', materials: '', mode: '' } as const),
		isDone: false
	};
	const none = { half: at.half, contactId: null, plan: null, report: null };
	const leave = desk.plans.leaves.get(leaveKey(at));
	const off: FormEntry[] = leave
		? [{ ...plain, ...none, id: 'leave', name: m.week.onLeave, place: '', aim: leave.reason }]
		: [];
	return [
		...desk.activities.in(at).map((activity) => ({
			...{ ...plain, ...none, id: activity.id, place: activity.place, aim: activity.text },
			isDone: activity.done,
			name: [
				activity.startMinute === null ? '' : f.clock(activity.startMinute),
				m.activities.kind[activity.kind]
			]
				.filter(Boolean)
				.join(' ')
		})),
		...off
	];
}

/** The expenses of a day by the line they are for; what is for none of them stands on the first. */
export function expensesByEntry(
	entries: readonly FormEntry[],
	expenses: readonly Expense[]
): readonly (readonly Expense[])[] {
	const lineOf = ({ visitPlanId, contactId }: Expense) => {
		const planned = entries.findIndex(({ plan }) => plan !== null && plan.id === visitPlanId);
		if (planned !== -1) return planned;
		const met = contactId === null ? -1 : entries.findIndex((its) => its.contactId === contactId);
		return Math.max(0, met);
	};
	return entries.map((_, at) => expenses.filter((its) => lineOf(its) === at));
}
