import { feedbackLoop } from '#lib/domain/follow-up/feedback-loop.ts';
import { isWaiting, promiseLedger } from '#lib/domain/follow-up/promise-ledger.ts';
import { today } from './live/today.svelte.ts';
import type { Rules } from './rules.svelte.ts';
import type { VisitRecord } from './visits/visit-record.svelte.ts';

/** What a rep still owes customers by one record of visits: the promise ledger and the feedback loop as of today. */
export class FollowUp {
	readonly #visits: VisitRecord;
	readonly #rules: Rules;

	constructor(parts: { visits: VisitRecord; rules: Rules }) {
		this.#visits = parts.visits;
		this.#rules = parts.rules;
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
	/** Promises that are late or due soon and feedback that waits. */
	readonly pressing = $derived.by(
		() => this.ledger.filter(({ state }) => state === 'late' || state === 'due').length
	);
}
