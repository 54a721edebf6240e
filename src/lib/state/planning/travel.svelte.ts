import type { TravelTimes } from '#lib/domain/planning/travel-times.ts';
import type { Acts } from '#lib/state/live/acts.ts';
import { liveReading } from '#lib/state/live/live-reading.ts';
import type { TerritoryDocuments } from '#lib/state/live/territory-documents.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import { clearTravelTimes, readTravelTimes, setTravelTimes } from '#lib/store/travel-times.ts';

/** Measured travel times of the territory; without them times are computed from the map. */
export class Travel {
	readonly #documents: TerritoryDocuments;
	readonly #acts: Acts;
	readonly #selfId: string;
	readonly #times;

	constructor(documents: TerritoryDocuments, parts: { acts: Acts; selfId: string }) {
		this.#documents = documents;
		this.#acts = parts.acts;
		this.#selfId = parts.selfId;
		this.#times = liveReading(documents.baseSet(), readTravelTimes);
	}

	/** The imported matrix; null while there is none. */
	readonly times: TravelTimes | null = $derived.by(
		() => this.#times.current.records.get('matrix') ?? null
	);

	/** Puts an imported matrix in the place of the one before. */
	use(matrix: Pick<TravelTimes, 'placeIds' | 'minutes' | 'fileName'>) {
		const times = {
			version: 1 as const,
			key: 'matrix' as const,
			...matrix,
			importedBy: this.#selfId,
			importedAt: today.instant
		};
		return this.#acts.perform('setTravelTimes', (act) =>
			setTravelTimes(this.#documents.base, times, act)
		);
	}

	/** Lets times be computed from the map again. */
	clear() {
		return this.#acts.perform('clearTravelTimes', (act) => {
			clearTravelTimes(this.#documents.base, act);
			return { ok: true, value: null };
		});
	}
}
