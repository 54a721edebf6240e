import type { Day, HalfDay } from '#lib/domain/day.ts';
import type { VisitPlan } from '#lib/domain/visit.ts';
import { Aborted, run } from '#lib/worker/run.ts';
import type { JobArgs, JobResult } from '#lib/worker/protocol.ts';
import type { Customers } from './customers.svelte.ts';
import type { Grades } from './grades.svelte.ts';
import type { Plans } from './plans.svelte.ts';
import {
	acceptedPlan,
	isFixed,
	lastDayOf,
	workingHalves,
	type PlanSpan,
	type Proposal
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

	/** The latest accepted plan that still has days ahead; null when a new one is due. */
	readonly currentCycle = $derived.by(
		() => this.#parts.plans.cycles.find(({ to }) => to >= today.day) ?? null
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
			standing: new Map(this.#standing(span).map((plan) => [plan.id, plan])),
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

	/** What each slot of the current plan would cost for moving a visit there, or for a new visit of a doctor. */
	async costSlots(visit: {
		doctorId: string;
		moving: { day: Day; half: HalfDay } | null;
	}): Promise<JobResult<'costSlots'>> {
		const span = this.usualSpan;
		const visits = this.#standing(span).map((plan) => ({
			acceptedId: plan.id,
			doctorId: plan.contactId,
			day: plan.slot.day,
			half: plan.slot.half,
			order: plan.slot.order,
			locked: isFixed(plan, today.day)
		}));
		return run('costSlots', { input: this.#input(span), visits, ...visit });
	}

	/** Standing visits within a span that are not reported yet. */
	#standing({ from, to }: PlanSpan): VisitPlan[] {
		const { plans, visits } = this.#parts;
		return plans.visitPlans.filter(
			({ id, slot }) => slot.day >= from && slot.day <= to && !visits.reportByPlan.has(id)
		);
	}

	#input(span: PlanSpan): Omit<JobArgs<'planMonth'>, 'milliseconds'> {
		const { customers, rules, plans, visits } = this.#parts;
		const { gradeByDoctor } = this.#parts.grades();
		const cycle = this.currentCycle;
		// A plan made again within a cycle owes what the cycle wanted less what was done in it.
		const since = cycle && cycle.from < span.from ? cycle.from : span.from;
		return {
			seed: this.#seed,
			halves: workingHalves(span, {
				calendar: rules.calendar,
				isOff: (slot) => plans.isOff(slot) || this.#isOver(slot)
			}),
			doctors: [...customers.doctors.values()].flatMap((contact) => {
				const graded = gradeByDoctor.get(contact.id);
				if (!graded) return [];
				const reports = visits.reportsByContact.get(contact.id) ?? [];
				const done = reports.filter(
					({ day, outcome }) => outcome === 'done' && day >= since && day <= span.to
				);
				return {
					contact,
					account: customers.accounts.get(contact.accountId) ?? null,
					grade: graded.result.grade,
					demand: graded.demand,
					visitsMade: done.length,
					lastVisit: reports.find(({ outcome }) => outcome === 'done')?.day ?? null
				};
			}),
			accepted: this.#standing(span).map((plan) => ({
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
