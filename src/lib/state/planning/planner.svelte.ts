import { isDoctor } from '#lib/domain/archive/contact.ts';
import type { Day, HalfDay } from '#lib/domain/day.ts';
import { cycleAt, periodOf } from '#lib/domain/planning/plan-period.ts';
import { lastDayOf, type PlanSpan } from '#lib/domain/planning/plan-span.ts';
import { visitsByContact } from '#lib/domain/visits/visit-log.ts';
import type { VisitPlan } from '#lib/domain/visits/visit.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import type { JobArgs } from '#lib/worker/protocol.ts';
import { Aborted, run, WorkerEnded } from '#lib/worker/run.ts';
import type { Purpose } from '#lib/state/visits/usual-purpose.ts';
import type { PeriodToDivide } from './allocation-input.ts';
import { PlanInputs, type PlanSources, type UpsetVisit } from './plan-input.ts';
import { outlookOf, type PlanOutlook } from './plan-outlook.ts';
import { acceptedPlan, type Proposal, type SlotCost } from './proposal.ts';

/** One look at the search: what the best plan cost then, by term. */
export interface CostSample {
	milliseconds: number;
	cost: Proposal['cost'];
}

interface Parts extends PlanSources {
	selfId: string;
	purposeOf: (contactId: string) => Purpose;
}

/** Makes proposals in the worker and turns one into facts when a person accepts it. */
export class Planner {
	/** The best plan so far; null before planning and after it was accepted or put away. */
	proposal = $state.raw<Proposal | null>(null);
	/** The days the proposal covers. */
	span = $state.raw<PlanSpan | null>(null);
	busy = $state(false);
	/** True where the search was only a short one. */
	isShort = $state(false);
	/** 0 … 1 of the search. */
	share = $state(0);
	failure = $state<string | null>(null);
	samples = $state.raw<readonly CostSample[]>([]);
	readonly #parts: Parts;
	readonly #inputs: PlanInputs;
	#search: AbortController | null = null;
	#seed = 1;

	constructor(parts: Parts) {
		this.#parts = parts;
		this.#inputs = new PlanInputs(parts);
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

	/** The days whose visits a plan made now would answer for. */
	readonly period: PlanSpan = $derived.by(() => periodOf(this.usualSpan, this.#parts.plans.cycles));

	/** Plans the days of a span around what is fixed; a plan that is being made is given up. */
	async plan(
		span: PlanSpan = this.usualSpan,
		effort: JobArgs<'planMonth'>['effort'] = 'whole'
	): Promise<void> {
		this.stop();
		const search = new AbortController();
		this.#search = search;
		this.span = span;
		// A proposal belongs to its span: an older one must not be accepted for these days.
		this.proposal = null;
		this.busy = true;
		this.isShort = effort === 'mend';
		this.failure = null;
		this.share = 0;
		this.samples = [];
		try {
			const args = { ...this.#inputs.input(span, this.#seed), effort };
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
			if (!(error instanceof WorkerEnded)) throw error;
			this.failure = error.message;
		}
		if (this.#search === search) this.#ended();
	}

	/** Plans what is left of the cycle anew after something changed, within a second. */
	mend(): Promise<void> {
		return this.plan(this.usualSpan, 'mend');
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
		const accepted = acceptedPlan(proposal, {
			standing: new Map(this.standingIn(span).map((plan) => [plan.id, plan])),
			purposeOf: this.#parts.purposeOf,
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

	/** Visits of the current plan that cannot take place where they stand, each with its cause. */
	readonly upset: readonly UpsetVisit[] = $derived.by(() => this.#inputs.upsetIn(this.usualSpan));
	/** A doctors who want a visit and have none, made or planned, in the current plan. */
	readonly newcomers: readonly string[] = $derived.by(() => {
		if (!this.currentCycle) return [];
		const span = this.usualSpan;
		const standing = new Set(this.standingIn(span).map(({ contactId }) => contactId));
		return this.#inputs
			.input(span, this.#seed)
			.doctors.filter(
				({ contact, grade, demand, visitsMade }) =>
					isDoctor(contact) &&
					grade === 'A' &&
					demand.norm > 0 &&
					visitsMade === 0 &&
					!standing.has(contact.id)
			)
			.map(({ contact }) => contact.id);
	});

	/** The time of a period, and among whom it is divided. */
	toDivide(span: PlanSpan): PeriodToDivide {
		return this.#inputs.toDivide(span, this.#inputs.asClassesAsk(span, this.#seed));
	}

	/** What a plan of these days would have to place. */
	outlook(span: PlanSpan): PlanOutlook {
		const { years } = this.#parts.rules.calendar;
		return outlookOf(this.#inputs.input(span, this.#seed), { span, years });
	}

	/**
	 * What each slot of a span would cost for moving a visit there, or for a new visit of a doctor; the other
	 * visits are the standing ones, or those of the proposal while one is on screen.
	 */
	async costSlots(
		visit: { doctorId: string; moving: { day: Day; half: HalfDay } | null },
		span: PlanSpan = this.span ?? this.usualSpan
	): Promise<readonly SlotCost[]> {
		const visits = this.proposal?.visits ?? this.#inputs.planned(span);
		return run('costSlots', {
			input: this.#inputs.input(span, this.#seed),
			visits: [...visits],
			...visit
		});
	}

	/** What is needed to explain the visits that stand within a span. */
	explanationArgs(span: PlanSpan): JobArgs<'explainPlan'> {
		// A week alone is no period whose time could be divided: there everyone wants what the class asks.
		const isPeriod = span.to === this.currentCycle?.to;
		const input = isPeriod
			? this.#inputs.input(span, this.#seed)
			: this.#inputs.asClassesAsk(span, this.#seed);
		return { input, visits: this.#inputs.planned(span) };
	}

	/** Standing visits within a span that are not reported yet and that a plan may keep, move or give up. */
	standingIn(span: PlanSpan): VisitPlan[] {
		return this.#inputs.standingIn(span);
	}

	#ended(): void {
		this.#search = null;
		this.busy = false;
		this.share = 1;
	}
}
