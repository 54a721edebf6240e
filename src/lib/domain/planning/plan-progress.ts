import { mondayOf, type Day } from '#lib/domain/day.ts';
import { grades, type Grade } from '#lib/domain/grade.ts';
import { visitsByContact } from '#lib/domain/visits/visit-log.ts';
import type { VisitPlan, VisitReport } from '#lib/domain/visits/visit.ts';

/** What became of planned visits; `unreported` is past and has no report, `unplanned` was made without a plan. */
export interface Progress {
	planned: number;
	done: number;
	missed: number;
	unreported: number;
	upcoming: number;
	unplanned: number;
}

/** How much of a class was reached; `share` is null when the class is empty. */
export interface Reached {
	readonly wanted: number;
	readonly reached: number;
	readonly share: number | null;
}

/** A customer whose plan is followed: `norm` visits are wanted in the span. */
export interface FollowedContact {
	readonly id: string;
	readonly grade: Grade | null;
	readonly norm: number;
}

/** A plan beside what was done; a customer without a grade counts in the totals, not in a class. */
export interface PlanProgress {
	readonly total: Readonly<Progress>;
	readonly byDay: ReadonlyMap<Day, Readonly<Progress>>;
	/** By the week's Monday. */
	readonly byWeek: ReadonlyMap<Day, Readonly<Progress>>;
	readonly byGrade: Readonly<Record<Grade, Readonly<Progress>>>;
	/** Customers visited at least once. */
	readonly coverage: Readonly<Record<Grade, Reached>>;
	/** Visits wanted and made; more visits than wanted to one customer do not make up for another's neglect. */
	readonly callFrequency: Readonly<Record<Grade, Reached>>;
}

/** The progress of a span, both ends included; `reports` are the effective ones. */
export function planProgress(input: {
	plans: readonly VisitPlan[];
	reports: readonly VisitReport[];
	contacts: readonly FollowedContact[];
	from: Day;
	to: Day;
	today: Day;
}): PlanProgress {
	const { plans, reports, contacts, from, to, today } = input;
	const gradeOf = new Map(contacts.map(({ id, grade }) => [id, grade]));
	const reportByPlan = new Map(reports.map((report) => [report.visitPlanId, report]));
	const total = noProgress();
	const byDay = new Map<Day, Progress>();
	const byWeek = new Map<Day, Progress>();
	const byGrade = { A: noProgress(), B: noProgress(), C: noProgress() };
	const isInSpan = (day: Day) => day >= from && day <= to;

	function count(at: { day: Day; contactId: string }, what: readonly (keyof Progress)[]) {
		const grade = gradeOf.get(at.contactId);
		const tallies = [total, tallyAt(byDay, at.day), tallyAt(byWeek, mondayOf(at.day))];
		if (grade) tallies.push(byGrade[grade]);
		for (const tally of tallies) for (const name of what) tally[name] += 1;
	}

	const planIds = new Set<string>();
	for (const { id, contactId, slot, cancelled } of plans) {
		if (cancelled || !isInSpan(slot.day)) continue;
		planIds.add(id);
		const outcome = reportByPlan.get(id)?.outcome;
		const became = outcome ?? (slot.day < today ? 'unreported' : 'upcoming');
		count({ day: slot.day, contactId }, ['planned', became]);
	}
	for (const { visitPlanId, contactId, day, outcome } of reports)
		if (outcome === 'done' && isInSpan(day) && !(visitPlanId && planIds.has(visitPlanId)))
			count({ day, contactId }, ['unplanned']);

	return { total, byDay, byWeek, byGrade, ...reachedByClass({ contacts, reports, from, to }) };
}

function reachedByClass(input: {
	contacts: readonly FollowedContact[];
	reports: readonly VisitReport[];
	from: Day;
	to: Day;
}): Pick<PlanProgress, 'coverage' | 'callFrequency'> {
	const visits = visitsByContact(input.reports, input);
	const made = ({ id }: FollowedContact) => visits.get(id) ?? 0;
	const classOf = (grade: Grade) => input.contacts.filter((contact) => contact.grade === grade);
	const perGrade = (measure: (contacts: readonly FollowedContact[]) => Reached) =>
		Object.fromEntries(grades.map((grade) => [grade, measure(classOf(grade))])) as Record<
			Grade,
			Reached
		>;
	return {
		coverage: perGrade((contacts) =>
			reachedOf({
				wanted: contacts.length,
				reached: contacts.filter((contact) => made(contact) > 0).length
			})
		),
		callFrequency: perGrade((contacts) =>
			reachedOf({
				wanted: sumOf(contacts, ({ norm }) => norm),
				reached: sumOf(contacts, (contact) => Math.min(made(contact), contact.norm))
			})
		)
	};
}

const noProgress = (): Progress => ({
	planned: 0,
	done: 0,
	missed: 0,
	unreported: 0,
	upcoming: 0,
	unplanned: 0
});

function tallyAt(tallies: Map<Day, Progress>, day: Day): Progress {
	const tally = tallies.get(day) ?? noProgress();
	tallies.set(day, tally);
	return tally;
}

const reachedOf = ({ wanted, reached }: { wanted: number; reached: number }): Reached => ({
	wanted,
	reached,
	share: wanted === 0 ? null : reached / wanted
});

const sumOf = <T>(items: readonly T[], amount: (item: T) => number): number =>
	items.reduce((sum, item) => sum + amount(item), 0);
