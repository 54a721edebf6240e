import { plannedVisits } from '#lib/domain/allocation/allocation.ts';
import type { Contact } from '#lib/domain/archive/contact.ts';
import type { Day, HalfDay } from '#lib/domain/day.ts';
import type { Demand } from '#lib/domain/grading/demand.ts';
import { demandIn, periodOf } from '#lib/domain/planning/plan-period.ts';
import type { DayEnds } from '#lib/domain/planning/day-end.ts';
import { isFixed, workingHalves, type PlanSpan } from '#lib/domain/planning/plan-span.ts';
import { upsetOf, type Upset } from '#lib/domain/planning/upset.ts';
import { lastVisitOf, visitsByContact } from '#lib/domain/visits/visit-log.ts';
import type { VisitPlan } from '#lib/domain/visits/visit.ts';
import type { Customers } from '#lib/state/archive/customers.svelte.ts';
import { placeOfVisit } from '#lib/state/archive/visit-place.ts';
import type { Grades } from '#lib/state/grades.svelte.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import type { Rules } from '#lib/state/rules.svelte.ts';
import type { Visits } from '#lib/state/visits/visits.svelte.ts';
import type { JobArgs } from '#lib/worker/protocol.ts';
import { allocationInput, type PeriodToDivide } from './allocation-input.ts';
import type { Allocations } from './allocations.svelte.ts';
import type { Closures } from './closures.svelte.ts';
import type { RepDayEnds } from './day-ends.svelte.ts';
import type { Plans } from './plans.svelte.ts';
import type { Travel } from './travel.svelte.ts';

/** What a month is planned from. */
export interface PlanSources {
	customers: Customers;
	/** Later than the planner: grades are computed from what it shares. */
	grades: () => Grades;
	rules: Rules;
	closures: Closures;
	travel: Travel;
	plans: Plans;
	visits: Visits;
	allocations: Allocations;
	dayEnds: RepDayEnds;
}

/** A visit that cannot take place where it stands; `fixed` when only a person may move it. */
export interface UpsetVisit {
	readonly plan: VisitPlan;
	readonly upset: Upset;
	readonly fixed: boolean;
}

/** Reads what the documents say as what the solver asks. */
export class PlanInputs {
	readonly #sources: PlanSources;

	constructor(sources: PlanSources) {
		this.#sources = sources;
	}

	/** Everything the solver is told about a span: each customer wants as many visits as were allocated. */
	input(span: PlanSpan, seed: number): Omit<JobArgs<'planMonth'>, 'effort'> {
		const input = this.asClassesAsk(span, seed);
		const visits = plannedVisits(this.toDivide(span, input));
		return {
			...input,
			doctors: input.doctors.map((doctor) => ({
				...doctor,
				demand: asking(doctor.demand, visits.get(doctor.contact.id) ?? 0)
			}))
		};
	}

	/** The time of the period that a span belongs to, and among whom it is divided. */
	toDivide(
		span: PlanSpan,
		{ halves, doctors }: Pick<JobArgs<'planMonth'>, 'halves' | 'doctors'>
	): PeriodToDivide {
		const period = periodOf(span, this.#sources.plans.cycles);
		return allocationInput(this.#sources, { period, today: today.day, halves, doctors });
	}

	/** What the solver would be told if everybody got what the class asks. */
	asClassesAsk(span: PlanSpan, seed: number): Omit<JobArgs<'planMonth'>, 'effort'> {
		const { customers, rules, travel, plans, visits, grades } = this.#sources;
		const { gradeByDoctor } = grades();
		// A plan made again within its period owes what the period wanted less what was done in it.
		const period = periodOf(span, plans.cycles);
		const made = new Map(visitsByContact(visits.reports, period));
		const standing = this.standingIn(span);
		const planned = new Set(standing.map(({ id }) => id));
		// What is fixed where nobody can be sent any more, or where nobody works, is not the plan's to move: it serves its doctor.
		for (const { id, contactId } of this.#unreported(span))
			if (!planned.has(id)) made.set(contactId, (made.get(contactId) ?? 0) + 1);
		return {
			seed,
			halves: this.#workingHalves(span),
			doctors: [...customers.visited.values()].flatMap((contact) => {
				const graded = gradeByDoctor.get(contact.id);
				if (!graded) return [];
				const cells = customers.cells.get(contact.id);
				return {
					contact,
					account: customers.accounts.get(contact.accountId) ?? null,
					elsewhere: this.#elsewhere(contact, span),
					grade: graded.result.grade,
					demand: demandIn(period, { contact, cells, ...graded }, rules.policy),
					visitsMade: made.get(contact.id) ?? 0,
					lastVisit: lastVisitOf(visits.reportsByContact.get(contact.id) ?? [])?.day ?? null,
					closed: this.#closedFor([contact.id, contact.accountId], span)
				};
			}),
			accepted: standing.map((plan) => ({
				id: plan.id,
				doctorId: plan.contactId,
				day: plan.slot.day,
				half: plan.slot.half,
				order: plan.slot.order,
				locked: this.isFixed(plan)
			})),
			ends: this.#endsIn(span),
			travelTimes: travel.times,
			policy: rules.policy
		};
	}

	/** The visits that stand within a span, as the worker reads a plan on screen. */
	planned(span: PlanSpan): JobArgs<'explainPlan'>['visits'] {
		return this.standingIn(span).map((plan) => ({
			acceptedId: plan.id,
			doctorId: plan.contactId,
			day: plan.slot.day,
			half: plan.slot.half,
			order: plan.slot.order,
			locked: this.isFixed(plan)
		}));
	}

	/** Standing visits within a span that are not reported yet and that a plan may keep, move or give up. */
	standingIn(span: PlanSpan): VisitPlan[] {
		const halves = new Set(this.#workingHalves(span).map(({ day, half }) => `${day} ${half}`));
		return this.#unreported(span).filter(
			(plan) => halves.has(`${plan.slot.day} ${plan.slot.half}`) || !this.isFixed(plan)
		);
	}

	/** True for a visit that planning may not move. */
	isFixed(plan: VisitPlan): boolean {
		return isFixed(plan, { today: today.day, isUpset: this.upset(plan) !== null });
	}

	/** Why a planned visit cannot take place where it stands; null when nothing speaks against it. */
	upset(plan: VisitPlan): Upset | null {
		const { rules, closures, plans, customers } = this.#sources;
		const contact = customers.contacts.get(plan.contactId);
		return upsetOf(plan, {
			mark: rules.calendar.dayMark(plan.slot.day),
			isOff: plans.isOff(plan.slot),
			closure: closures.of(
				plan.slot,
				contact
					? [contact.id, placeOfVisit(customers, contact.id, plan.slot)?.id ?? contact.accountId]
					: []
			)
		});
	}

	/** Visits to come that cannot take place where they stand, each with its cause. */
	upsetIn(span: PlanSpan): UpsetVisit[] {
		return this.#unreported(span).flatMap((plan) => {
			const upset = this.upset(plan);
			return upset === null ? [] : { plan, upset, fixed: this.isFixed(plan) };
		});
	}

	/** The other places where somebody works, with the clinic there. */
	#elsewhere(
		{ id }: Contact,
		span: PlanSpan
	): JobArgs<'planMonth'>['doctors'][number]['elsewhere'] {
		const { accounts, furtherPlaces } = this.#sources.customers;
		return (furtherPlaces.get(id) ?? []).flatMap(({ accountId, clinic }) => {
			const account = accounts.get(accountId);
			return account
				? { account, clinic: [...clinic], closed: this.#closedFor([id, accountId], span) }
				: [];
		});
	}

	/** Where each day begins and ends, as far as the rep said. */
	#endsIn(span: PlanSpan): { day: Day; ends: DayEnds }[] {
		const days = new Set(this.#workingHalves(span).map(({ day }) => day));
		return [...days].flatMap((day) => {
			const ends = this.#sources.dayEnds.on(day);
			return ends ? { day, ends } : [];
		});
	}

	#closedFor(subjectIds: readonly string[], { from, to }: PlanSpan): { day: Day; half: HalfDay }[] {
		const { bySubject } = this.#sources.closures;
		return subjectIds
			.flatMap((id) => bySubject.get(id) ?? [])
			.filter(({ day }) => day >= from && day <= to)
			.map(({ day, half }) => ({ day, half }));
	}

	#unreported({ from, to }: PlanSpan): VisitPlan[] {
		const { plans, visits } = this.#sources;
		return plans.visitPlans.filter(
			({ id, slot }) => slot.day >= from && slot.day <= to && !visits.reportByPlan.has(id)
		);
	}

	#workingHalves(span: PlanSpan): { day: Day; half: HalfDay }[] {
		const { rules, plans } = this.#sources;
		return workingHalves(span, {
			calendar: rules.calendar,
			isOff: (slot) => plans.isOff(slot) || this.#isOver(slot)
		});
	}

	/** True for a half of today that has ended: nobody can visit in it any more. */
	#isOver({ day, half }: { day: Day; half: HalfDay }): boolean {
		const { endMinute } = this.#sources.rules.policy.planning.halves[half];
		return day === today.day && today.minute >= endMinute.value;
	}
}

/** A demand for so many visits, whatever the class asks. */
const asking = (demand: Demand, visits: number): Demand =>
	demand.norm === visits
		? demand
		: {
				...demand,
				min: Math.min(demand.min, visits),
				norm: visits,
				max: Math.max(demand.max, visits)
			};
