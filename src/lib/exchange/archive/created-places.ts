import type { Account } from '#lib/domain/archive/account.ts';
import type { Day } from '#lib/domain/day.ts';
import { type distributorRecord, hospitalRecord } from './made-records.ts';
import type { NewHospital, Workplace } from './preview.ts';
import type { ZoneIds } from './zone-ids.ts';

/** What a place is made with. */
interface PlaceMaking {
	readonly newId: () => string;
	readonly today: Day;
	readonly zoneIds: ZoneIds;
}

type MadePlace = typeof hospitalRecord | typeof distributorRecord;

/** The hospitals or distributors that come with those who name them, each made once. */
export class CreatedPlaces {
	readonly #named: ReadonlyMap<string, NewHospital>;
	readonly #created = new Map<string, Account>();
	readonly #making: PlaceMaking;
	readonly #record: MadePlace;

	constructor(
		named: readonly NewHospital[],
		making: PlaceMaking,
		record: MadePlace = hospitalRecord
	) {
		this.#named = new Map(named.map((hospital) => [hospital.key, hospital]));
		this.#making = making;
		this.#record = record;
	}

	get records(): Account[] {
		return [...this.#created.values()];
	}

	idOf(place: Workplace | null): string {
		if (place?.kind === 'existing') return place.id;
		const named = this.#named.get(place?.key ?? '');
		if (!named) throw new Error('a row without problems has a workplace');
		const before = this.#created.get(named.key);
		if (before) return before.id;
		const { newId, today: updatedOn, zoneIds } = this.#making;
		const { name, code, zone } = named;
		const zoneId = zone === null ? null : zoneIds.of(zone);
		const made = this.#record({ id: newId(), fields: { name, code, zoneId, updatedOn } });
		this.#created.set(named.key, made);
		return made.id;
	}
}
