import type { Account } from '#lib/domain/archive/account.ts';
import type { Contact } from '#lib/domain/archive/contact.ts';
import type { FurtherPlace } from '#lib/domain/archive/further-place.ts';
import { nameKey } from '#lib/domain/archive/name-keys.ts';
import type { CustomerTag } from '#lib/domain/archive/tag.ts';
import type { Zone } from '#lib/domain/archive/zone.ts';
import type { Day } from '#lib/domain/day.ts';
import {
	type Author,
	lineRecordsOf,
	type LineRecords,
	noLineRecords
} from '#lib/exchange/lines/line-records.ts';
import { CreatedPlaces } from './created-places.ts';
import type { DoctorDraft } from './doctor-fields.ts';
import type { HospitalDraft } from './hospital-fields.ts';
import {
	type AccountFields,
	contactRecord,
	distributorRecord,
	hospitalRecord
} from './made-records.ts';
import {
	choiceOf,
	type DistributorPreview,
	type DoctorPreview,
	type HospitalPreview,
	type ImportPreview,
	type PreviewRow,
	type RowChoices,
	type Workplace
} from './preview.ts';
import { tagsOf } from './row-tags.ts';
import { eachOf, type Steps } from './steps.ts';
import { ZoneIds } from './zone-ids.ts';

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
	/** Where people work beside their first place; what the territory knows of such a place stays. */
	readonly furtherPlaces: readonly FurtherPlace[];
	/** Tags that the rows name; those a customer has stay. */
	readonly tags: readonly CustomerTag[];
	readonly accountEdits: readonly Edit<Account>[];
	readonly contactEdits: readonly Edit<Contact>[];
	/** What lists of lines come to. */
	readonly lines: LineRecords;
}

interface Making {
	readonly newId: () => string;
	readonly today: Day;
	readonly choices: RowChoices | undefined;
	readonly zoneIds: ZoneIds;
	readonly by: Author;
}

/** What records are made of. */
interface Chosen {
	readonly preview: ImportPreview;
	readonly zones: readonly Zone[];
	readonly today: Day;
	readonly newId: () => string;
	readonly choices?: RowChoices;
	/** Who says what lines say; nobody need be named of a list of customers. */
	readonly by?: Author;
}

/** The records a preview comes to with the choices made; zones the territory has are found by name. */
export function importOf(chosen: Chosen): ImportRecords {
	const steps = importInSteps(chosen);
	for (;;) {
		const { done, value } = steps.next();
		if (done) return value;
	}
}

/** The same in steps of a few milliseconds, between which the page may have its turn. */
export function* importInSteps(chosen: Chosen): Steps<ImportRecords> {
	const { preview, today, newId, choices, by = nobody } = chosen;
	const zoneIds = new ZoneIds({ zones: chosen.zones, newId });
	const written = yield* writtenOf(preview, { newId, today, choices, zoneIds, by });
	return { ...written, zones: zoneIds.created };
}

const nobody: Author = { memberId: '', repId: '', recordedAt: '' };

function* writtenOf(preview: ImportPreview, making: Making): Steps<Written> {
	switch (preview.kind) {
		case 'doctor':
			return { ...(yield* doctorsOf(preview, making)), lines: noLineRecords };
		case 'hospital':
		case 'distributor':
			return { ...(yield* accountsOf(preview, making)), lines: noLineRecords };
		default: {
			const record = preview.kind === 'stock' ? distributorRecord : hospitalRecord;
			const created = new CreatedPlaces(preview.newHospitals, making, record);
			const accountIdOf = (place: Workplace) => created.idOf(place);
			const made = yield* lineRecordsOf({ ...making, preview, accountIdOf });
			const { records: accounts } = created;
			return { accounts, ...none, accountEdits: [], contactEdits: [], ...made };
		}
	}
}

const none = { furtherPlaces: [], tags: [] };

type Written = Omit<ImportRecords, 'zones'>;
type OfCustomers = Omit<Written, 'lines'>;

/** Gathers what the rows say of one record: an earlier row's record or one of the territory. */
class Gathered<Fields extends object> {
	readonly #making: Making;
	readonly #added = new Map<string, Partial<Fields>>();
	readonly #edited = new Map<string, Partial<Fields>>();
	readonly #idByRow = new Map<number, string>();

	constructor(making: Making) {
		this.#making = making;
	}

	/** What a merge sets is what the preview showed: the name stays, another one becomes the alias that was missing. */
	take(row: PreviewRow<unknown>, fields: () => Partial<Fields>): void {
		const { choices, newId } = this.#making;
		const choice = choiceOf({ row, choices });
		if (choice === 'skip') return;
		const target = choice === 'merge' ? this.#targetOf(row) : undefined;
		const id = target ?? newId();
		this.#idByRow.set(row.rowNumber, id);
		const store = target === undefined || this.#added.has(id) ? this.#added : this.#edited;
		const said = target === undefined ? fields() : merging({ row, fields: fields() });
		if (Object.keys(said).length > 0) store.set(id, { ...store.get(id), ...said });
	}

	/** Undefined when the earlier row itself was skipped. */
	#targetOf({ duplicateOf }: PreviewRow<unknown>): string | undefined {
		if (duplicateOf === null) return undefined;
		const { id, rowNumber } = duplicateOf;
		return id ?? (rowNumber === null ? undefined : this.#idByRow.get(rowNumber));
	}

	/** The record that a row went to. */
	idOf(row: PreviewRow<unknown>): string | undefined {
		return this.#idByRow.get(row.rowNumber);
	}

	get added(): [string, Partial<Fields>][] {
		return [...this.#added];
	}

	get edits(): Edit<Fields>[] {
		return [...this.#edited].map(([id, fields]) => ({ id, fields }));
	}
}

/** The stored field of a column of the file, where it is called otherwise. */
const storedAs: Readonly<Record<string, string>> = {
	zone: 'zoneId',
	latitude: 'coordinates',
	longitude: 'coordinates',
	workplace: 'accountId'
};

function merging<Fields extends object>(ask: {
	row: PreviewRow<unknown>;
	fields: Partial<Fields>;
}): Partial<Fields> {
	const { changes, duplicateOf } = ask.row;
	const changed = new Set(changes.map(({ field }) => storedAs[field] ?? field));
	const entries = Object.entries(ask.fields);
	const name = entries.find(([field]) => field === 'name')?.[1];
	const isOtherName =
		typeof name === 'string' && nameKey(name) !== nameKey(duplicateOf?.name ?? '');
	const alias =
		isOtherName && duplicateOf?.alias === '' && !changed.has('alias') && !changed.has('workplace');
	const said = entries.filter(([field]) => changed.has(field));
	const isAccount = entries.every(([field]) => field !== 'accountId');
	const kept = alias && isAccount ? [...said, ['alias', name] as const] : said;
	const on = entries.filter(([field]) => field === 'updatedOn');
	return Object.fromEntries(kept.length === 0 ? [] : [...kept, ...on]) as Partial<Fields>;
}

function* accountsOf(
	preview: HospitalPreview | DistributorPreview,
	making: Making
): Steps<OfCustomers> {
	const gathered = new Gathered<AccountFields>(making);
	yield* eachOf<HospitalPreview['rows'][number] | DistributorPreview['rows'][number]>(
		preview.rows,
		(row) => gathered.take(row, () => accountFieldsOf({ draft: row.draft, making }))
	);
	const record = preview.kind === 'hospital' ? hospitalRecord : distributorRecord;
	const accounts: Account[] = [];
	yield* eachOf(gathered.added, ([id, fields]) => accounts.push(record({ id, fields })));
	return {
		accounts,
		contacts: [],
		furtherPlaces: [],
		tags: tagsOf(preview.rows, gathered, making.by),
		accountEdits: gathered.edits as Edit<Account>[],
		contactEdits: []
	};
}

function accountFieldsOf(ask: { draft: HospitalDraft; making: Making }): Partial<AccountFields> {
	const { zone, latitude, longitude, tags, ...fields } = ask.draft;
	return {
		...fields,
		...(zone === undefined ? {} : { zoneId: ask.making.zoneIds.of(zone) }),
		...(latitude === undefined || longitude === undefined
			? {}
			: { coordinates: { latitude, longitude } }),
		updatedOn: ask.making.today
	};
}

function* doctorsOf(preview: DoctorPreview, making: Making): Steps<OfCustomers> {
	const { today, choices } = making;
	const created = new CreatedPlaces(preview.newHospitals, making);
	const gathered = new Gathered<Contact>(making);
	const furtherPlaces: FurtherPlace[] = [];
	yield* eachOf(preview.rows, (row) => {
		if (choiceOf({ row, choices }) === 'skip') return;
		gathered.take(row, () => ({
			...doctorFieldsOf(row.draft),
			accountId: created.idOf(row.workplace),
			updatedOn: today
		}));
		const contactId = gathered.idOf(row);
		for (const { place, department, clinic } of row.alsoAt) {
			const accountId = created.idOf(place);
			const said = { accountId, role: row.draft.role ?? 'doctor', department, clinic };
			if (contactId !== undefined)
				furtherPlaces.push({ version: 1, contactId, ...said, leftOn: null });
		}
	});
	const contacts: Contact[] = [];
	yield* eachOf(gathered.added, ([id, fields]) => contacts.push(contactRecord({ id, fields })));
	return {
		accounts: created.records,
		contacts,
		furtherPlaces,
		tags: tagsOf(preview.rows, gathered, making.by),
		accountEdits: [],
		contactEdits: gathered.edits
	};
}

function doctorFieldsOf(draft: DoctorDraft): Partial<Contact> {
	const { hospital, hospitalCode, zone, alsoAt, tags, ...fields } = draft;
	return fields;
}
