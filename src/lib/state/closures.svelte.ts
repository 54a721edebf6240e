import { closureKey, type ClosedHalf, type Closure } from '#lib/domain/closure.ts';
import type { Day, HalfDay } from '#lib/domain/day.ts';
import { together } from '#lib/store/act.ts';
import { clearClosure, readClosures, setClosure } from '#lib/store/closures.ts';
import type { Acts } from './acts.ts';
import { liveReading } from './live-reading.ts';
import type { TerritoryDocuments } from './territory-documents.ts';
import { today } from './today.svelte.ts';

/** Cancelled clinics and closed receptions: half days on which someone cannot be visited. */
export class Closures {
	readonly #documents: TerritoryDocuments;
	readonly #acts: Acts;
	readonly #selfId: string;
	readonly #closures;

	constructor(documents: TerritoryDocuments, parts: { acts: Acts; selfId: string }) {
		this.#documents = documents;
		this.#acts = parts.acts;
		this.#selfId = parts.selfId;
		this.#closures = liveReading(documents.baseSet(), readClosures);
	}

	/** Every closure by `subject/day/half`. */
	readonly all: ReadonlyMap<string, Closure> = $derived.by(() => this.#closures.current.records);
	/** The closures of each doctor or hospital. */
	readonly bySubject: ReadonlyMap<string, readonly Closure[]> = $derived.by(() => {
		const grouped = new Map<string, Closure[]>();
		for (const closure of this.all.values()) {
			const others = grouped.get(closure.subjectId);
			if (others) others.push(closure);
			else grouped.set(closure.subjectId, [closure]);
		}
		return grouped;
	});

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
		return this.#acts.perform('setClosure', (act) =>
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
			)
		);
	}

	/** Opens a half day again. */
	open(closed: ClosedHalf) {
		return this.#acts.perform('clearClosure', (act) => {
			clearClosure(this.#documents.base, closed, act);
			return { ok: true, value: null };
		});
	}
}
