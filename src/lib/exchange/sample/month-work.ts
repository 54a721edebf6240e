import { addDays, mondayOf, type Day } from '#lib/domain/day.ts';
import type { CareAct } from '#lib/domain/follow-up/care-act.ts';
import type { Expense } from '#lib/domain/planning/expense.ts';
import type { Coaching } from '#lib/domain/visits/coaching.ts';
import type { VisitPlan, VisitReport } from '#lib/domain/visits/visit.ts';
import { type NewId, shanghaiInstant } from './moments.ts';

/** A joint visit with the supervisor's word on it, money planned and spent, and care for a few customers. */
export interface SampleMonthWork {
	/** All reports, the one of the joint visit among them. */
	readonly visitReports: readonly VisitReport[];
	readonly coachings: readonly Coaching[];
	readonly expenses: readonly Expense[];
	readonly careActs: readonly CareAct[];
}

interface Asked {
	readonly newId: NewId;
	readonly repId: string;
	readonly supervisorId: string;
	readonly visitReports: readonly VisitReport[];
	readonly visitPlans: readonly VisitPlan[];
	readonly today: Day;
}

const answers: Coaching['answers'] = [
	{ question: 'preparation', score: 4, text: '目的清楚，资料带齐了。' },
	{ question: 'opening', score: 4, text: '' },
	{ question: 'probing', score: 2, text: '问完一句就开始讲，先把医生的顾虑听完。' },
	{ question: 'presenting', score: 3, text: '数据讲得准，可以少一点。' },
	{ question: 'agreement', score: 3, text: '' },
	{ question: 'appointment', score: 5, text: '当场约好了下次时间。' }
];

/** What one sees of a month beside visits: what was said of one, what it cost, and whom one cares for. */
export function sampleMonthWork(ask: Asked): SampleMonthWork {
	const { visitReports, supervisorId } = ask;
	const done = visitReports.filter(
		({ outcome, products, day }) => outcome === 'done' && products.length > 0 && day < ask.today
	);
	const joint = done.at(-2) ?? done.at(-1);
	return {
		visitReports: visitReports.map((report) =>
			report === joint ? { ...report, joinedBy: supervisorId } : report
		),
		coachings: joint ? [coachingOf(joint, ask)] : [],
		expenses: expensesOf(ask),
		careActs: careOf(done, ask)
	};
}

const coachingOf = (report: VisitReport, { newId, supervisorId }: Asked): Coaching => ({
	...{ version: 1, id: newId(), contactId: report.contactId, visitReportId: report.id },
	...{ day: report.day, answers },
	note: '整体不错。下次先问三个问题，再拿出资料。',
	recordedBy: supervisorId,
	recordedAt: shanghaiInstant({ day: report.day, minutes: 1110 }),
	follows: []
});

function expensesOf({ newId, visitReports, visitPlans, today }: Asked): Expense[] {
	const monday = mondayOf(today);
	const plain = { visitPlanId: null, contactId: null, heads: null, attendees: '', removed: false };
	const expense = (day: Day, fields: Partial<Expense> & Pick<Expense, 'kind'>): Expense => ({
		...{ version: 1, id: newId(), day, ...plain, plannedYuan: null, spentYuan: null, purpose: '' },
		...fields
	});
	const days = [...new Set(visitReports.map(({ day }) => day))].sort().slice(-3);
	const [next] = visitPlans
		.filter(({ cancelled, slot }) => !cancelled && slot.day >= today)
		.sort((one, other) => (one.slot.day < other.slot.day ? -1 : 1));
	return [
		...days.map((day, at) =>
			expense(day, { kind: 'transport', plannedYuan: 40, spentYuan: [36, 42, 28][at] ?? 40 })
		),
		expense(addDays(monday, -4), {
			...{ kind: 'meal', plannedYuan: 500, spentYuan: 438, heads: 8 },
			...{ purpose: '科室会工作餐', attendees: '市一院心内科医护 7 人、林晓' }
		}),
		...(next
			? [
					expense(next.slot.day, {
						...{ kind: 'materials', plannedYuan: 60, purpose: '打印指南解读单页' },
						...{ visitPlanId: next.id, contactId: next.contactId }
					})
				]
			: [])
	];
}

function careOf(done: readonly VisitReport[], { newId, repId, today }: Asked): CareAct[] {
	const people = [...new Set(done.map(({ contactId }) => contactId).reverse())];
	const care = (
		at: number,
		fields: Pick<CareAct, 'kind' | 'due' | 'text'> & Partial<CareAct>
	): CareAct[] => {
		const contactId = people[at];
		if (contactId === undefined) return [];
		const state = { doneOn: null, visitReportId: null, removed: false };
		return [{ version: 1, id: newId(), contactId, ...state, plannedBy: repId, ...fields }];
	};
	const shown = done.at(-1);
	return [
		...care(0, {
			...{ kind: 'literature', text: '血压达标随访的共识', due: addDays(today, -9) },
			...(shown ? { doneOn: shown.day, visitReportId: shown.id } : {})
		}),
		...care(0, { kind: 'academicInvite', text: '下月区域学术会', due: addDays(today, 18) }),
		...care(1, { kind: 'patientEducation', text: '送患者手册 20 份', due: addDays(today, 2) }),
		...care(2, { kind: 'caseTalk', text: '一起看两例老年患者', due: addDays(today, -1) })
	];
}
