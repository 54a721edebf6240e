import { furtherPlaces } from '#lib/domain/archive/further-place.ts';
import * as Y from 'yjs';
import { complianceOf, type Compliance } from '#lib/domain/guard/compliance.ts';
import { type Day } from '#lib/domain/day.ts';
import { previewImport } from '#lib/exchange/archive/import-preview.ts';
import { importOf } from '#lib/exchange/archive/import-records.ts';
import { listsOf, placeOf, requestOf } from '#lib/exchange/archive/list-proposal.ts';
import {
	type Existing,
	isQuestion,
	overwrites,
	type PreviewRow,
	type RowChoice,
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
import { readFurtherPlaces } from '#lib/store/further-places.ts';
import { importRecords } from '#lib/store/imports.ts';
import { readPromiseOutcomes } from '#lib/store/promises.ts';
import { readProducts } from '#lib/store/products.ts';
import { noLineRecords } from '#lib/exchange/lines/line-records.ts';
import { noLines } from '#lib/exchange/lines/lines-preview.ts';
import { existingIn } from './list-existing.ts';
import { linesAsTold, noLinesTold } from './lines-as-told.ts';
import { askedOf, missingWords, nameOf, type RowTexts } from './list-questions.ts';
import { askedBy, missingIn, proposalOf } from './list-settings.ts';

/** A file, and what a person says of it. */
interface ListToRead {
	readonly bytes: Uint8Array;
	readonly hospital?: string;
	/** Which list of the file; the one that reads best where nobody says. */
	readonly at?: number;
	/** Whether what stands otherwise is written over where the file differs. */
	readonly mends?: boolean;
}

interface Settings {
	readonly today: Day;
	readonly compliance: Compliance;
	readonly supervisors: readonly { readonly id: string; readonly name: string }[];
}

/** A territory that takes one list after another as the wizard does, every proposal accepted. */
class TerritoryOfLists {
	readonly #base = new Y.Doc();
	/** One document stands for the plan and the months of the one rep. */
	readonly #rep = new Y.Doc();
	#settings: Settings;
	#ids = 0;

	constructor(settings: Settings) {
		this.#settings = settings;
	}

	/** The same territory under another guard from now on. */
	under(compliance: Compliance): this {
		this.#settings = { ...this.#settings, compliance };
		return this;
	}

	/** Reads a file and writes it; tells what it wrote, left out and asks. */
	async read({ bytes, hospital = '', at, mends = false }: ListToRead) {
		const table = await readTable({ bytes });
		if (!table.ok) return { ...nothing, problem: table.problem };
		const lists = listsOf(table.value);
		const proposal = proposalOf({ lists, chosen: { index: at } });
		const { list, guess } = proposal;
		if (!list || !guess) return { ...nothing, problem: { kind: 'empty' as const } };
		const { compliance, today } = this.#settings;
		const existing = this.#existing();
		const asked = askedBy(compliance);
		const missing = missingIn({ ...proposal, hospital, asked });
		// Where a person has to say what a source is, somebody else's word stands for it; the question is told.
		const said = { ...proposal.said, source: proposal.said.source ?? ('other' as const) };
		const settled = { ...proposal, sheet: list, guess, hospital, lines: { said, today } };
		const request = requestOf(settled);
		const preview = previewImport({ request, existing, compliance });
		const newId = () => `record-${++this.#ids}`;
		const recordedAt = `${today}T00:00:00.000Z`;
		const by = { memberId: 'reader', repId: 'reader', recordedAt };
		const figures = preview.rows.filter(({ duplicateOf }) => duplicateOf?.by === 'figure');
		const merged = figures.map(({ rowNumber }) => [rowNumber, 'merge'] as const);
		const choices = new Map<number, RowChoice>(mends ? merged : []);
		const records = importOf({ preview, zones: existing.zones, today, newId, by, choices });
		const act = { act: 'importRecords' as const, id: newId() };
		const home = () => this.#rep;
		const homes = { planOf: home, visitsOf: home, homeOf: home };
		const progress = () => undefined;
		const written = await importRecords(this.#base, records, { act, progress, homes });
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
			/** Every list of the file, by its place in it. */
			lists: lists.map(({ name }) => name),
			columns: guess.columns.map(({ heading, field }) => ({ heading, field })),
			...this.#recordsOf((id) => touched.has(id)),
			...linesAsTold(records.lines, this.#named()),
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
				...(rows as readonly PreviewRow<object>[])
					.filter(isQuestion)
					.map(({ rowNumber, draft, duplicateOf }) => ({
						...where(rowNumber),
						name: nameOf(draft),
						by: duplicateOf?.by ?? '',
						other: duplicateOf?.name ?? '',
						otherRow: duplicateOf?.rowNumber ? where(duplicateOf.rowNumber).rowNumber : null,
						differs: duplicateOf?.differs ?? []
					})),
				...('newHospitals' in preview ? preview.newHospitals : [])
					.filter(({ likely, isLeft }) => likely.length > 0 || (guess.kind === 'stock' && !isLeft))
					.map(({ name, likely }) => ({
						sheet: list.name,
						rowNumber: 0,
						name,
						by: guess.kind === 'stock' ? 'distributor' : 'hospital',
						other: likely.map((one) => one.name).join(', '),
						otherRow: null,
						differs: []
					})),
				...('newProducts' in preview ? preview.newProducts : [])
					.filter(({ likely }) => likely.length > 0)
					.map(({ name, likely }) => ({
						...askedOf(list.name, 'product'),
						name,
						other: likely.map((one) => one.name).join(', ')
					})),
				...(missing === null ? [] : [askedOf(list.name, missingWords[missing])])
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
			/** What a row says otherwise than what stands, old and new, for a person to say. */
			differs: figures.flatMap(({ changes }) =>
				changes.map(({ field, from, to }) => ({ field, from, to }))
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

	/** All the territory holds of a rep, by names. */
	told() {
		const list = <T>(records: ReadonlyMap<string, T>) => [...records.values()];
		const { reports, plans, activities, leaves, expenses, targets, promises, feedback } =
			this.#existing().lines ?? noLines;
		return linesAsTold(
			{
				...{ ...noLineRecords, visits: reports, plans, activities, expenses, targets },
				leaves,
				...{ promises, feedback, promiseOutcomes: list(readPromiseOutcomes(this.#rep).records) }
			},
			this.#named()
		);
	}

	#named() {
		return {
			accounts: readAccounts(this.#base).records,
			contacts: readContacts(this.#base).records,
			products: readProducts(this.#base).records
		};
	}

	/** All the territory holds. */
	records() {
		return this.#recordsOf(() => true);
	}

	#existing(): Existing {
		const { today, supervisors } = this.#settings;
		return existingIn({ base: this.#base, rep: this.#rep, today, supervisors });
	}

	#recordsOf(isWanted: (id: string) => boolean) {
		const { accounts, contacts, zones } = this.#existing();
		const said = readFurtherPlaces(this.#base).records.values();
		const cards = readContacts(this.#base).records;
		const places = furtherPlaces(said, { cards, aliases: new Map() });
		const wanted = accounts.filter(({ id }) => isWanted(id));
		const accountById = new Map(accounts.map((account) => [account.id, account]));
		return {
			hospitals: wanted.flatMap((hospital) =>
				hospital.kind === 'hospital' ? [hospitalDraftOf({ hospital, zones })] : []
			),
			doctors: contacts
				.filter(({ id }) => isWanted(id))
				.map((contact) => doctorDraftOf({ contact, accountById, zones, furtherPlaces: places })),
			distributors: wanted.flatMap((distributor) =>
				distributor.kind === 'distributor' ? [distributorDraftOf({ distributor, zones })] : []
			)
		};
	}
}

/** An empty territory under the recommended guard, unless told which. */
export const freshTerritory = (
	today: Day,
	compliance = complianceOf({ preset: 'chinaToday', overrides: new Map() }).compliance,
	supervisors: Settings['supervisors'] = []
): TerritoryOfLists => new TerritoryOfLists({ today, compliance, supervisors });

const nothing = {
	kind: null,
	sheet: '',
	lists: [],
	columns: [],
	hospitals: [],
	doctors: [],
	distributors: [],
	...noLinesTold,
	leftOut: [],
	questions: [],
	overwritten: [],
	differs: [],
	notes: [],
	otherSheets: [],
	drafts: [] as RowTexts[],
	totals: null
};
