import { addDays, mondayOf, type Day } from '#lib/domain/day.ts';
import type { CustomerPromise } from '#lib/domain/follow-up/promise.ts';
import { grades, type Grade } from '#lib/domain/grade.ts';
import type { Approval, Cycle } from '#lib/domain/planning/cycle.ts';
import type { VisitPlan } from '#lib/domain/visits/visit.ts';
import type { SampleDoctor } from './doctors.ts';
import { type NewId, shanghaiInstant } from './moments.ts';
import type { SampleVisits } from './visits.ts';

/** The accepted plan that runs, and the supervisor's word on it. */
export interface RunningPlan {
	readonly cycles: readonly Cycle[];
	readonly approvals: readonly Approval[];
}

const weeks = 4;
/** Visits a cycle by class, as the policy has them by default. */
const norm: Record<Grade, number> = { A: 4, B: 2, C: 1 };

/** The days of the running plan: it began last Monday, so that the day at hand stands in its midst. */
export const runningSpan = (today: Day): { from: Day; to: Day } => {
	const from = addDays(mondayOf(today), -7);
	return { from, to: addDays(from, weeks * 7 - 1) };
};

/** The running plan as the rep accepted it, approved with a remark on the last working day. */
export function runningPlan(ask: {
	newId: NewId;
	cycle: { id: string; from: Day; to: Day };
	repId: string;
	supervisorId: string;
	doctors: readonly SampleDoctor[];
	visitPlans: readonly VisitPlan[];
	/** The working day before today. */
	lastWorkday: Day;
}): RunningPlan {
	const { cycle, repId, supervisorId, doctors } = ask;
	const gradeOf = new Map(doctors.map(({ contact, standing }) => [contact.id, standing.grade]));
	const planned = ask.visitPlans.filter(({ cycleId }) => cycleId === cycle.id);
	const served = (grade: Grade) =>
		planned.filter(({ contactId }) => gradeOf.get(contactId) === grade).length;
	const wanted = (grade: Grade) =>
		doctors.filter(({ standing }) => standing.grade === grade).length * norm[grade];
	const certificate = Object.fromEntries(
		grades.map((grade) => [
			grade,
			{ wanted: wanted(grade), possible: wanted(grade), served: served(grade) }
		])
	) as Cycle['certificate'];
	return {
		cycles: [
			{
				version: 1,
				...cycle,
				repId,
				seed: 1,
				iterations: 0,
				certificate,
				acceptedBy: repId,
				acceptedAt: shanghaiInstant({ day: addDays(cycle.from, -3), minutes: 1050 }),
				follows: []
			}
		],
		approvals: [
			{
				version: 1,
				id: ask.newId(),
				cycleId: cycle.id,
				verdict: 'approved',
				note: '计划可以。A 类都排到了，下午留点时间把答应的资料送到。',
				recordedBy: supervisorId,
				recordedAt: shanghaiInstant({ day: ask.lastWorkday, minutes: 1060 }),
				follows: []
			}
		]
	};
}

/** A promise that falls due today, made to one of those who are visited next. */
export function promiseDueToday(ask: {
	newId: NewId;
	today: Day;
	repId: string;
	visits: SampleVisits;
}): CustomerPromise {
	const { visitPlans, visitReports } = ask.visits;
	const reported = new Set(visitReports.map(({ visitPlanId }) => visitPlanId));
	const ahead = visitPlans.filter(({ id, slot }) => slot.day >= ask.today && !reported.has(id));
	const next = ahead.filter(({ slot }) => slot.day === ahead[0]?.slot.day);
	const madeTo = (contactId: string) =>
		visitReports.findLast(
			({ contactId: whom, outcome, day }) =>
				whom === contactId && outcome === 'done' && day < ask.today
		);
	const known = next.find(({ contactId }) => madeTo(contactId)) ?? next[0];
	if (!known) throw new RangeError('the running plan has no visit left');
	const { contactId } = known;
	const made = madeTo(contactId);
	// Whom no visit met was promised it by telephone.
	const madeOn = made?.day ?? addDays(ask.today, -4);
	return {
		version: 1,
		id: ask.newId(),
		contactId,
		visitReportId: made?.id ?? null,
		text: '带新版指南解读单页',
		madeOn,
		due: ask.today,
		recordedBy: ask.repId,
		recordedAt: made?.recordedAt ?? shanghaiInstant({ day: madeOn, minutes: 990 })
	};
}
