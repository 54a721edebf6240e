import { underKept } from '#lib/domain/archive/aliases.ts';
import { groupBy } from '#lib/domain/group.ts';
import { checksAhead, type FactorCheck } from '#lib/domain/follow-up/success-factors.ts';
import { upgradeBoard } from '#lib/domain/follow-up/upgrade-board.ts';
import type { UpgradeOutcome, UpgradePlan } from '#lib/domain/follow-up/upgrade-plan.ts';
import type { Customers } from '#lib/state/archive/customers.svelte.ts';
import type { Acts } from '#lib/state/live/acts.ts';
import { fresh } from '#lib/state/live/draft.ts';
import { liveReading } from '#lib/state/live/live-reading.ts';
import type { TerritoryDocuments } from '#lib/state/live/territory-documents.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import { readFactorChecks, recordFactorCheck } from '#lib/store/factor-checks.ts';
import type { Act } from '#lib/store/table/act.ts';
import {
	editUpgrade,
	endUpgrade,
	planUpgrade,
	readUpgradePlans,
	resumeUpgrade
} from '#lib/store/upgrade-plans.ts';

/** What a person decides about an upgrade. */
export type UpgradeWish = Pick<
	UpgradePlan,
	'contactId' | 'productId' | 'target' | 'barrier' | 'nextAction' | 'reviewOn'
>;

/** How the customers of the territory are led further, and what its people answered about themselves. */
export class Upgrades {
	readonly #documents: TerritoryDocuments;
	readonly #acts: Acts;
	readonly #selfId: string;
	readonly #customers: Customers;
	readonly #plans;
	readonly #checks;

	constructor(
		documents: TerritoryDocuments,
		parts: { acts: Acts; selfId: string; customers: Customers }
	) {
		this.#documents = documents;
		this.#acts = parts.acts;
		this.#selfId = parts.selfId;
		this.#customers = parts.customers;
		const base = documents.baseSet();
		this.#plans = liveReading(base, readUpgradePlans);
		this.#checks = liveReading(base, readFactorChecks);
	}

	/** Every upgrade of customers and products in use, the ended ones too. */
	readonly plans: readonly UpgradePlan[] = $derived.by(() => {
		const { contacts, products, aliases } = this.#customers;
		return underKept([...this.#plans.current.records.values()], aliases).filter(
			({ contactId, productId }) => contacts.has(contactId) && products.has(productId)
		);
	});
	readonly byContact: ReadonlyMap<string, readonly UpgradePlan[]> = $derived.by(() =>
		groupBy(this.plans, ({ contactId }) => contactId)
	);
	readonly board = $derived.by(() =>
		upgradeBoard(this.plans, {
			cellOf: ({ contactId, productId }) =>
				this.#customers.cells.get(contactId)?.get(productId) ?? null,
			today: today.day
		})
	);
	/** Every self-check of each customer, in no order. */
	readonly checksByContact: ReadonlyMap<string, readonly FactorCheck[]> = $derived.by(() =>
		groupBy(
			underKept([...this.#checks.current.records.values()], this.#customers.aliases),
			({ contactId }) => contactId
		)
	);

	/** The upgrade of a doctor and product that goes on; null where none does. */
	openOf({ contactId, productId }: { contactId: string; productId: string }): UpgradePlan | null {
		const own = this.byContact.get(contactId) ?? [];
		return own.find((plan) => plan.productId === productId && plan.ended === null) ?? null;
	}

	/** What is to be done next with a doctor: of several upgrades the one whose review comes first; empty where nothing is. */
	nextActionOf(contactId: string): string {
		const open = (this.byContact.get(contactId) ?? [])
			.filter(({ ended, nextAction }) => ended === null && nextAction.trim() !== '')
			.sort((one, other) => ((one.reviewOn ?? '9999') < (other.reviewOn ?? '9999') ? -1 : 1));
		return open[0]?.nextAction ?? '';
	}

	/** Sets an upgrade, or changes the one of that id; `beside` writes what belongs to the same act. */
	save(wish: UpgradeWish, { id, beside }: { id: string | null; beside?: (act: Act) => void }) {
		const { base } = this.#documents;
		const { contactId, productId, ...fields } = wish;
		const from = this.#customers.cells.get(contactId)?.get(productId) ?? null;
		const setBy = this.#selfId;
		return this.#acts.perform(
			id === null ? 'planUpgrade' : 'editUpgrade',
			(act) => {
				const saved =
					id === null
						? planUpgrade(base, fresh({ ...wish, from, setBy, startedOn: today.day }), act)
						: editUpgrade(base, { id, fields }, act);
				if (saved.ok) beside?.(act);
				return saved;
			},
			fields
		);
	}

	end(
		id: string,
		{ as, evidenceReportId }: { as: UpgradeOutcome; evidenceReportId: string | null }
	) {
		const end = { id, as, on: today.day, evidenceReportId };
		return this.#acts.perform('endUpgrade', (act) => endUpgrade(this.#documents.base, end, act));
	}

	resume(id: string) {
		return this.#acts.perform('resumeUpgrade', (act) =>
			resumeUpgrade(this.#documents.base, { id }, act)
		);
	}

	/** Records what was answered about a customer today; what was answered before stays. */
	recordCheck(contactId: string, answers: FactorCheck['answers']) {
		const signature = { on: today.day, recordedBy: this.#selfId, recordedAt: today.instant };
		const follows = checksAhead(this.checksByContact.get(contactId) ?? [], signature);
		const fact = fresh({ contactId, answers, ...signature, follows });
		return this.#acts.perform('recordFactorCheck', (act) =>
			recordFactorCheck(this.#documents.base, fact, act)
		);
	}
}
