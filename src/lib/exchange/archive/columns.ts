import { narrow } from '#lib/domain/archive/name-keys.ts';
import type { Rows } from '#lib/exchange/file/cell-rows.ts';
import type { FileWord } from '#lib/exchange/file/file-language.ts';
import { doctorColumns, doctorFields, type DoctorColumn } from './doctor-fields.ts';
import { hospitalColumns, hospitalFields, type HospitalColumn } from './hospital-fields.ts';

/** What the rows of a file are. */
export type ImportKind = 'hospital' | 'doctor';

/** A field a column can be mapped to. */
export type ColumnOf<Kind extends ImportKind> = Kind extends 'hospital'
	? HospitalColumn
	: DoctorColumn;

/** For each column of the file the field it fills; null for a column that is left out. */
export type Mapping<Kind extends ImportKind> = readonly (ColumnOf<Kind> | null)[];

/** What earlier imports mapped headings to, by `headingKey`; null for headings left out on purpose. */
export type RememberedMapping = Readonly<
	Record<ImportKind, Readonly<Record<string, string | null>>>
>;

/** A guess for one column; confidence 0 … 1, 1 when the heading is a known word or was mapped before. */
export interface ColumnGuess<Kind extends ImportKind> {
	readonly heading: string;
	readonly field: ColumnOf<Kind> | null;
	readonly confidence: number;
}

/** What a sheet seems to hold; `headerRow` counts from 0 into the rows. */
export type TableGuess =
	| {
			readonly kind: 'hospital';
			readonly headerRow: number;
			readonly columns: readonly ColumnGuess<'hospital'>[];
	  }
	| {
			readonly kind: 'doctor';
			readonly headerRow: number;
			/** False for a list of doctors that does not say where they work: one hospital is asked for. */
			readonly namesHospital: boolean;
			readonly columns: readonly ColumnGuess<'doctor'>[];
	  };

interface Catalogue {
	readonly columns: readonly string[];
	readonly byWord: ReadonlyMap<string, readonly string[]>;
	/** Fields a file must have; they may take a column whose heading says them only in part. */
	readonly required: readonly string[];
}

const catalogue = (ask: {
	fields: Readonly<Record<string, { readonly heading: FileWord }>>;
	required: readonly string[];
}): Catalogue => {
	const byWord = new Map<string, string[]>();
	for (const [column, { heading }] of Object.entries(ask.fields)) {
		for (const word of new Set([heading.zh, heading.en, ...heading.also].map(headingKey))) {
			byWord.set(word, [...(byWord.get(word) ?? []), column]);
		}
	}
	return { columns: Object.keys(ask.fields), byWord, required: ask.required };
};

/** How a heading is compared and remembered: without spaces, case, width, units in brackets and stars. */
export function headingKey(heading: string): string {
	const plain = narrow(heading).toLowerCase();
	const bare = plain.replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, '');
	return (bare.trim() === '' ? plain : bare).replace(/[\s*:_.。、-]+/g, '');
}

const catalogues: Record<ImportKind, Catalogue> = {
	hospital: catalogue({ fields: hospitalFields, required: ['name'] }),
	doctor: catalogue({ fields: doctorFields, required: ['name', 'hospital'] })
};

const headerSearchRows = 20;
const confidence = { known: 1, partly: 0.6 };

interface Found {
	readonly field: string | null;
	readonly confidence: number;
}

/** The best field for each heading; no field twice. */
function match(ask: {
	headings: readonly string[];
	kind: ImportKind;
	remembered: RememberedMapping | undefined;
}): Found[] {
	const { headings, kind, remembered } = ask;
	const { byWord, columns, required } = catalogues[kind];
	const keys = headings.map(headingKey);
	const found: (Found | null)[] = keys.map(() => null);
	const taken = new Set<string>();
	const take = (ask: { index: number; field: string; confidence: number }): void => {
		if (found[ask.index] || taken.has(ask.field)) return;
		taken.add(ask.field);
		found[ask.index] = { field: ask.field, confidence: ask.confidence };
	};

	for (const [index, key] of keys.entries()) {
		const field = remembered?.[kind][key];
		if (field === undefined) continue;
		if (field === null) found[index] = { field: null, confidence: confidence.known };
		else if (columns.includes(field)) take({ index, field, confidence: confidence.known });
	}
	for (const [index, key] of keys.entries()) {
		for (const field of byWord.get(key) ?? []) take({ index, field, confidence: confidence.known });
	}
	// 医院全称 holds another known word: the longest one decides.
	const words = [...byWord].sort(([first], [second]) => second.length - first.length);
	for (const [index, key] of keys.entries()) {
		if (found[index]) continue;
		const [, fields = []] = words.find(([word]) => word.length > 1 && key.includes(word)) ?? [];
		for (const field of fields) take({ index, field, confidence: confidence.partly });
	}
	if (kind === 'hospital' && required.some((field) => !taken.has(field))) {
		const alias = found.findIndex((one) => one?.field === 'alias');
		if (alias !== -1) found[alias] = { field: 'name', confidence: confidence.partly };
	}
	return found.map((one) => one ?? { field: null, confidence: 0 });
}

const weightOf = (found: readonly Found[]): number =>
	found.reduce((sum, { field, confidence }) => sum + (field === null ? 0 : confidence), 0);

/** Guesses where the header is, what the rows are and what each column means; null for a sheet without text. */
export function guessTable(ask: {
	rows: Rows;
	remembered?: RememberedMapping;
	/** Set when a person has chosen: the other guesses follow from it. */
	kind?: ImportKind;
	headerRow?: number;
}): TableGuess | null {
	const { rows, remembered } = ask;
	const kinds = ask.kind ? [ask.kind] : (['doctor', 'hospital'] as const);
	const searched = rows.slice(0, headerSearchRows);
	const candidates = (ask.headerRow === undefined ? [...searched.keys()] : [ask.headerRow]).flatMap(
		(headerRow) =>
			kinds.map((kind) => {
				const found = match({ headings: rows[headerRow] ?? [], kind, remembered });
				return { headerRow, kind, found, score: scoreOf({ kind, found }) };
			})
	);
	const best = candidates.reduce<(typeof candidates)[number] | null>(
		(first, second) => (first === null || second.score > first.score ? second : first),
		null
	);
	if (!best) return null;
	if (best.score > 0) return guessOf({ ...best, rows });
	// No heading is known: the fullest of the first rows, to be mapped by hand.
	const widths = searched.map((row) => row.filter((cell) => cell !== '').length);
	const headerRow = ask.headerRow ?? widths.indexOf(Math.max(...widths));
	const kind = ask.kind ?? 'hospital';
	return guessOf({
		headerRow,
		kind,
		found: match({ headings: rows[headerRow] ?? [], kind, remembered }),
		rows
	});
}

/** A file of doctors names doctors: without that, headings such as 科室 do not make it one. */
function scoreOf(ask: { kind: ImportKind; found: readonly Found[] }): number {
	const { kind, found } = ask;
	const name = found.find(({ field }) => field === 'name');
	const weight = weightOf(found);
	if (kind === 'hospital') return weight;
	return name ? weight + 0.5 : weight - 2;
}

function guessOf(ask: {
	headerRow: number;
	kind: ImportKind;
	found: readonly Found[];
	rows: Rows;
}): TableGuess {
	const { headerRow, kind, found, rows } = ask;
	const headings = rows[headerRow] ?? [];
	const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
	const columns = Array.from({ length: width }, (_, index) => ({
		heading: headings[index] ?? '',
		field: found[index]?.field ?? null,
		confidence: found[index]?.confidence ?? 0
	}));
	if (kind === 'hospital') {
		return {
			kind,
			headerRow,
			columns: columns.map((one) => ({ ...one, field: hospitalColumn(one.field) }))
		};
	}
	const doctor = columns.map((one) => ({ ...one, field: doctorColumn(one.field) }));
	const namesHospital = doctor.some(
		({ field }) => field === 'hospital' || field === 'hospitalCode'
	);
	return { kind, headerRow, namesHospital, columns: doctor };
}

const hospitalColumn = (field: string | null): HospitalColumn | null =>
	hospitalColumns.find((column) => column === field) ?? null;

const doctorColumn = (field: string | null): DoctorColumn | null =>
	doctorColumns.find((column) => column === field) ?? null;

/** What to remember of a mapping that a person has confirmed. */
export function rememberMapping(ask: {
	remembered: RememberedMapping;
	kind: ImportKind;
	headings: readonly string[];
	mapping: Mapping<ImportKind>;
}): RememberedMapping {
	const entries = ask.headings.flatMap((heading, index): [string, string | null][] => {
		const key = headingKey(heading);
		return key === '' ? [] : [[key, ask.mapping[index] ?? null]];
	});
	const known = { ...ask.remembered[ask.kind], ...Object.fromEntries(entries) };
	return { ...ask.remembered, [ask.kind]: known };
}
