import type { Aliases } from '#lib/domain/archive/aliases.ts';
import type { Day, HalfDay } from '#lib/domain/day.ts';
import { groupBy } from '#lib/domain/group.ts';
import { closureKey, type ClosedHalf, type Closure } from '#lib/domain/planning/closure.ts';
import type { Acts } from '#lib/state/live/acts.ts';
import { liveReading } from '#lib/state/live/live-reading.ts';
import type { TerritoryDocuments } from '#lib/state/live/territory-documents.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import { clearClosure, readClosures, setClosure } from '#lib/store/closures.ts';
import { together } from '#lib/store/table/act.ts';

/** Cancelled clinics and closed receptions: half days on which someone cannot be visited. */
export class Closures {
	readonly #documents: TerritoryDocuments;
	readonly #acts: Acts;
	readonly #selfId: string;
	readonly #aliases: () => Aliases;
	readonly #closures;

	constructor(
		documents: TerritoryDocuments,
		parts: { acts: Acts; selfId: string; aliases: () => Aliases }
	) {
		this.#documents = documents;
		this.#acts = parts.acts;
		this.#selfId = parts.selfId;
		this.#aliases = parts.aliases;
		this.#closures = liveReading(documents.baseSet(), readClosures);
	}

	/** Every closure by `subject/day/half`; a merged doctor's or hospital's as the one's it stands under. */
	readonly all: ReadonlyMap<string, Closure> = $derived.by(() => {
		const stored = this.#closures.current.records;
		if (this.#aliases().size === 0) return stored;
		const standing = [...stored.values()].map((closure) => this.#underKept(closure));
		return new Map(standing.map((closure) => [closureKey(closure), closure]));
	});
	/** The closures of each doctor or hospital. */
	readonly bySubject: ReadonlyMap<string, readonly Closure[]> = $derived.by(() =>
		groupBy([...this.all.values()], ({ subjectId }) => subjectId)
	);

	/** The closure of a half day for a doctor or the hospital; null when both can be visited. */
	of(slot: { day: Day; half: HalfDay }, subjectIds: readonly string[]): Closure | null {
		for (const subjectId of subjectIds) {
			const closure = this.all.get(closureKey({ subjectId, day: slot.day, half: slot.half }));
			if (closure) return closure;
		}
		return null;
	}

	/** Closes half days of a doctor or a hospital in one act. */
	close(closed: readonly ClosedHalf[], reason = '') {
		const signature = { reason, recordedBy: this.#selfId, recordedAt: today.instant };
		return this.#acts.perform(
			'setClosure',
			(act) =>
				together(
					this.#documents.base,
					() => {
						for (const { subjectId, day, half } of closed) {
							const closure = { version: 1 as const, subjectId, day, half, ...signature };
							const result = setClosure(this.#documents.base, closure, act);
							if (!result.ok) return result;
						}
						return { ok: true as const, value: null };
					},
					act
				),
			{ reason }
		);
	}

	/** Opens a half day again. */
	open(closed: ClosedHalf) {
		const key = closureKey(closed);
		const stored = [...this.#closures.current.records.values()].filter(
			(closure) => closureKey(this.#underKept(closure)) === key
		);
		return this.#acts.perform('clearClosure', (act) => {
			together(
				this.#documents.base,
				() => stored.forEach((closure) => clearClosure(this.#documents.base, closure, act)),
				act
			);
			return { ok: true, value: null };
		});
	}

	#underKept(closure: Closure): Closure {
		return { ...closure, subjectId: this.#aliases().get(closure.subjectId) ?? closure.subjectId };
	}
}
