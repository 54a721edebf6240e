import { atKept, type Aliases } from '#lib/domain/archive/aliases.ts';
import type {
	HospitalUsage,
	UsageMeasure,
	UsagePlace,
	UsageSource
} from '#lib/domain/archive/hospital-usage.ts';
import { usageAhead, usageByKey, usageKey } from '#lib/domain/archive/usage-figures.ts';
import { checkHospitalUsage } from '#lib/domain/guard/compliance-checks.ts';
import { isBlocked, type Compliance } from '#lib/domain/guard/compliance.ts';
import type { Checked } from '#lib/domain/record.ts';
import { guarded, type Acts } from '#lib/state/live/acts.ts';
import { fresh } from '#lib/state/live/draft.ts';
import { liveReading } from '#lib/state/live/live-reading.ts';
import type { TerritoryDocuments } from '#lib/state/live/territory-documents.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import { readHospitalUsage, recordHospitalUsage } from '#lib/store/hospital-usage.ts';
import { eachTogether } from '#lib/store/table/act.ts';

/** One figure as a person says it; null takes it back. */
export interface UsageChange extends UsagePlace {
	readonly measure: UsageMeasure;
	readonly value: number | null;
}

/** What hospitals took of our products, month by month: form 2. */
export class HospitalUsages {
	readonly #documents: TerritoryDocuments;
	readonly #acts: Acts;
	readonly #selfId: string;
	readonly #guard: () => Compliance;
	readonly #aliases: () => Aliases;
	readonly #said;

	constructor(
		documents: TerritoryDocuments,
		parts: { acts: Acts; selfId: string; guard: () => Compliance; aliases: () => Aliases }
	) {
		this.#documents = documents;
		this.#acts = parts.acts;
		this.#selfId = parts.selfId;
		this.#guard = parts.guard;
		this.#aliases = parts.aliases;
		this.#said = liveReading(documents.baseSet(), readHospitalUsage);
	}

	/** Every figure ever recorded. */
	readonly said: readonly HospitalUsage[] = $derived.by(() =>
		atKept([...this.#said.current.records.values()], this.#aliases())
	);
	/** What holds of each hospital, product and month, by `usageKey`. */
	readonly held: ReadonlyMap<string, HospitalUsage> = $derived.by(() => usageByKey(this.said));

	/** Records figures with where they come from, as one act; without a source the guard may refuse them. */
	record(
		changes: readonly UsageChange[],
		from: { source: UsageSource | null; note?: string }
	): Checked<readonly HospitalUsage[]> {
		return this.#acts.perform<readonly HospitalUsage[]>('recordUsage', (act) => {
			if (isBlocked(checkHospitalUsage(from, this.#guard()))) return guarded('unsourcedUsage');
			const { base } = this.#documents;
			const items = this.#facts(changes, from);
			const change = (fact: HospitalUsage) => recordHospitalUsage(base, fact, act);
			return eachTogether(base, { items, change }, act);
		});
	}

	/** One fact for each place: what it said before with the changes upon it. */
	#facts(
		changes: readonly UsageChange[],
		{ source, note = '' }: { source: UsageSource | null; note?: string }
	) {
		const byPlace = new Map<string, HospitalUsage>();
		const recordedAt = today.instant;
		for (const { measure, value, ...place } of changes) {
			const key = usageKey(place);
			const held = byPlace.get(key) ?? this.held.get(key);
			const { quantity = null, amount = null } = held ?? {};
			const figures = { quantity, amount, [measure]: value };
			const own = { ...place, recordedAt };
			byPlace.set(key, {
				...fresh({ ...own, ...figures, source, sourceNote: note, recordedBy: this.#selfId }),
				follows: usageAhead(this.said, own)
			});
		}
		return byPlace.values();
	}
}
