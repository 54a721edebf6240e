import { atKept } from '#lib/domain/archive/aliases.ts';
import type { UsagePlace, UsageSource } from '#lib/domain/archive/hospital-usage.ts';
import { shareKey, type SharePlace, type UsageShare } from '#lib/domain/archive/usage-share.ts';
import { saidInPlace, standingByKey, type Standing } from '#lib/domain/archive/standing.ts';
import { checkHospitalUsage, checkUsageShare } from '#lib/domain/guard/compliance-checks.ts';
import { isBlocked } from '#lib/domain/guard/compliance.ts';
import { groupBy } from '#lib/domain/group.ts';
import type { Checked } from '#lib/domain/record.ts';
import { guarded } from '#lib/state/live/acts.ts';
import { liveReading } from '#lib/state/live/live-reading.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import { onceATerritory } from '#lib/state/once-a-territory.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import { eachTogether } from '#lib/store/table/act.ts';
import { clearUsageShare, readUsageShares, setUsageShare } from '#lib/store/usage-shares.ts';

/** A share as a person says it; null takes it back. */
export interface ShareChange extends SharePlace {
	readonly quantity: number | null;
}

const figureOf = ({ month, accountId, productId }: UsagePlace): string =>
	`${accountId} ${month} ${productId}`;

/** Hospital usage by department and doctor: where the guard blocks it, nothing of it is shown or taken. */
export class UsageShares {
	readonly #workspace: Workspace;
	readonly #said;

	constructor(workspace: Workspace) {
		this.#workspace = workspace;
		this.#said = liveReading(workspace.documents.baseSet(), readUsageShares);
	}

	/** Whether the guard lets anybody see and enter them. */
	get isAllowed(): boolean {
		return !isBlocked(checkUsageShare(this.#workspace.rules.compliance));
	}

	/** Those of merged cards and accounts under the kept ones, whose own word goes before. */
	readonly #held: ReadonlyMap<string, UsageShare> = $derived.by(() =>
		standingByKey(this.#said.current.records.values(), this.#standing)
	);
	readonly #byFigure = $derived.by(() => groupBy([...this.#held.values()], figureOf));

	/** All that stand; none where the guard blocks them. */
	get all(): readonly UsageShare[] {
		return this.isAllowed ? [...this.#held.values()] : [];
	}

	/** The shares of one figure; none where the guard blocks them. */
	of(place: UsagePlace): readonly UsageShare[] {
		return this.isAllowed ? (this.#byFigure.get(figureOf(place)) ?? []) : [];
	}

	/** Records shares with where they come from, as one act; the guard may refuse them. */
	record(
		changes: readonly ShareChange[],
		from: { source: UsageSource | null; note: string }
	): Checked<null> {
		const { acts, documents, rules, selfId } = this.#workspace;
		const { base } = documents;
		const signature = { recordedBy: selfId, recordedAt: today.instant };
		const { source, note: sourceNote } = from;
		return acts.perform<null>('recordUsage', (act) => {
			if (!this.isAllowed) return guarded('usageFigures');
			if (isBlocked(checkHospitalUsage(from, rules.compliance))) return guarded('unsourcedUsage');
			const change = ({ quantity, ...place }: ShareChange): Checked<unknown> => {
				if (quantity !== null) {
					const share = { ...place, quantity, source, sourceNote, ...signature };
					return setUsageShare(base, { version: 1, ...share }, act);
				}
				for (const one of this.#saidAt(place)) clearUsageShare(base, one, act);
				return { ok: true, value: null };
			};
			const written = eachTogether(base, { items: changes, change }, act);
			return written.ok ? { ok: true, value: null } : written;
		});
	}

	/** The shares as they are stored, of merged cards too. */
	#saidAt(place: SharePlace): readonly SharePlace[] {
		const said = this.#said.current.records.values();
		return saidInPlace(said, { ...this.#standing, key: shareKey(place) });
	}

	get #standing(): Standing<UsageShare> {
		const { aliases } = this.#workspace.customers;
		const kept = (share: UsageShare) => {
			const contactId = aliases.get(share.contactId ?? '') ?? share.contactId;
			const at = atKept([share], aliases)[0] ?? share;
			return contactId === share.contactId ? at : { ...at, contactId };
		};
		return { keyOf: shareKey, kept };
	}
}

/** The shares of a territory. */
export const usageSharesOf = onceATerritory(UsageShares);
