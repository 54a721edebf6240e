import type { UsagePlace, UsageSource } from '#lib/domain/archive/hospital-usage.ts';
import { shareKey, type SharePlace, type UsageShare } from '#lib/domain/archive/usage-share.ts';
import { checkHospitalUsage, checkUsageShare } from '#lib/domain/guard/compliance-checks.ts';
import { isBlocked } from '#lib/domain/guard/compliance.ts';
import { groupBy } from '#lib/domain/group.ts';
import type { Checked } from '#lib/domain/record.ts';
import { guarded } from '#lib/state/live/acts.ts';
import { liveReading } from '#lib/state/live/live-reading.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import { together } from '#lib/store/table/act.ts';
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
	readonly #held: ReadonlyMap<string, UsageShare> = $derived.by(() => {
		const held = new Map<string, UsageShare>();
		for (const share of this.#said.current.records.values()) {
			const kept = this.#standing(share);
			const isOwn = shareKey(kept) === shareKey(share);
			if (isOwn || !held.has(shareKey(kept))) held.set(shareKey(kept), kept);
		}
		return held;
	});
	readonly #byFigure = $derived.by(() => groupBy([...this.#held.values()], figureOf));

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
			const write = ({ quantity, ...place }: ShareChange): Checked<unknown> => {
				if (quantity !== null) {
					const share = { ...place, quantity, source, sourceNote, ...signature };
					return setUsageShare(base, { version: 1, ...share }, act);
				}
				for (const one of this.#storedAt(place)) clearUsageShare(base, one, act);
				return { ok: true, value: null };
			};
			return together(
				base,
				() => {
					for (const change of changes) {
						const one = write(change);
						if (!one.ok) return one;
					}
					return { ok: true, value: null };
				},
				act
			);
		});
	}

	/** The share as it is stored, of merged cards and accounts too. */
	#storedAt(place: SharePlace): readonly SharePlace[] {
		const key = shareKey(place);
		return [...this.#said.current.records.values()].filter(
			(share) => shareKey(this.#standing(share)) === key
		);
	}

	#standing(share: UsageShare): UsageShare {
		const { aliases } = this.#workspace.customers;
		const standing = (id: string) => aliases.get(id) ?? id;
		const { accountId, contactId } = share;
		return {
			...share,
			accountId: standing(accountId),
			contactId: contactId === null ? null : standing(contactId)
		};
	}
}

const known = new WeakMap<Workspace, UsageShares>();

/** The shares of a territory; they load with the screens that show them. */
export function usageSharesOf(workspace: Workspace): UsageShares {
	const shares = known.get(workspace) ?? new UsageShares(workspace);
	known.set(workspace, shares);
	return shares;
}
