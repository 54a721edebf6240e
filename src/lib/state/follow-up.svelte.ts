import { feedbackLoop } from '#lib/domain/follow-up/feedback-loop.ts';
import { isWaiting, promiseLedger } from '#lib/domain/follow-up/promise-ledger.ts';
import { missedVisits } from '#lib/domain/planning/missed-visits.ts';
import type { CoachingEntry } from '#lib/domain/visits/coaching.ts';
import type { Customers } from './archive/customers.svelte.ts';
import { today } from './live/today.svelte.ts';
import type { Plans } from './planning/plans.svelte.ts';
import type { Rules } from './rules.svelte.ts';
import type { VisitRecord } from './visits/visit-record.svelte.ts';

/**
 * What a rep still owes by one record of visits, as of today: promises, answers to feedback, visits that were missed,
 * adverse reactions to pass on, and words of a supervisor to read.
 */
export class FollowUp {
	readonly #visits: VisitRecord;
	readonly #rules: Rules;
	readonly #plans: Plans;
	readonly #customers: Customers;
	readonly #unread: () => readonly CoachingEntry[];

	constructor(parts: {
		visits: VisitRecord;
		rules: Rules;
		plans: Plans;
		customers: Customers;
		/** Words of a supervisor that the rep has still to read. */
		unread: () => readonly CoachingEntry[];
	}) {
		this.#visits = parts.visits;
		this.#rules = parts.rules;
		this.#plans = parts.plans;
		this.#customers = parts.customers;
		this.#unread = parts.unread;
	}

	/** Every promise, the most urgent first. */
	readonly ledger = $derived.by(() =>
		promiseLedger(this.#visits, {
			today: today.day,
			dueSoonDays: this.#rules.policy.followUp.dueSoonDays.value
		})
	);
	readonly waiting = $derived.by(() => this.ledger.filter(isWaiting));
	/** Every piece of feedback, open ones first. */
	readonly feedback = $derived.by(() => feedbackLoop(this.#visits, today.day));
	/** Missed visits that wait for a new day, the latest first; whoever left the list waits for none. */
	readonly missed = $derived.by(() =>
		missedVisits(this.#visits.reports, {
			plans: this.#plans.visitPlans,
			cycles: this.#plans.cycles,
			today: today.day
		}).filter(({ contactId }) => this.#customers.contacts.has(contactId))
	);
	/** Every adverse reaction heard of; those not yet passed on come first and stay until someone says they were. */
	readonly adverse = $derived.by(() => this.#visits.adverseReactions);
	readonly unreported = $derived.by(() =>
		this.adverse.filter(({ reportedOn }) => reportedOn === null)
	);
	/** What presses, in one count: promises late or due soon, feedback that waits, visits missed, reactions to pass on, a supervisor's words to read. */
	readonly pressing = $derived.by(
		() =>
			this.ledger.filter(({ state }) => state === 'late' || state === 'due').length +
			this.feedback.filter(({ state }) => state === 'open').length +
			this.missed.length +
			this.unreported.length +
			this.#unread().length
	);
}
