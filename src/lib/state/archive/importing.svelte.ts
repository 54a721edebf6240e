import type { MapDatum } from '#lib/domain/archive/shifted-coordinates.ts';
import type { FactSource } from '#lib/domain/provenance.ts';
import {
	guessTable,
	rememberMapping,
	type ImportKind,
	type TableGuess
} from '#lib/exchange/archive/columns.ts';
import type { DoctorColumn } from '#lib/exchange/archive/doctor-fields.ts';
import type { HospitalColumn } from '#lib/exchange/archive/hospital-fields.ts';
import {
	importOf,
	sourced,
	writtenIds,
	type ImportRecords
} from '#lib/exchange/archive/import-records.ts';
import {
	choiceOf,
	previewTotals,
	type ImportPreview,
	type ImportRequest,
	type PreviewRow,
	type PreviewTotals,
	type RowChoice
} from '#lib/exchange/archive/preview.ts';
import { problemTable } from '#lib/exchange/archive/tables.ts';
import type { Encoding } from '#lib/exchange/file/encoding.ts';
import { checkFileSize } from '#lib/exchange/file/file-limits.ts';
import type { FileProblem } from '#lib/exchange/file/file-problem.ts';
import type { OutTable } from '#lib/exchange/file/out-table.ts';
import type { Table, TableSheet } from '#lib/exchange/file/read-table.ts';
import { attempt } from '#lib/state/live/attempt.ts';
import type { ActNotice } from '#lib/state/live/acts.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import type { JobArgs } from '#lib/worker/protocol.ts';
import { run } from '#lib/worker/run.ts';
import type { ImportColumn } from './import-columns.ts';
import type { ImportResult } from './import-result.ts';
import type { ImportStep } from './import-steps.ts';
import {
	keepMapping,
	keepUnfinished,
	recallMapping,
	recallUnfinished,
	type UnfinishedImport
} from './import-memory.ts';
import type { WriteProgress } from '#lib/store/imports.ts';

export type { FileProblem, ImportKind, ImportPreview, ImportResult, RowChoice };
/** A row of either kind as the preview shows it. */
export type ImportRow = PreviewRow<Readonly<Record<string, unknown>>>;
/** The encodings a person may choose when the text was not understood. */
export const choosableEncodings: readonly Encoding[] = ['gb18030', 'utf-8', 'utf-16le'];

/** One import from the file to the written records; until `write` nothing of it touches the territory. */
export class Importing {
	busy = $state<'reading' | 'checking' | 'writing' | null>(null);
	/** An earlier import that was cut while it was written. */
	unfinished = $state.raw<UnfinishedImport | null>(recallUnfinished());
	/** How many records are written while it writes; null before and after. */
	written = $state.raw<WriteProgress | null>(null);
	/** Why the file was not taken. */
	problem = $state.raw<FileProblem | null>(null);
	/** True when the worker or the store gave up. */
	failed = $state(false);
	fileName = $state<string | null>(null);
	sheetIndex = $state(0);
	guess = $state.raw<TableGuess | null>(null);
	mapping = $state.raw<readonly (ImportColumn | null)[]>([]);
	/** The hospital of doctors whose rows name none. */
	hospital = $state('');
	/** How the coordinates of the file were measured. */
	datum = $state<MapDatum>('wgs84');
	/** The source of records whose rows name none. */
	source = $state<FactSource | null>(null);
	preview = $state.raw<ImportPreview | null>(null);
	choices = $state.raw<ReadonlyMap<number, RowChoice>>(new Map());
	result = $state.raw<ImportResult | null>(null);
	undone = $state(false);
	#table = $state.raw<Table | null>(null);
	#file: File | null = null;
	/** What the preview was made of: the same again keeps what was decided about its rows. */
	#checked: string | null = null;
	readonly #onstep: (step: ImportStep) => void;
	readonly #workspace: Workspace;

	/** `onstep` is told of every step there is now something to show of. */
	constructor(workspace: Workspace, onstep: (step: ImportStep) => void) {
		this.#workspace = workspace;
		this.#onstep = onstep;
	}

	get sheets(): readonly TableSheet[] {
		return this.#table?.sheets ?? [];
	}

	get sheet(): TableSheet | null {
		return this.sheets[this.sheetIndex] ?? null;
	}

	/** How many rows go which way as the choices stand. */
	readonly totals: PreviewTotals | null = $derived.by(
		() => this.preview && previewTotals({ preview: this.preview, choices: this.choices })
	);

	/** Whether every column that must be there is mapped, and what is missing otherwise. */
	readonly missing: 'name' | 'hospital' | null = $derived.by(() => {
		if (!this.mapping.includes('name')) return 'name';
		const placed = this.mapping.includes('hospital') || this.mapping.includes('hospitalCode');
		return this.guess?.kind === 'doctor' && !placed && this.hospital.trim() === ''
			? 'hospital'
			: null;
	});

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
	settle(chosen: { sheetIndex?: number; kind?: ImportKind; headerRow?: number }): void {
		if (chosen.sheetIndex !== undefined) this.sheetIndex = chosen.sheetIndex;
		const rows = this.sheet?.rows ?? [];
		this.guess = guessTable({ rows, remembered: recallMapping(), ...chosen });
		this.mapping = this.guess?.columns.map(({ field }) => field) ?? [];
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
		const request = this.#request();
		const { guess } = this;
		if (!request || !guess) return;
		const headings = guess.columns.map(({ heading }) => heading);
		const { kind } = guess;
		const mapping = this.mapping as ImportRequest['mapping'];
		keepMapping(rememberMapping({ remembered: recallMapping(), kind, headings, mapping }));
		const { customers, rules } = this.#workspace;
		const existing = {
			accounts: [...customers.accounts.values()],
			contacts: [...customers.contacts.values()],
			zones: [...customers.zones.values()]
		};
		await this.#work('checking', async () => {
			this.preview = await run('previewRows', { request, existing, compliance: rules.compliance });
			const checked = JSON.stringify({ ...request, sheet: this.sheetIndex });
			if (checked !== this.#checked) this.choices = new Map();
			this.#checked = checked;
			this.#onstep('preview');
		});
	}

	/** What becomes of a row as the choices stand. */
	choiceOf(row: ImportRow): RowChoice {
		return choiceOf({ row, choices: this.choices });
	}

	/** Decides about rows by their numbers. */
	choose(rows: readonly number[], choice: RowChoice): void {
		const choices = new Map(this.choices);
		for (const row of rows) choices.set(row, choice);
		this.choices = choices;
	}

	/** The rows that cannot be written, as they stand, with a last column that says why. */
	problemTable(words: {
		heading: string;
		describe: (problem: PreviewRow<unknown>['problems'][number]) => string;
	}): OutTable | null {
		const { sheet, guess, preview } = this;
		if (!sheet || !guess || !preview) return null;
		return problemTable({ sheet, headerRow: guess.headerRow, preview, ...words });
	}

	/** Writes the import as one act. */
	async write(): Promise<void> {
		const { preview, totals, choices } = this;
		if (!preview || !totals) return;
		await this.#work('writing', async () => {
			const { customers } = this.#workspace;
			const zones = [...customers.zones.values()];
			const newId = () => crypto.randomUUID();
			const made = importOf({ preview, zones, today: today.day, newId, choices });
			const records = sourced(made, this.source);
			if (!(await this.#store(records))) return false;
			const { kind } = preview;
			const hospitals = kind === 'doctor' ? records.accounts.length : 0;
			const ids = writtenIds(records, kind);
			this.result = { ...totals, hospitals, zones: records.zones.length, kind, ids };
			this.undone = false;
			// What is written is not written a second time: the file can be looked at anew.
			this.preview = null;
			this.#onstep('done');
		});
	}

	/** Drops the word about the import that was cut. */
	forgetUnfinished(): void {
		this.unfinished = null;
		keepUnfinished(null);
	}

	async #store(records: ImportRecords): Promise<boolean> {
		const { customers, grades } = this.#workspace;
		grades.paused = true;
		try {
			const name = this.fileName ?? '';
			const progress = (written: WriteProgress) => {
				this.written = written;
				keepUnfinished({ name, ...written });
			};
			return (await customers.importRecords(records, progress)).ok;
		} finally {
			keepUnfinished(null);
			grades.paused = false;
			this.written = null;
		}
	}

	/** Follows whether the import was taken back by undo or done again by redo. */
	hear(notice: ActNotice): void {
		if (notice.kind !== 'undone' && notice.kind !== 'redone') return;
		const { outcome } = notice;
		if (outcome.ok && outcome.act === 'importRecords') this.undone = notice.kind === 'undone';
	}

	/** Begins anew; what was written stays. */
	restart(): void {
		this.problem = null;
		this.failed = false;
		this.fileName = null;
		this.guess = null;
		this.preview = null;
		this.result = null;
		this.hospital = '';
		this.#file = null;
		this.#table = null;
	}

	async #read(source: JobArgs<'readImport'>): Promise<void> {
		await this.#work('reading', async () => {
			const read = await run('readImport', source);
			if (!read.ok) {
				this.problem = read.problem;
				return;
			}
			this.#table = read.value;
			const first = read.value.sheets.findIndex(({ rows }) => rows.length > 0);
			this.settle({ sheetIndex: Math.max(0, first) });
			this.#onstep('columns');
		});
	}

	async #work(
		what: 'reading' | 'checking' | 'writing',
		job: () => Promise<void | false>
	): Promise<void> {
		this.busy = what;
		this.failed = false;
		const attempted = await attempt(job);
		this.failed = !attempted.ok || attempted.value === false;
		this.busy = null;
	}

	#request(): ImportRequest | null {
		const { sheet, guess, mapping, hospital, datum } = this;
		if (!sheet || !guess || this.missing) return null;
		const { headerRow, kind } = guess;
		if (kind === 'hospital')
			return { kind, sheet, headerRow, datum, mapping: mapping as (HospitalColumn | null)[] };
		const doctors = { kind, sheet, headerRow, mapping: mapping as (DoctorColumn | null)[] };
		return hospital.trim() === '' ? doctors : { ...doctors, hospital: hospital.trim() };
	}
}
