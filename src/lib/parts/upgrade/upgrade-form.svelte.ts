import type { UpgradeProposal } from '#lib/domain/follow-up/upgrade-proposal.ts';
import type { UpgradePlan } from '#lib/domain/follow-up/upgrade-plan.ts';
import type { Day } from '#lib/domain/day.ts';
import type { Level, MatrixCell } from '#lib/domain/matrix.ts';
import type { VisitPlan } from '#lib/domain/visits/visit.ts';
import type { UpgradeWish } from '#lib/state/upgrade/upgrades.svelte.ts';

/** Which upgrade a sheet is about: one that is stored, or one to be set. */
export interface UpgradeOf {
	readonly contactId: string;
	readonly productId: string;
	/** Null for one to be set. */
	readonly id: string | null;
}

/** An upgrade while it is being set or changed. */
export class UpgradeForm {
	usage = $state.raw() as Level;
	barrier = $state('');
	action = $state('');
	reviewOn = $state.raw<Day | null>(null);
	/** Whether the next visit is to have the action as its objective. */
	carries = $state(true);
	readonly #of: UpgradeOf;
	readonly #potential: Level;

	/** Begins with what is stored, or else with what the rules propose. */
	constructor(of: UpgradeOf, begun: BegunWith) {
		const { stored, proposal, now, ideas, carrier } = begun;
		this.#of = of;
		this.#potential = stored?.target.potential ?? now?.potential ?? 4;
		this.usage = stored?.target.usage ?? proposal?.target.usage ?? 1;
		this.barrier = stored?.barrier ?? proposal?.barrier ?? '';
		this.action = stored?.nextAction ?? ideas[0] ?? '';
		this.reviewOn = stored ? stored.reviewOn : (proposal?.reviewOn ?? null);
		// What somebody wrote for that visit stays, unless a person says otherwise.
		this.carries = [undefined, '', stored?.nextAction].includes(carrier?.objective.text);
	}

	/** What is to be stored. */
	get wish(): UpgradeWish {
		const { contactId, productId } = this.#of;
		return {
			contactId,
			productId,
			target: { usage: this.usage, potential: this.#potential },
			barrier: this.barrier.trim(),
			nextAction: this.action.trim(),
			reviewOn: this.reviewOn
		};
	}
}

/** What an upgrade's form begins with. */
interface BegunWith {
	readonly stored: UpgradePlan | null;
	readonly proposal: UpgradeProposal | null;
	readonly now: MatrixCell | null;
	/** What the class asks for, in words. */
	readonly ideas: readonly string[];
	/** The visit that may carry the action. */
	readonly carrier: VisitPlan | null;
}
