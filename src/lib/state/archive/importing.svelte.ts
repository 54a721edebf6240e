import type { MapDatum } from '#lib/domain/archive/shifted-coordinates.ts';
import type { FactSource } from '#lib/domain/provenance.ts';
import { importKinds, rememberMapping, type ImportKind } from '#lib/exchange/archive/columns.ts';
import * as lists from '#lib/exchange/archive/list-proposal.ts';
import {
	choiceOf,
	isQuestion,
	overwrites,
	previewTotals,
	type ImportPreview,
	type PreviewRow,
	type PreviewTotals,
	type RowChoice
} from '#lib/exchange/archive/preview.ts';
import type { TableGuess } from '#lib/exchange/archive/table-guess.ts';
import { encodings, type Encoding } from '#lib/exchange/file/encoding.ts';
import { isLineKind } from '#lib/exchange/lines/line-fields.ts';
import type { LinesSaid } from '#lib/exchange/lines/lines-preview.ts';
import { checkFileSize } from '#lib/exchange/file/file-limits.ts';
import type { FileProblem } from '#lib/exchange/file/file-problem.ts';
import type { Table } from '#lib/exchange/file/read-table.ts';
import type { ActNotice } from '#lib/state/live/acts.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import type { WriteProgress } from '#lib/store/imports.ts';
import { cancelled } from '#lib/store/table/act.ts';
import type { JobArgs } from '#lib/worker/protocol.ts';
import { run } from '#lib/worker/run.ts';
import type { ImportColumn } from './import-columns.ts';
import { forgetTakenBack, takenBackImport } from './cut-import.ts';
import { ImportAnswers } from './import-answers.svelte.ts';
import { keepMapping, recallMapping } from './import-memory.ts';
import { ImportWork } from './import-work.svelte.ts';
import { existingFor } from './import-existing.ts';
import { type ImportResult, resultOf } from './import-result.ts';
import { beginAnswers, keepAnswers, recordsOf, storeRecords } from './import-making.ts';
import { nextList } from './import-lists.ts';
import type { ImportStep } from './import-steps.ts';
import { importActs } from './import-writing.ts';
import {
	askedBy,
	type AskedByGuard,
	missingIn,
	type Missing,
	nothingSaid,
	proposalOf
} from './list-settings.ts';

export { importKinds, isLineKind, isQuestion, overwrites };
export type { FileProblem, ImportKind, ImportPreview, ImportResult, RowChoice };
/** A row of either kind as the preview shows it. */
export type ImportRow = PreviewRow<Readonly<Record<string, unknown>>>;
/** The encodings a person may choose when the text was not understood. */
export const choosableEncodings: readonly Encoding[] = encodings;

/** One import from the file to the written records; until `write` nothing of it touches the territory. */
export class Importing {
	readonly work = new ImportWork();
	/** The file of an import that was cut while it was written, and has been taken back. */
	takenBack = $state(takenBackImport());
	/** How many records are written while it writes; null before and after. */
	written = $state.raw<WriteProgress | null>(null);
	/** Why the file was not taken. */
	problem = $state.raw<FileProblem | null>(null);
	fileName = $state<string | null>(null);
	sheetIndex = $state(0);
	guess = $state.raw<TableGuess | null>(null);
	mapping = $state.raw<readonly (ImportColumn | null)[]>([]);
	/** The hospital of doctors whose rows name none. */
	hospital = $state('');
	/** How the coordinates of the file were measured. */
	datum = $state<MapDatum>('wgs84');
	/** What is said of a list of facts for all its rows. */
	said = $state.raw<LinesSaid>(nothingSaid);
	/** The source of records whose rows name none. */
	source = $state<FactSource | null>(null);
	preview = $state.raw<ImportPreview | null>(null);
	readonly answers = new ImportAnswers();
	result = $state.raw<ImportResult | null>(null);
	undone = $state(false);
	/** True when the device's disk refused what was written. */
	unsaved = $state(false);
	#table = $state.raw<Table | null>(null);
	/** The names of the sheets that were written. */
	#done = $state.raw<ReadonlySet<string>>(new Set());
	#file: File | null = null;
	/** What the preview was made of: the same again keeps what was answered about its rows. */
	#checked: string | null = null;
	readonly #onstep: (step: ImportStep) => void;
	readonly #workspace: Workspace;

	/** `onstep` is told of every step there is now something to show of. */
	constructor(workspace: Workspace, onstep: (step: ImportStep) => void) {
		this.#workspace = workspace;
		this.#onstep = onstep;
	}

	/** Sheets of the same headings as one, then every sheet. */
	readonly sheets: readonly lists.ListSheet[] = $derived.by(() =>
		this.#table ? lists.listsOf(this.#table, recallMapping()) : []
	);

	/** The list of the same file to go on with; null when there is none left. */
	readonly next = $derived.by(() => nextList(this.sheets, this.#done));

	get sheet(): lists.ListSheet | null {
		return this.sheets[this.sheetIndex] ?? null;
	}

	/** How the text of the file was read; null for a workbook and for pasted text. */
	get encoding(): Encoding | null {
		return this.#table?.encoding ?? null;
	}

	/** How many rows go which way as the choices stand. */
	readonly totals: PreviewTotals | null = $derived.by(
		() => this.preview && previewTotals({ preview: this.preview, choices: this.answers.choices })
	);

	/** Whether every column that must be there is mapped, and what is missing otherwise. */
	readonly missing: Missing | null = $derived.by(() => missingIn(this));

	/** What the guard asks of lists of facts. */
	get asked(): AskedByGuard {
		return askedBy(this.#workspace.rules.compliance);
	}

	/** Takes a file; too large a one is turned away unread. */
	async readFile(file: File, encoding: Encoding | null = null): Promise<void> {
		this.restart();
		this.fileName = file.name;
		this.#file = file;
		const size = checkFileSize(file.size);
		if (!size.ok) this.problem = size.problem;
		else await this.#read({ from: 'file', file, encoding });
	}

	/** Reads the same file once more in an encoding a person chose. */
	async readAgain(encoding: Encoding): Promise<void> {
		if (this.#file) await this.readFile(this.#file, encoding);
	}

	async readText(text: string): Promise<void> {
		this.restart();
		await this.#read({ from: 'text', text });
	}

	/** Guesses anew for another sheet, kind or row of headings. */
	settle(chosen: { sheetIndex?: number; kind?: ImportKind; headerRow?: number } = {}): void {
		const { sheetIndex: index, ...settled } = chosen;
		const kept = index ?? (this.guess ? this.sheetIndex : undefined);
		const proposal = proposalOf({
			lists: this.sheets,
			remembered: recallMapping(),
			chosen: { index: kept, ...settled }
		});
		this.sheetIndex = proposal.index;
		this.guess = proposal.guess;
		this.mapping = proposal.mapping;
		this.datum = proposal.datum;
		this.said = proposal.said;
		this.answers.forget();
		this.#checked = null;
	}

	/** Says what a column means; a field it takes over leaves its former column. */
	map(column: number, field: ImportColumn | null): void {
		this.mapping = this.mapping.map((other, index) => {
			if (index === column) return field;
			return field !== null && other === field ? null : other;
		});
	}

	/** Looks at every row; nothing is written. */
	async check(): Promise<void> {
		const { guess } = this;
		if (!guess || this.missing) return;
		const headings = guess.columns.map(({ heading }) => heading);
		const { kind } = guess;
		const { mapping } = this;
		keepMapping(rememberMapping({ remembered: recallMapping(), kind, headings, mapping }));
		const { headerRow, headerRows } = guess;
		const { sheetIndex, datum, hospital, said } = this;
		const basis = [sheetIndex, kind, headerRow, headerRows, mapping, datum, hospital, said];
		const checked = JSON.stringify(basis);
		if (checked !== this.#checked) beginAnswers(this.answers, kind, this.#workspace);
		this.#checked = checked;
		await this.#look();
		if (this.preview) this.#onstep('preview');
	}

	/** Takes an answer about the file, and looks at the rows again. */
	async answer(change: (answers: ImportAnswers) => void): Promise<void> {
		change(this.answers);
		await this.#look();
	}

	async #look(): Promise<void> {
		const { sheet, guess, mapping, datum, hospital, said } = this;
		if (!sheet || !guess) return;
		const { sameHospitals, sameProducts, mends, customers: kept } = this.answers;
		const answers = { sameHospitals, sameProducts, mends, customers: kept };
		const lines = { said, today: today.day };
		const list = { sheet, guess, mapping, datum, hospital, lines };
		const request = lists.requestOf({ ...list, ...answers });
		const { rules } = this.#workspace;
		await this.work.do('checking', async (signal) => {
			const existing = await existingFor(this.#workspace, request);
			const ask = { request, existing, compliance: rules.compliance };
			this.preview = await run('previewRows', ask, { signal });
		});
	}

	/** Where a row stands in the file: the sheet where there are several, and the row as its spreadsheet counts. */
	placeOf(rowNumber: number): { sheet: string; rowNumber: number } {
		const { sheet } = this;
		return sheet ? lists.placeOf(sheet, rowNumber) : { sheet: '', rowNumber };
	}

	/** What becomes of a row as the choices stand. */
	choiceOf(row: ImportRow): RowChoice {
		return choiceOf({ row, choices: this.answers.choices });
	}

	/** Writes the import as one act; it is done once the disk has it. */
	async write(): Promise<void> {
		const { preview, totals } = this;
		if (!preview || !totals) return;
		const { choices } = this.answers;
		await this.work.do('writing', async (signal) => {
			const importId = crypto.randomUUID();
			const of = { preview, choices, importId, source: this.source };
			const sure = await recordsOf(this.#workspace, of);
			const progress = (written: WriteProgress | null) => (this.written = written);
			const writing = { name: this.fileName ?? '', importId, progress, signal };
			const stored = await storeRecords(this.#workspace, sure, writing);
			if (!stored.ok) return stored.problem === cancelled ? undefined : false;
			this.unsaved = !stored.value.isKept;
			const { kind } = preview;
			keepAnswers(this.answers, kind, this.#workspace);
			this.#done = new Set([...this.#done, ...(this.sheet?.parts ?? []).map(({ name }) => name)]);
			this.result = resultOf({ totals, records: sure, kind });
			this.undone = false;
			// What is written is not written a second time: the file can be looked at anew.
			this.preview = null;
			this.#onstep('done');
		});
	}

	/** Goes on with another list of the same file. */
	goOn(sheetIndex: number): void {
		this.settle({ sheetIndex });
		this.#onstep('columns');
	}

	/** Drops the word about the import that was taken back. */
	forgetTakenBack(): void {
		this.takenBack = null;
		forgetTakenBack();
	}

	/** Follows whether the import was taken back by undo or done again by redo. */
	hear(notice: ActNotice): void {
		if (notice.kind !== 'undone' && notice.kind !== 'redone') return;
		const { outcome } = notice;
		if (outcome.ok && importActs.has(outcome.act)) this.undone = notice.kind === 'undone';
	}

	/** Begins anew; what was written stays. */
	restart(): void {
		this.problem = null;
		this.work.failed = false;
		this.fileName = null;
		this.preview = null;
		this.result = null;
		this.hospital = '';
		this.source = null;
		this.said = nothingSaid;
		this.datum = 'wgs84';
		this.guess = null;
		this.answers.forget();
		this.#checked = null;
		this.#file = null;
		this.#table = null;
		this.#done = new Set();
	}

	async #read(source: JobArgs<'readImport'>): Promise<void> {
		await this.work.do('reading', async (signal) => {
			const read = await run('readImport', source, { signal });
			if (!read.ok) {
				this.problem = read.problem;
				return;
			}
			this.#table = read.value;
			this.settle();
			this.#onstep('columns');
		});
	}
}
