import type { Day, HalfDay } from '#lib/domain/day.ts';
import type { VisitPlan } from '#lib/domain/visit.ts';
import { lastVisitOf, visitsByContact } from '#lib/domain/visit-log.ts';
import { Aborted, run } from '#lib/worker/run.ts';
import type { JobArgs } from '#lib/worker/protocol.ts';
import type { Customers } from './customers.svelte.ts';
import type { Grades } from './grades.svelte.ts';
import { outlookOf, type PlanOutlook } from './plan-outlook.ts';
import { cycleAt, demandIn, periodOf } from './plan-period.ts';
import type { Plans } from './plans.svelte.ts';
import {
	acceptedPlan,
	isFixed,
	lastDayOf,
	workingHalves,
	type PlanSpan,
	type Proposal,
	type SlotCost
} from './proposal.ts';
import type { Rules } from './rules.svelte.ts';
import { today } from './today.svelte.ts';
import type { Visits } from './visits.svelte.ts';

/** How long a plan may be improved before the search stops by itself. */
const longestSearchMilliseconds = 10_000;

/** One look at the search: what the best plan cost then, by term. */
export interface CostSample {
	milliseconds: number;
	cost: Proposal['cost'];
}

interface Parts {
	customers: Customers;
	/** Later than the planner: grades are computed from what it shares. */
	grades: () => Grades;
	rules: Rules;
	plans: Plans;
	visits: Visits;
	selfId: string;
}

/** Makes proposals in the worker and turns one into facts when a person accepts it. */
export class Planner {
	/** The best plan so far; null before planning and after it was accepted or put away. */
	proposal = $state.raw<Proposal | null>(null);
	/** The days the proposal covers. */
	span = $state.raw<PlanSpan | null>(null);
	busy = $state(false);
	/** 0 … 1 of the time the search may take. */
	share = $state(0);
	failure = $state<string | null>(null);
	samples = $state.raw<readonly CostSample[]>([]);
	readonly #parts: Parts;
	#search: AbortController | null = null;
	#seed = 1;

	constructor(parts: Parts) {
		this.#parts = parts;
	}

	/** The accepted plan that covers today, or the next one; null when a new one is due. */
	readonly currentCycle = $derived.by(() => cycleAt(this.#parts.plans.cycles, today.day));
	/** The days the current plan answers for, from the first time it was made; null without one. */
	readonly currentPeriod: PlanSpan | null = $derived.by(
		() => this.currentCycle && periodOf(this.currentCycle, this.#parts.plans.cycles)
	);
	/** Visits made so far in the period of the current plan, by contact. */
	readonly visitsMade: ReadonlyMap<string, number> = $derived.by(() =>
		this.currentPeriod
			? visitsByContact(this.#parts.visits.reports, this.currentPeriod)
			: new Map<string, number>()
	);
	/** The first day a plan made now would cover, and its usual last. */
	readonly usualSpan: PlanSpan = $derived.by(() => {
		const from = today.day;
		const weeks = this.#parts.rules.policy.planning.cycleWeeks.value;
		return { from, to: this.currentCycle?.to ?? lastDayOf(from, weeks) };
	});

	/** Plans the days of a span around what is fixed; a plan that is being made is given up. */
	async plan(span: PlanSpan = this.usualSpan): Promise<void> {
		this.stop();
		const search = new AbortController();
		this.#search = search;
		this.span = span;
		// A proposal belongs to its span: an older one must not be accepted for these days.
		this.proposal = null;
		this.busy = true;
		this.failure = null;
		this.share = 0;
		this.samples = [];
		try {
			const args = { ...this.#input(span), milliseconds: longestSearchMilliseconds };
			const proposal = await run('planMonth', args, {
				signal: search.signal,
				onProgress: ({ plan, share, milliseconds }) => {
					if (this.#search !== search) return;
					this.proposal = plan;
					this.share = share;
					this.samples = [...this.samples, { milliseconds, cost: plan.cost }];
				}
			});
			if (this.#search === search) this.proposal = proposal;
		} catch (error) {
			if (error instanceof Aborted) return;
			this.failure = error instanceof Error ? error.message : String(error);
		}
		if (this.#search === search) this.#ended();
	}

	/** Ends the search and keeps the best plan so far. */
	stop(): void {
		this.#search?.abort();
		this.#ended();
	}

	/** Puts the proposal away; nothing was written. */
	discard(): void {
		this.stop();
		this.proposal = null;
		this.span = null;
	}

	/** Makes the proposal a fact. */
	async accept() {
		const { proposal, span } = this;
		if (!proposal || !span) return null;
		this.stop();
		const { plans, selfId } = this.#parts;
		const { gradeByDoctor } = this.#parts.grades();
		const accepted = acceptedPlan(proposal, {
			standing: new Map(this.standingIn(span).map((plan) => [plan.id, plan])),
			productIdsOf: (contactId) => gradeByDoctor.get(contactId)?.demand.productIds ?? [],
			cycle: {
				id: crypto.randomUUID(),
				repId: plans.repId,
				from: span.from,
				to: span.to,
				acceptedBy: selfId,
				acceptedAt: today.instant
			},
			newId: () => crypto.randomUUID()
		});
		const result = await plans.acceptPlan(accepted);
		if (result.ok) this.discard();
		return result;
	}

	/** What a plan of these days would have to place. */
	outlook(span: PlanSpan): PlanOutlook {
		const { years } = this.#parts.rules.calendar;
		return outlookOf(this.#input(span), { span, years });
	}

	/**
	 * What each slot of a span would cost for moving a visit there, or for a new visit of a doctor; the other
	 * visits are the standing ones, or those of the proposal while one is on screen.
	 */
	async costSlots(
		visit: { doctorId: string; moving: { day: Day; half: HalfDay } | null },
		span: PlanSpan = this.span ?? this.usualSpan
	): Promise<readonly SlotCost[]> {
		const visits = this.proposal?.visits ?? this.#planned(span);
		return run('costSlots', { input: this.#input(span), visits: [...visits], ...visit });
	}

	/** What is needed to explain the visits that stand within a span. */
	explanationArgs(span: PlanSpan): JobArgs<'explainPlan'> {
		return { input: this.#input(span), visits: this.#planned(span) };
	}

	#planned(span: PlanSpan): JobArgs<'explainPlan'>['visits'] {
		return this.standingIn(span).map((plan) => ({
			acceptedId: plan.id,
			doctorId: plan.contactId,
			day: plan.slot.day,
			half: plan.slot.half,
			order: plan.slot.order,
			locked: isFixed(plan, today.day)
		}));
	}

	/** Standing visits within a span that are not reported yet and that a plan may keep, move or give up. */
	standingIn(span: PlanSpan): VisitPlan[] {
		const days = new Set(this.#workingHalves(span).map(({ day }) => day));
		return this.#unreported(span).filter(
			(plan) => days.has(plan.slot.day) || !isFixed(plan, today.day)
		);
	}

	#unreported({ from, to }: PlanSpan): VisitPlan[] {
		const { plans, visits } = this.#parts;
		return plans.visitPlans.filter(
			({ id, slot }) => slot.day >= from && slot.day <= to && !visits.reportByPlan.has(id)
		);
	}

	#workingHalves(span: PlanSpan): { day: Day; half: HalfDay }[] {
		const { rules, plans } = this.#parts;
		return workingHalves(span, {
			calendar: rules.calendar,
			isOff: (slot) => plans.isOff(slot) || this.#isOver(slot)
		});
	}

	#input(span: PlanSpan): Omit<JobArgs<'planMonth'>, 'milliseconds'> {
		const { customers, rules, plans, visits } = this.#parts;
		const { gradeByDoctor } = this.#parts.grades();
		// A plan made again within its period owes what the period wanted less what was done in it.
		const period = periodOf(span, plans.cycles);
		const made = new Map(visitsByContact(visits.reports, period));
		const standing = this.standingIn(span);
		const planned = new Set(standing.map(({ id }) => id));
		// What is fixed outside the working days is not the plan's to move, but it will serve its doctor.
		for (const { id, contactId } of this.#unreported(span))
			if (!planned.has(id)) made.set(contactId, (made.get(contactId) ?? 0) + 1);
		return {
			seed: this.#seed,
			halves: this.#workingHalves(span),
			doctors: [...customers.doctors.values()].flatMap((contact) => {
				const graded = gradeByDoctor.get(contact.id);
				if (!graded) return [];
				const cells = customers.cells.get(contact.id);
				return {
					contact,
					account: customers.accounts.get(contact.accountId) ?? null,
					grade: graded.result.grade,
					demand: demandIn(period, { contact, cells, ...graded }, rules.policy),
					visitsMade: made.get(contact.id) ?? 0,
					lastVisit: lastVisitOf(visits.reportsByContact.get(contact.id) ?? [])?.day ?? null
				};
			}),
			accepted: standing.map((plan) => ({
				id: plan.id,
				doctorId: plan.contactId,
				day: plan.slot.day,
				half: plan.slot.half,
				locked: isFixed(plan, today.day)
			})),
			home: null,
			policy: rules.policy
		};
	}

	/** True for a half of today that has ended: nobody can visit in it any more. */
	#isOver({ day, half }: { day: Day; half: HalfDay }): boolean {
		const { endMinute } = this.#parts.rules.policy.planning.halves[half];
		return day === today.day && today.minute >= endMinute.value;
	}

	#ended(): void {
		this.#search = null;
		this.busy = false;
		this.share = 1;
	}
}
