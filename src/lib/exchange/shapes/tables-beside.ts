import { narrow } from '#lib/domain/archive/name-keys.ts';
import { isDistrict } from '#lib/exchange/archive/cell-shape.ts';
import type { ImportKind } from '#lib/exchange/archive/columns.ts';
import { isHeadingWord, sureness } from '#lib/exchange/archive/heading-words.ts';
import { hospitalIn } from '#lib/exchange/archive/place-above.ts';
import { titlesOf } from '#lib/exchange/archive/row-drafts.ts';
import { guessTable, type TableGuess } from '#lib/exchange/archive/table-guess.ts';
import type { Rows } from '#lib/exchange/file/cell-rows.ts';
import type { TableSheet } from '#lib/exchange/file/read-table.ts';
import { isLineKind } from '#lib/exchange/lines/line-fields.ts';

/** Columns of a sheet, the last one not among them. */
interface Block {
	readonly from: number;
	readonly to: number;
}

interface Read extends Block {
	readonly rows: Rows;
	readonly guess: TableGuess | null;
	readonly keys: readonly string[];
}

const looked = 20;
const fewestHeadings = 2;

/**
 * The tables of a sheet that stand side by side, each a sheet of its own with the rows where they were; the sheet alone where it
 * is one table, whatever columns of it are empty. No row of one is ever read with a row of another.
 */
export function tablesBeside(sheet: TableSheet): readonly TableSheet[] {
	const blocks = blocksOf(sheet.rows) ?? repeated(sheet.rows);
	if (blocks === null) return [sheet];
	const tables = apart(sheet.rows, blocks);
	return tables.length < 2 ? [sheet] : tables.map((table) => tableOf(sheet, { table, tables }));
}

/** The columns between columns that are empty from top to bottom; null where there are none, which the first rows tell. */
function blocksOf(rows: Rows): Block[] | null {
	const top = rows.slice(0, looked);
	const width = top.reduce((widest, row) => Math.max(widest, row.length), 0);
	const isEmpty = (column: number) => (row: readonly string[]) => (row[column] ?? '') === '';
	const gaps = new Set(
		[...Array(width).keys()].filter(
			(column) => top.every(isEmpty(column)) && rows.every(isEmpty(column))
		)
	);
	const blocks: Block[] = [];
	for (let at = 0; at < width; at++) {
		if (gaps.has(at)) continue;
		const before = blocks.at(-1);
		if (before?.to === at) blocks[blocks.length - 1] = { from: before.from, to: at + 1 };
		else blocks.push({ from: at, to: at + 1 });
	}
	return blocks.length < 2 ? null : blocks;
}

/** The same headings once more right beside themselves, as address lists are folded to fit a page. */
function repeated(rows: Rows): Block[] | null {
	for (const row of rows.slice(0, looked)) {
		const keys = row.slice(0, row.findLastIndex((cell) => cell !== '') + 1).map(plainKey);
		const width = keys.indexOf(keys[0] ?? '', 1);
		if (width < fewestHeadings || keys.length % width !== 0) continue;
		const isRepeated = keys.every((key, at) => key !== '' && key === keys[at % width]);
		if (!isRepeated || !row.slice(0, width).some((cell) => isHeadingWord(cell))) continue;
		return Array.from({ length: keys.length / width }, (_, at) => ({
			from: at * width,
			to: (at + 1) * width
		}));
	}
	return null;
}

/** The blocks that are tables of their own; what is none belongs to the one before it. */
function apart(rows: Rows, blocks: readonly Block[]): readonly Read[] {
	const tables: Read[] = [];
	for (const block of blocks) {
		const read = readBlock(rows, block);
		const before = tables.at(-1);
		if (!before || isApart(before, read)) tables.push(read);
		else tables[tables.length - 1] = readBlock(rows, { from: before.from, to: block.to });
	}
	return tables;
}

function readBlock(rows: Rows, { from, to }: Block): Read {
	const own = rows.map((row) => row.slice(from, to));
	const guess = guessTable({ rows: own });
	const keys = (own[guess?.headerRow ?? -1] ?? []).map(plainKey).filter(Boolean);
	return { from, to, rows: own, guess, keys };
}

/** What stands in brackets counts here: 姓名（英文） is no second 姓名. */
const plainKey = (heading: string): string => narrow(heading).toLowerCase();

const isFilled = (row: readonly string[]): boolean => row.some((cell) => cell !== '');

/** Two tables, not one with a column left empty: both have headings that name their rows, and something says that they are two. */
function isApart(before: Read, read: Read): boolean {
	const names = [before, read].map(({ guess }) => nameIn(guess));
	if (names.includes(null)) return false;
	const shared = read.keys.filter((key) => before.keys.includes(key)).length;
	const isAgain = shared >= fewestHeadings && names[0] === names[1];
	return isAgain || [before, read].every((one) => isWhole(one) || isTitled(one));
}

/** What a list is about, where a heading says so; null where none does. */
function nameIn(guess: TableGuess | null): ImportKind | null {
	if (!guess || guess.headerRow < 0 || guess.score <= 0) return null;
	if (isLineKind(guess.kind)) return guess.kind;
	const isNamed = guess.columns.some(
		({ field, confidence }) =>
			(field === 'name' || field === 'lastName') && confidence >= sureness.stripped
	);
	return isNamed ? guess.kind : null;
}

/** A list that says all that its kind needs: doctors say where they work. */
const isWhole = ({ guess }: Read): boolean =>
	guess !== null && (guess.kind !== 'doctor' || guess.namesHospital);

const isTitled = ({ rows, guess }: Read): boolean =>
	titlesOf(rows.slice(0, Math.max(0, guess?.headerRow ?? 0))).length > 0;

/** A table as a sheet, called by the place that its title names or by its columns. */
function tableOf(
	sheet: TableSheet,
	{ table, tables }: { table: Read; tables: readonly Read[] }
): TableSheet {
	const { from, to, guess } = table;
	const titles = tables.map((one) => titleOf(one));
	const own = titleOf(table);
	const isOwn = own !== null && titles.filter((title) => title === own).length === 1;
	const columns = `${letter(from)}–${letter(to - 1)}`;
	const name = isOwn ? own : sheet.name === '' ? columns : `${sheet.name} ${columns}`;
	// A title over the first of two equal tables is over both, and so is the name of their sheet.
	const [first] = tables;
	const isAgain = first !== undefined && table.keys.join() === first.keys.join();
	const top = Math.max(0, guess?.headerRow ?? 0);
	const above = table.rows.slice(0, top);
	const isUntitled = isAgain && table !== first && !above.some(isFilled);
	const rows = isUntitled
		? [...(first.rows.slice(0, top) as Rows), ...table.rows.slice(top)]
		: table.rows;
	const formulas = sheet.formulas
		.filter(({ column }) => column >= from && column < to)
		.map(({ row, column }) => ({ row, column: column - from }));
	return { ...sheet, name, rows, formulas };
}

/** The hospital or the district that stands alone above the headings of a table. */
function titleOf({ rows, guess }: Read): string | null {
	const titles = titlesOf(rows.slice(0, Math.max(0, guess?.headerRow ?? 0)));
	return titles.find((title) => hospitalIn(title) !== null || isDistrict(title)) ?? null;
}

/** A, B … Z, AA … for columns from 0. */
function letter(column: number): string {
	const last = String.fromCharCode(65 + (column % 26));
	return column < 26 ? last : letter(Math.floor(column / 26) - 1) + last;
}
