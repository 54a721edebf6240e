import { addDays, daysFrom, type Day } from '#lib/domain/day.ts';
import { copiedVisits } from '#lib/domain/planning/week-word.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Slot, VisitPlan } from '#lib/domain/visits/visit.ts';
import type { Performing } from '#lib/state/live/acts.ts';
import { fresh } from '#lib/state/live/draft.ts';
import type { TerritoryDocuments } from '#lib/state/live/territory-documents.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import { planVisit } from '#lib/store/visit-plans.ts';
import type { Plans } from './plans.svelte.ts';

/** Plans a week as the one before it was. */
export class WeekCopy {
	readonly #documents: TerritoryDocuments;
	readonly #acts: Performing;
	readonly #selfId: string;
	readonly #plans: Plans;
	readonly #mayVisit: (contactId: string, slot: Slot) => boolean;

	constructor(
		documents: TerritoryDocuments,
		parts: {
			acts: Performing;
			selfId: string;
			plans: Plans;
			/** Whether the customer is still there, the day is worked, and the guard lets them be visited then. */
			mayVisit: (contactId: string, slot: Slot) => boolean;
		}
	) {
		this.#documents = documents;
		this.#acts = parts.acts;
		this.#selfId = parts.selfId;
		this.#plans = parts.plans;
		this.#mayVisit = parts.mayVisit;
	}

	/** The visits of the week before that have a place in this one, from today on; what they were for is left to be said anew. */
	visitsFor(monday: Day): readonly VisitPlan[] {
		const standing = (first: Day) =>
			daysFrom(first, 7).flatMap((day) => this.#plans.visitPlansByDay.get(day) ?? []);
		return copiedVisits(standing(addDays(monday, -7)), standing(monday))
			.map((plan) => ({ ...plan, slot: { ...plan.slot, day: addDays(plan.slot.day, 7) } }))
			.filter(
				({ contactId, slot }) =>
					slot.day >= today.day && !this.#plans.isOff(slot) && this.#mayVisit(contactId, slot)
			);
	}

	/** Plans them in one act; the value is how many. */
	async copyInto(monday: Day): Promise<Checked<number>> {
		const visits = this.visitsFor(monday);
		const homes = await Promise.all(
			visits.map(({ slot }) => this.#documents.openPlan(this.#plans.repId, slot.day))
		);
		return this.#acts.perform<number>('planVisit', (act) => {
			for (const [at, { contactId, slot, mode, objective, productIds }] of visits.entries()) {
				const record = fresh({
					...{ contactId, slot, mode, productIds, addedBy: this.#selfId },
					objective: { kind: objective.kind, text: '' }
				});
				const planned = planVisit(homes[at]!, record, act);
				if (!planned.ok) return planned;
			}
			return { ok: true, value: visits.length };
		});
	}
}
