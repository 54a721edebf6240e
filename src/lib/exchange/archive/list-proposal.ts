import type { MapDatum } from '#lib/domain/archive/shifted-coordinates.ts';
import type { Rows } from '#lib/exchange/file/cell-rows.ts';
import type { Table, TableSheet } from '#lib/exchange/file/read-table.ts';
import type { LinesSaid } from '#lib/exchange/lines/lines-preview.ts';
import type { Day } from '#lib/domain/day.ts';
import type { ImportKind, Mapping, RememberedMapping } from './columns.ts';
import { isHospitalName } from './cell-shape.ts';
import { hospitalIn } from './place-above.ts';
import { headingKey } from './plain-heading.ts';
import { titlesOf } from './row-drafts.ts';
import type { FileRequest, ImportRequest, SheetPart } from './preview.ts';
import { wholeLines } from './list-score.ts';
import { guessTable, headingsOf, type TableGuess } from './table-guess.ts';
import { withDaysInOrder, withHalves } from '#lib/exchange/lines/days-first.ts';
import { formLists } from '#lib/exchange/lines/form-lists.ts';
import { monthsDown } from '#lib/exchange/lines/months-across.ts';
import type { HeldCell } from '#lib/exchange/shapes/held-cells.ts';
import { peopleApart } from '#lib/exchange/shapes/people-apart.ts';
import { productsDown } from '#lib/exchange/shapes/products-across.ts';
import { tablesBeside } from '#lib/exchange/shapes/tables-beside.ts';
import { weekdaysTogether } from '#lib/exchange/shapes/weekdays-across.ts';
import { withUnitOfList } from '#lib/exchange/lines/unit-of-list.ts';
import { isLineKind, type LineKind } from '#lib/exchange/lines/line-fields.ts';

/** Several sheets of the same headings as one: `parts` says where each begins. */
export interface ListSheet extends TableSheet {
	readonly parts: readonly (SheetPart & {
		readonly skipped: number;
		/** From which row of the file each row came, where they stand otherwise. */
		readonly rowOf?: readonly number[] | undefined;
	})[];
}

const alone = (sheet: TableSheet): ListSheet => ({
	...sheet,
	parts: [{ name: sheet.name, firstRow: 0, skipped: 0, rowOf: sheet.rowOf }]
});

/** The lists that a sheet comes to, whatever stands side by side in it, as lists with a row for each thing they tell. */
const shapesOf = (sheet: TableSheet): readonly TableSheet[] =>
	formLists(sheet) ??
	tablesBeside(sheet).flatMap((one) => {
		const months = monthsDown(one);
		if (months) return [months];
		const week = weekdaysTogether(one) ?? one;
		return productsDown(week) ?? [week];
	});

/** What a person may choose to import from a file: sheets of the same headings as one first, then each sheet. */
export function listsOf(table: Table, remembered?: RememberedMapping): readonly ListSheet[] {
	const read = table.sheets
		.flatMap(shapesOf)
		.map((sheet) => peopleApart(sheet, firstGuess(sheet.rows, remembered)));
	const sheets = read.map(alone);
	const guessed = read.flatMap((sheet) => {
		const guess = firstGuess(sheet.rows, remembered);
		return guess && guess.score > 0 && guess.headerRow >= 0
			? [{ sheet, guess, key: keyOf(sheet.rows, guess) }]
			: [];
	});
	const joined = new Map<string, typeof guessed>();
	for (const one of guessed) joined.set(one.key, [...(joined.get(one.key) ?? []), one]);
	const alike = [...joined.values()].filter((group) => group.length > 1);
	return [...alike.map(join), ...sheets];
}

const guesses = new WeakMap<
	Rows,
	{ readonly remembered: string; readonly guess: TableGuess | null }
>();

/** What a list is guessed to be before a person chose anything; worked out once, since all rows are looked at for it. */
export function firstGuess(rows: Rows, remembered?: RememberedMapping): TableGuess | null {
	const by = JSON.stringify(remembered ?? null);
	const known = guesses.get(rows);
	if (known?.remembered === by) return known.guess;
	const guess = guessTable({ rows, ...(remembered ? { remembered } : {}) });
	guesses.set(rows, { remembered: by, guess });
	return guess;
}

/** Lists of one key are one. Of facts whose month or product only the lines above may say, those lines are part of it. */
function keyOf(rows: Rows, guess: TableGuess): string {
	const fields = new Set<string | null>(guess.columns.map(({ field }) => field));
	const isSaid = fields.has('product') && (fields.has('month') || fields.has('day'));
	const above = isLineKind(guess.kind) && !isSaid ? rows.slice(0, guess.headerRow).flat() : [];
	return [...above, ...headingsOf(rows, guess)].map(headingKey).filter(Boolean).join(' ');
}

function join(group: readonly { sheet: TableSheet; guess: TableGuess }[]): ListSheet {
	const rows: (readonly string[])[] = [];
	const formulas: TableSheet['formulas'][number][] = [];
	const held = new Map<number, readonly HeldCell[]>();
	const parts: ListSheet['parts'][number][] = [];
	for (const [at, { sheet, guess }] of group.entries()) {
		// The headings of the first sheet are those of all.
		const skipped = at === 0 ? 0 : guess.headerRow + guess.headerRows;
		const firstRow = rows.length;
		const titles = at === 0 ? [] : titlesOf(sheet.rows.slice(0, guess.headerRow));
		parts.push({ name: sheet.name, firstRow, skipped, titles, rowOf: sheet.rowOf });
		rows.push(...sheet.rows.slice(skipped));
		for (const { row, column } of sheet.formulas) {
			if (row >= skipped) formulas.push({ row: row - skipped + firstRow, column });
		}
		for (const [row, cells] of sheet.held ?? []) held.set(row - skipped + firstRow, cells);
	}
	const isAfter = group.every(({ sheet }) => sheet.isAfter === true);
	const name = parts.map(({ name: its }) => its).join(' + ');
	return { name, rows, formulas, held, parts, isAfter };
}

/** Where a row of a list stands in the file: the sheet and the row from 1 as its spreadsheet counts. */
export function placeOf(sheet: ListSheet, rowNumber: number): { sheet: string; rowNumber: number } {
	const part = sheet.parts.filter(({ firstRow }) => firstRow < rowNumber).at(-1);
	if (!part) return { sheet: sheet.name, rowNumber };
	const row = rowNumber - part.firstRow + part.skipped;
	return { sheet: part.name, rowNumber: part.rowOf?.[row - 1] ?? row };
}

/** Which list of a file to open first: the one whose cells read best, the longer one of two alike. */
export function bestList(lists: readonly ListSheet[], remembered?: RememberedMapping): number {
	const together = new Set(
		lists.flatMap(({ parts }) => (parts.length > 1 ? parts.map(({ name }) => name) : []))
	);
	const scores = lists.map(({ rows, parts, isAfter }) => {
		// A part of a list that is read whole goes before it never.
		if (isAfter || (parts.length === 1 && together.has(parts[0]?.name ?? ''))) return -1;
		const guess = firstGuess(rows, remembered);
		if (!guess) return -1;
		const isLines = isLineKind(guess.kind);
		const isNamed = guess.columns.some(({ field }) => field === 'name' || field === 'lastName');
		// A workbook of forms opens with its customers; their lines find them there afterwards.
		const score = guess.score - (isLines ? wholeLines : 0);
		return isNamed || isLines ? score + Math.log10(1 + rows.length) / 10 : -1;
	});
	const best = Math.max(...scores);
	if (best > 0) return scores.indexOf(best);
	return Math.max(
		0,
		lists.findIndex(({ rows }) => rows.length > 0)
	);
}

const coordinateFields: ReadonlySet<string> = new Set(['longitude', 'latitude', 'place']);
/** What Amap calls the columns and the kinds of its places. */
const ofAmap = /^(?:typecode|adcode|adname|pname|cityname|citycode|gridcode)$/i;
const kindOfAmap = /^医疗保健服务;/;

/** The datum that the headings or the lines above them name; GPS where nothing is said. */
export function datumOf(rows: Rows, guess: TableGuess): MapDatum {
	const measured = guess.columns.flatMap(({ field, heading }) =>
		field !== null && coordinateFields.has(field) ? [heading] : []
	);
	if (measured.some((heading) => /wgs-?84/i.test(heading))) return 'wgs84';
	const above = rows
		.slice(0, guess.headerRow + guess.headerRows)
		.flat()
		.join(' ')
		.toLowerCase();
	const places = guess.columns.filter(({ heading }) => ofAmap.test(heading.trim())).length;
	if (places > 1 || rows.slice(0, 50).some((row) => row.some((cell) => kindOfAmap.test(cell))))
		return 'gcj02';
	if (/百度|baidu|bd-?09/.test(above)) return 'bd09';
	return /高德|腾讯|火星|gcj-?02|amap|autonavi|tencent|apple/.test(above) ? 'gcj02' : 'wgs84';
}

const isPlace = (title: string): boolean => hospitalIn(title) !== null;

/** A guess that knows whether titles, sections or the names of its sheets say where the doctors of a list work. */
export function withPlacesAbove(list: ListSheet, guess: TableGuess): TableGuess {
	if (guess.kind !== 'doctor' || guess.namesHospital) return guess;
	const titles = titlesOf(list.rows.slice(0, Math.max(0, guess.headerRow)));
	const [first, ...others] = list.parts.map(({ name, titles: its = [] }) =>
		[name, ...its].some(isPlace)
	);
	const areTitled = first === true || titles.some(isPlace);
	const below = list.rows
		.slice(guess.headerRow + guess.headerRows)
		.find((row) => row.some(Boolean));
	const areHeaded = below !== undefined && titlesOf([below]).some(isHospitalName);
	return areHeaded || (areTitled && others.every(Boolean))
		? { ...guess, isPlacedAbove: true }
		: guess;
}

/** What a person settled about a list, or its guess where nobody said otherwise. */
export interface Settled extends Omit<FileRequest, 'headerRow' | 'headerRows' | 'sheet'> {
	readonly sheet: TableSheet;
	readonly guess: TableGuess;
	readonly mapping: Mapping<ImportKind>;
	readonly datum: MapDatum;
	/** The hospital of doctors whose rows name none; empty when there is none. */
	readonly hospital: string;
	readonly sameHospitals?: ReadonlyMap<string, string>;
	readonly sameProducts?: ReadonlyMap<string, string>;
	/** What is said of lines for all of them. */
	readonly lines?: { readonly said: LinesSaid; readonly today: Day };
}

const noAnswers: ReadonlyMap<string, string> = new Map();

/** The request that a settled list comes to. */
export function requestOf(settled: Settled): ImportRequest {
	const { guess, mapping, datum, hospital, sameHospitals, sameProducts, lines, ...file } = settled;
	const place = { headerRow: guess.headerRow, headerRows: guess.headerRows };
	const list = { ...file, ...place };
	if (guess.kind === 'hospital') {
		return { ...list, kind: 'hospital', datum, mapping: mapping as Mapping<'hospital'> };
	}
	if (guess.kind === 'distributor') {
		return { ...list, kind: 'distributor', mapping: mapping as Mapping<'distributor'> };
	}
	if (isLineKind(guess.kind)) {
		if (!lines) throw new Error('lines are looked at as of a day');
		const same = {
			sameHospitals: sameHospitals ?? noAnswers,
			sameProducts: sameProducts ?? noAnswers
		};
		const of = { ...same, ...lines, hospital: hospital.trim() };
		const dated = withDaysInOrder(file.sheet, mapping.indexOf('day'));
		const sheet = withUnitOfList(dated, { mapping, ...place });
		const ofVisits = guess.kind === 'visit' || guess.kind === 'plan';
		const told = { sheet, mapping: mapping as Mapping<LineKind>, headerRow: guess.headerRow };
		const halved = ofVisits ? withHalves(told) : told;
		return { ...list, ...of, ...halved, kind: guess.kind };
	}
	const doctors = { ...list, kind: 'doctor' as const, mapping: mapping as Mapping<'doctor'> };
	const named = hospital.trim() === '' ? doctors : { ...doctors, hospital: hospital.trim() };
	return sameHospitals ? { ...named, sameHospitals } : named;
}
