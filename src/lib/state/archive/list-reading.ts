import * as Y from 'yjs';
import { complianceOf, type Compliance } from '#lib/domain/guard/compliance.ts';
import type { Day } from '#lib/domain/day.ts';
import { previewImport } from '#lib/exchange/archive/import-preview.ts';
import { importOf } from '#lib/exchange/archive/import-records.ts';
import { listsOf, placeOf, requestOf } from '#lib/exchange/archive/list-proposal.ts';
import {
	type Existing,
	isQuestion,
	overwrites,
	previewTotals
} from '#lib/exchange/archive/preview.ts';
import {
	distributorDraftOf,
	doctorDraftOf,
	hospitalDraftOf
} from '#lib/exchange/archive/record-drafts.ts';
import { readTable } from '#lib/exchange/file/read-table.ts';
import { readAccounts } from '#lib/store/accounts.ts';
import { readContacts } from '#lib/store/contacts.ts';
import { importRecords } from '#lib/store/imports.ts';
import { readZones } from '#lib/store/zones.ts';
import { proposalOf } from './list-settings.ts';

/** The texts by which a row is told from others. */
interface RowTexts {
	readonly name?: string;
	readonly address?: string;
	readonly zone?: string;
	readonly hospital?: string;
}

/** A territory that takes one list after another as the wizard does, every proposal accepted. */
class TerritoryOfLists {
	readonly #base = new Y.Doc();
	readonly #settings: { today: Day; compliance: Compliance };
	#ids = 0;

	constructor(settings: { today: Day; compliance: Compliance }) {
		this.#settings = settings;
	}

	/** Reads a file and writes it; tells what it wrote, left out and asks. */
	async read({ bytes, hospital = '' }: { bytes: Uint8Array; hospital?: string }) {
		const table = await readTable({ bytes });
		if (!table.ok) return { ...nothing, problem: table.problem };
		const lists = listsOf(table.value);
		const proposal = proposalOf({ lists });
		const { list, guess } = proposal;
		if (!list || !guess) return { ...nothing, problem: { kind: 'empty' as const } };
		const { compliance, today } = this.#settings;
		const existing = this.#existing();
		const request = requestOf({ ...proposal, sheet: list, guess, hospital });
		const preview = previewImport({ request, existing, compliance });
		const newId = () => `record-${++this.#ids}`;
		const records = importOf({ preview, zones: existing.zones, today, newId });
		const act = { act: 'importRecords' as const, id: newId() };
		const written = await importRecords(this.#base, records, { act, progress: () => undefined });
		if (!written.ok) throw new Error(written.problem);
		const touched = new Set(
			[
				...records.accounts,
				...records.contacts,
				...records.accountEdits,
				...records.contactEdits
			].map(({ id }) => id)
		);
		const where = (rowNumber: number) => placeOf(list, rowNumber);
		const rows = preview.rows;
		return {
			kind: guess.kind as string | null,
			sheet: list.name,
			columns: guess.columns.map(({ heading, field }) => ({ heading, field })),
			...this.#recordsOf((id) => touched.has(id)),
			leftOut: rows.flatMap(({ rowNumber, leftOut, problems, unread, choice }) => {
				const cells = (list.rows[rowNumber - 1] ?? []).filter(Boolean).join(' | ');
				const at = { ...where(rowNumber), text: cells };
				if (leftOut !== null)
					return [{ ...at, reason: leftOut as string, cells: [...problems].slice(0, 0) }];
				if (problems.length > 0) return [{ ...at, reason: 'problem', cells: problems }];
				const repeats =
					choice === 'skip' ? [{ ...at, reason: 'repeated', cells: [...problems] }] : [];
				return unread.length > 0 ? [...repeats, { ...at, reason: 'cell', cells: unread }] : repeats;
			}),
			questions: [
				...rows.filter(isQuestion).map(({ rowNumber, draft, duplicateOf }) => ({
					...where(rowNumber),
					name: (draft as { name?: string }).name ?? '',
					by: duplicateOf?.by ?? '',
					other: duplicateOf?.name ?? '',
					otherRow: duplicateOf?.rowNumber ?? null,
					differs: duplicateOf?.differs ?? []
				})),
				...(preview.kind === 'doctor' ? preview.newHospitals : [])
					.filter(({ likely }) => likely.length > 0)
					.map(({ name, likely }) => ({
						sheet: list.name,
						rowNumber: 0,
						name,
						by: 'hospital',
						other: likely.map((one) => one.name).join(', '),
						otherRow: null,
						differs: []
					})),
				...(proposal.missing === 'hospital' && hospital === '' ? [askedHospital(list.name)] : [])
			],
			overwritten: rows.flatMap((row) =>
				row.choice === 'merge' && row.duplicateOf?.id
					? overwrites(row).map((change) => ({
							...where(row.rowNumber),
							name: row.duplicateOf?.name,
							...change
						}))
					: []
			),
			notes: rows.flatMap(({ rowNumber, notes }) =>
				notes.map((note) => ({ ...where(rowNumber), ...note }))
			),
			otherSheets: lists
				.filter(
					(other) =>
						other !== list &&
						other.parts.length === 1 &&
						!list.parts.some(({ name }) => name === other.name) &&
						other.rows.length > 0
				)
				.map(({ name }) => name),
			/** What the rows that are customers say. */
			drafts: rows.flatMap(({ draft, problems, leftOut }) =>
				problems.length === 0 && leftOut === null ? [draft as RowTexts] : []
			),
			totals: previewTotals({ preview }),
			problem: null
		};
	}

	/** All the territory holds. */
	records() {
		return this.#recordsOf(() => true);
	}

	#existing(): Existing {
		const list = <T>(records: ReadonlyMap<string, T>) => [...records.values()];
		return {
			accounts: list(readAccounts(this.#base).records),
			contacts: list(readContacts(this.#base).records),
			zones: list(readZones(this.#base).records)
		};
	}

	#recordsOf(isWanted: (id: string) => boolean) {
		const { accounts, contacts, zones } = this.#existing();
		const wanted = accounts.filter(({ id }) => isWanted(id));
		const accountById = new Map(accounts.map((account) => [account.id, account]));
		return {
			hospitals: wanted.flatMap((hospital) =>
				hospital.kind === 'hospital' ? [hospitalDraftOf({ hospital, zones })] : []
			),
			doctors: contacts
				.filter(({ id }) => isWanted(id))
				.map((contact) => doctorDraftOf({ contact, accountById, zones })),
			distributors: wanted.flatMap((distributor) =>
				distributor.kind === 'distributor' ? [distributorDraftOf({ distributor, zones })] : []
			)
		};
	}
}

/** An empty territory under the recommended guard. */
export const freshTerritory = (today: Day): TerritoryOfLists =>
	new TerritoryOfLists({
		today,
		compliance: complianceOf({ preset: 'chinaToday', overrides: new Map() }).compliance
	});

const nothing = {
	kind: null,
	sheet: '',
	columns: [],
	hospitals: [],
	doctors: [],
	distributors: [],
	leftOut: [],
	questions: [],
	overwritten: [],
	notes: [],
	otherSheets: [],
	drafts: [] as RowTexts[],
	totals: null
};

const askedHospital = (sheet: string) => ({
	sheet,
	rowNumber: 0,
	name: '',
	by: 'missingHospital',
	other: '',
	otherRow: null,
	differs: []
});
