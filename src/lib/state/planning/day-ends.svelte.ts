import { dayEndsOn, type DayEnd, type DayEnds } from '#lib/domain/planning/day-end.ts';
import type { Day } from '#lib/domain/day.ts';
import type { Performing } from '#lib/state/live/acts.ts';
import { liveReading } from '#lib/state/live/live-reading.ts';
import type { TerritoryDocuments } from '#lib/state/live/territory-documents.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import { readDayEnds, setDayEnd } from '#lib/store/day-ends.ts';

/** Where a rep's days begin and end. */
export class RepDayEnds {
	readonly #documents: TerritoryDocuments;
	readonly #parts: { acts: Performing; selfId: string; repId: string };
	readonly #ends;

	constructor(
		documents: TerritoryDocuments,
		parts: { acts: Performing; selfId: string; repId: string }
	) {
		this.#documents = documents;
		this.#parts = parts;
		this.#ends = liveReading(documents.baseSet(), readDayEnds);
	}

	/** Every rep's words, by `rep/part/weekday`. */
	get said(): ReadonlyMap<string, DayEnd> {
		return this.#ends.current.records;
	}

	/** Where a day begins and ends; null where the rep never said. */
	on(day: Day): DayEnds | null {
		return dayEndsOn(day, { ends: this.said, repId: this.#parts.repId });
	}

	/** Says one thing of where the days begin and end. */
	say(word: Pick<DayEnd, 'part'> & Partial<Pick<DayEnd, 'weekday' | 'choice' | 'at'>>) {
		const { acts, selfId: recordedBy, repId } = this.#parts;
		const signed = { version: 1 as const, repId, recordedBy, recordedAt: today.instant };
		return acts.perform('setDayEnd', (act) =>
			setDayEnd(
				this.#documents.base,
				{ weekday: null, choice: 'none', at: null, ...signed, ...word },
				act
			)
		);
	}
}
