import { type Account, type Hospital, hospitalSchema } from '#lib/domain/archive/account.ts';
import { type Contact, contactSchema } from '#lib/domain/archive/contact.ts';
import { nameKey } from '#lib/domain/archive/name-keys.ts';
import type { Zone } from '#lib/domain/archive/zone.ts';
import type { Day } from '#lib/domain/day.ts';
import type { FactSource } from '#lib/domain/provenance.ts';
import { check, type Checked } from '#lib/domain/record.ts';
import type { DoctorDraft } from './doctor-fields.ts';
import type { HospitalDraft } from './hospital-fields.ts';
import {
	choiceOf,
	type DoctorPreview,
	type HospitalPreview,
	type ImportPreview,
	type PreviewRow,
	type RowChoices
} from './preview.ts';

/** The fields a row says, to be set on a record that is there. */
export interface Edit<Fields> {
	readonly id: string;
	readonly fields: Partial<Fields>;
}

/** What an import writes; records to add pass the domain's schemas. */
export interface ImportRecords {
	readonly zones: readonly Zone[];
	readonly accounts: readonly Account[];
	readonly contacts: readonly Contact[];
	readonly accountEdits: readonly Edit<Hospital>[];
	readonly contactEdits: readonly Edit<Contact>[];
}

interface Making {
	readonly newId: () => string;
	readonly today: Day;
	readonly choices: RowChoices | undefined;
	readonly zoneIds: ZoneIds;
}

/** The records a preview comes to with the choices made; zones the territory has are found by name. */
export function importOf(ask: {
	preview: ImportPreview;
	zones: readonly Zone[];
	today: Day;
	newId: () => string;
	choices?: RowChoices;
}): ImportRecords {
	const { preview, today, newId, choices } = ask;
	const zoneIds = new ZoneIds({ zones: ask.zones, newId });
	const making: Making = { newId, today, choices, zoneIds };
	const written =
		preview.kind === 'hospital' ? hospitalsOf(preview, making) : doctorsOf(preview, making);
	return { ...written, zones: zoneIds.created };
}

/** Gathers what the rows say of one record: an earlier row's record or one of the territory. */
class Gathered<Fields extends object> {
	readonly #making: Making;
	readonly #added = new Map<string, Partial<Fields>>();
	readonly #edited = new Map<string, Partial<Fields>>();
	readonly #idByRow = new Map<number, string>();

	constructor(making: Making) {
		this.#making = making;
	}

	take(row: PreviewRow<unknown>, fields: () => Partial<Fields>): void {
		const { choices, newId } = this.#making;
		const choice = choiceOf({ row, choices });
		if (choice === 'skip') return;
		const target = choice === 'merge' ? this.#targetOf(row) : undefined;
		const id = target ?? newId();
		this.#idByRow.set(row.rowNumber, id);
		const store = target === undefined || this.#added.has(id) ? this.#added : this.#edited;
		store.set(id, { ...store.get(id), ...fields() });
	}

	/** Undefined when the earlier row itself was skipped. */
	#targetOf({ duplicateOf }: PreviewRow<unknown>): string | undefined {
		if (duplicateOf === null) return undefined;
		return duplicateOf.by === 'earlierRow'
			? this.#idByRow.get(duplicateOf.rowNumber)
			: duplicateOf.id;
	}

	get added(): [string, Partial<Fields>][] {
		return [...this.#added];
	}

	get edits(): Edit<Fields>[] {
		return [...this.#edited].map(([id, fields]) => ({ id, fields }));
	}
}

function hospitalsOf(preview: HospitalPreview, making: Making): Omit<ImportRecords, 'zones'> {
	const gathered = new Gathered<Hospital>(making);
	for (const row of preview.rows) {
		gathered.take(row, () => hospitalFieldsOf({ draft: row.draft, making }));
	}
	return {
		accounts: gathered.added.map(([id, fields]) => hospitalRecord({ id, fields })),
		contacts: [],
		accountEdits: gathered.edits,
		contactEdits: []
	};
}

function hospitalFieldsOf(ask: { draft: HospitalDraft; making: Making }): Partial<Hospital> {
	const { zone, latitude, longitude, ...fields } = ask.draft;
	return {
		...fields,
		...(zone === undefined ? {} : { zoneId: ask.making.zoneIds.of(zone) }),
		...(latitude === undefined || longitude === undefined
			? {}
			: { coordinates: { latitude, longitude } }),
		updatedOn: ask.making.today
	};
}

function doctorsOf(preview: DoctorPreview, making: Making): Omit<ImportRecords, 'zones'> {
	const { newId, today, zoneIds, choices } = making;
	const hospitalByKey = new Map(preview.newHospitals.map((hospital) => [hospital.key, hospital]));
	const created = new Map<string, Hospital>();
	const accountIdOf = (workplace: DoctorPreview['rows'][number]['workplace']): string => {
		if (workplace?.kind === 'existing') return workplace.id;
		const named = hospitalByKey.get(workplace?.key ?? '');
		if (!named) throw new Error('a row without problems has a workplace');
		const before = created.get(named.key);
		if (before) return before.id;
		const hospital = hospitalRecord({
			id: newId(),
			fields: {
				name: named.name,
				code: named.code,
				zoneId: named.zone === null ? null : zoneIds.of(named.zone),
				updatedOn: today
			}
		});
		created.set(named.key, hospital);
		return hospital.id;
	};
	const gathered = new Gathered<Contact>(making);
	for (const row of preview.rows) {
		if (choiceOf({ row, choices }) === 'skip') continue;
		gathered.take(row, () => ({
			...doctorFieldsOf(row.draft),
			accountId: accountIdOf(row.workplace),
			updatedOn: today
		}));
	}
	return {
		accounts: [...created.values()],
		contacts: gathered.added.map(([id, fields]) =>
			sure(check(contactSchema, { version: 1, role: 'doctor', ...fields, id }))
		),
		accountEdits: [],
		contactEdits: gathered.edits
	};
}

function doctorFieldsOf(draft: DoctorDraft): Partial<Contact> {
	const { hospital, hospitalCode, zone, ...fields } = draft;
	return fields;
}

const hospitalRecord = (ask: { id: string; fields: Partial<Hospital> }): Hospital =>
	sure(check(hospitalSchema, { version: 1, kind: 'hospital', ...ask.fields, id: ask.id }));

/** Rows with problems never get here: what fails now is a mistake of ours and must not vanish. */
function sure<T>(record: Checked<T>): T {
	if (!record.ok) throw new Error(`an imported row made no record: ${record.problem}`);
	return record.value;
}

/** Ids of zones by name, inventing those that are not there. */
class ZoneIds {
	readonly #idByName: Map<string, string>;
	readonly #newId: () => string;
	readonly created: Zone[] = [];

	constructor(start: { zones: readonly Zone[]; newId: () => string }) {
		this.#newId = start.newId;
		this.#idByName = new Map(
			start.zones
				.filter(({ deletedOn }) => deletedOn === null)
				.map(({ name, id }) => [nameKey(name), id])
		);
	}

	of(name: string): string {
		const key = nameKey(name);
		const known = this.#idByName.get(key);
		if (known !== undefined) return known;
		const zone: Zone = { version: 1, id: this.#newId(), name, deletedOn: null };
		this.#idByName.set(key, zone.id);
		this.created.push(zone);
		return zone.id;
	}
}

/** New records without a source get the one of the file; records that were there keep theirs. */
export function sourced(records: ImportRecords, source: FactSource | null): ImportRecords {
	const named = <T extends { source: FactSource | null }>(record: T): T =>
		record.source === null ? { ...record, source } : record;
	return {
		...records,
		accounts: records.accounts.map(named),
		contacts: records.contacts.map(named)
	};
}

/** The customers of one kind that an import adds or changes. */
export const writtenIds = (records: ImportRecords, kind: ImportPreview['kind']): string[] =>
	(kind === 'hospital'
		? [...records.accounts, ...records.accountEdits]
		: [...records.contacts, ...records.contactEdits]
	).map(({ id }) => id);
