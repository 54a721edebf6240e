import { isLineKind, type LineKind } from '#lib/exchange/lines/line-fields.ts';
import { isListOf } from '#lib/exchange/lines/line-signs.ts';
import type { Rows } from '#lib/exchange/file/cell-rows.ts';
import { type CellShape, shapeOf, sharesOf } from './cell-shape.ts';
import { type Column, type Found, matchColumns } from './column-match.ts';
import {
	type ColumnGuess,
	type ColumnOf,
	importKinds,
	type ImportKind,
	inputsOf,
	type RememberedMapping
} from './columns.ts';
import { isHeadingWord, meaningsOf } from './heading-words.ts';
import { scoreOf } from './list-score.ts';
import { namesColumns } from './no-customers.ts';
import { headingKey, headingKeys } from './plain-heading.ts';

/** Where the headings of a sheet stand: the first row from 0 and how many there are; -1 and 1 for a list without. */
interface HeadingPlace {
	readonly headerRow: number;
	readonly headerRows: 1 | 2;
}

/** What a sheet seems to hold. */
export type TableGuess = HeadingPlace & {
	/** How well the sheet reads so: for choosing among sheets. */
	readonly score: number;
} & (
		| { readonly kind: 'hospital'; readonly columns: readonly ColumnGuess<'hospital'>[] }
		| { readonly kind: 'distributor'; readonly columns: readonly ColumnGuess<'distributor'>[] }
		| {
				readonly kind: 'doctor';
				/** False for a list of doctors that does not say where they work: one hospital is asked for. */
				readonly namesHospital: boolean;
				readonly columns: readonly ColumnGuess<'doctor'>[];
		  }
		| { readonly kind: LineKind; readonly columns: readonly ColumnGuess<LineKind>[] }
	);

const headerSearchRows = 20;
const sampleRows = 100;
const withoutHeadings: HeadingPlace = { headerRow: -1, headerRows: 1 };

/** The headings of a sheet as one row, two rows read as one. */
export function headingsOf(rows: Rows, { headerRow, headerRows }: HeadingPlace): string[] {
	const first = rows[headerRow] ?? [];
	if (headerRows === 1) return [...first];
	const second = rows[headerRow + 1] ?? [];
	const width = Math.max(first.length, second.length);
	let group = '';
	return Array.from({ length: width }, (_, column) => {
		const [own = '', below = ''] = [first[column], second[column]];
		if (own !== '') group = own;
		if (below === '') return own;
		return group === '' || group === below ? below : `${group} ${below}`;
	});
}

class Sheet {
	readonly #rows: Rows;
	readonly #width: number;
	/** The same cells are looked at for every row that the headings might stand in. */
	readonly #shapes = new Map<string, CellShape | null>();
	readonly #below = new Map<number, Pick<Column, 'all' | 'cells' | 'shares'>[]>();

	constructor(rows: Rows) {
		this.#rows = rows;
		this.#width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
	}

	columns(place: HeadingPlace): Column[] {
		const headings = headingsOf(this.#rows, place);
		const below = this.#rows[place.headerRow + 1] ?? [];
		return this.#cellsBelow(place.headerRow + place.headerRows).map((column, at) => {
			const heading = headings[at] ?? '';
			const single = place.headerRows === 1 || (below[at] ?? '') === '';
			const keys = single
				? headingKeys(heading)
				: [headingKey(heading), headingKey(below[at] ?? '')];
			return { heading, keys: [...new Set(keys)].filter(Boolean), ...column };
		});
	}

	#shapeOf(text: string): CellShape | null {
		const known = this.#shapes.get(text);
		if (known !== undefined) return known;
		const shape = shapeOf(text);
		this.#shapes.set(text, shape);
		return shape;
	}

	#cellsBelow(start: number): Pick<Column, 'all' | 'cells' | 'shares'>[] {
		const known = this.#below.get(start);
		if (known) return known;
		const after = this.#rows.slice(start, start + sampleRows);
		// What stands below another row of headings is of another table.
		const end = after.findIndex((row, at) => at > 0 && namesColumns(row.filter(Boolean)));
		const sample = end === -1 ? after : after.slice(0, end);
		const columns = Array.from({ length: this.#width }, (_, at) => {
			const cells = sample.map((row) => row[at] ?? '');
			const all = () => this.#rows.slice(start).map((row) => row[at] ?? '');
			return { all, cells, shares: sharesOf(cells, (text) => this.#shapeOf(text)) };
		});
		this.#below.set(start, columns);
		return columns;
	}
}

interface Candidate extends HeadingPlace {
	readonly kind: ImportKind;
	readonly columns: readonly Column[];
	readonly found: readonly Found[];
	readonly score: number;
}

/** Guesses where the headings are, what the rows are and what each column means; null for a sheet without text. */
export function guessTable(ask: {
	rows: Rows;
	remembered?: RememberedMapping;
	/** Set when a person has chosen: the other guesses follow from it. */
	kind?: ImportKind;
	headerRow?: number;
}): TableGuess | null {
	const { rows, remembered } = ask;
	if (rows.length === 0) return null;
	const sheet = new Sheet(rows);
	const kinds = ask.kind ? [ask.kind] : importKinds;
	const tried = (place: HeadingPlace): Candidate[] =>
		kinds.map((kind) => {
			const columns = sheet.columns(place);
			const found = matchColumns({ columns, kind, remembered });
			return { ...place, kind, columns, found, score: scoreOf({ kind, found, columns }) };
		});
	const searched =
		ask.headerRow === undefined ? [...rows.slice(0, headerSearchRows).keys()] : [ask.headerRow];
	// One row of headings goes before two that read no better.
	const single = searched.map((headerRow): HeadingPlace => ({ headerRow, headerRows: 1 }));
	const double = searched
		.filter((headerRow) => headerRow >= 0 && mayBeGroups(rows, headerRow))
		.map((headerRow): HeadingPlace => ({ headerRow, headerRows: 2 }));
	const places = [...single, ...double];
	const told = places
		.filter(
			(place) => ask.headerRow !== undefined || saysSomething(headingsOf(rows, place), remembered)
		)
		.flatMap(tried);
	const best = firstTable(told, bestOf(told));
	if (best && (best.score > 0 || ask.headerRow !== undefined) && namesRows(best))
		return guessOf(withSubheadings(rows, best));
	if (ask.headerRow === undefined) {
		const bare = bestOf(tried(withoutHeadings).filter(isList));
		if (bare) return guessOf(bare);
	}
	if (best && (best.score > 0 || ask.headerRow !== undefined)) return guessOf(best);
	// No heading is known: the fullest of the first rows, to be mapped by hand.
	const widths = rows.slice(0, headerSearchRows).map((row) => row.filter(Boolean).length);
	const headerRow = widths.indexOf(Math.max(...widths));
	const kind = ask.kind ?? 'hospital';
	const columns = sheet.columns({ headerRow, headerRows: 1 });
	const found = matchColumns({ columns, kind, remembered });
	return guessOf({ headerRow, headerRows: 1, kind, columns, found, score: 0 });
}

const bestOf = (candidates: readonly Candidate[]): Candidate | null =>
	candidates.reduce<Candidate | null>(
		(first, second) => (first === null || second.score > first.score ? second : first),
		null
	);

/** Of two tables below one another the first is read, unless it reads much worse. */
function firstTable(told: readonly Candidate[], best: Candidate | null): Candidate | null {
	if (!best) return null;
	const earlier = told.filter(
		(one) =>
			// A row right above the headings names groups of them.
			one.headerRow < best.headerRow - 1 &&
			one.headerRows === 1 &&
			namesRows(one) &&
			one.found.filter(({ field }) => field !== null).length > 1 &&
			one.score >= best.score / 2
	);
	const top = Math.min(...earlier.map(({ headerRow }) => headerRow));
	return bestOf(earlier.filter(({ headerRow }) => headerRow === top)) ?? best;
}

const namesRows = ({ kind, found, columns }: Candidate): boolean =>
	isLineKind(kind)
		? isListOf(kind, { columns, found })
		: found.some(({ field }) => field === 'name' || field === 'lastName');

/** Whether any heading of a row means something in any kind of list. */
const saysSomething = (
	headings: readonly string[],
	remembered: RememberedMapping | undefined
): boolean =>
	headings.some((heading) =>
		headingKeys(heading).some((key) =>
			importKinds.some(
				(kind) => meaningsOf(key, kind).length > 0 || remembered?.[kind][key] !== undefined
			)
		)
	);

/** Two rows of headings: some cell of the first spans several columns, and the second has names for them. */
function mayBeGroups(rows: Rows, headerRow: number): boolean {
	const [first = [], second = []] = [rows[headerRow], rows[headerRow + 1]];
	if (first.filter(Boolean).length < 2) return false;
	const spans = second.some((cell, column) => cell !== '' && (first[column] ?? '') === '');
	const looksLikeData = second.some((cell) => {
		const shape = shapeOf(cell);
		return shape !== null && !isHeadingWord(cell) && shape !== 'department' && shape !== 'person';
	});
	return spans && !looksLikeData;
}

/** A row that only names parts of the columns above it belongs to the headings. */
function withSubheadings(rows: Rows, best: Candidate): Candidate {
	const [first = [], second = []] = [rows[best.headerRow], rows[best.headerRow + 1]];
	const filled = [...second.keys()].filter((column) => second[column] !== '');
	const spare = (column: number) => (first[column] ?? '') === '';
	const isUnder = filled.some(spare) && filled.every((at) => spare(at) || spare(at + 1));
	const isUnread = filled.every((column) => (best.found[column]?.field ?? null) === null);
	return best.headerRows === 1 && best.headerRow >= 0 && isUnder && isUnread
		? { ...best, headerRows: 2 }
		: best;
}

/** A list without headings is one whose columns alone tell what they are. */
function isList({ kind, found, columns }: Candidate): boolean {
	if (isLineKind(kind)) return false;
	const name = columns[found.findIndex(({ field }) => field === 'name')];
	if (!name) return false;
	const others = found.filter(({ field }) => field !== null && field !== 'name').length;
	const shape = shapeOf(name.cells[0] ?? '');
	const isNamed = kind === 'hospital' || kind === 'distributor' ? shape === kind : false;
	return others > 0 || isNamed;
}

function guessOf({ headerRow, headerRows, kind, columns, found, score }: Candidate): TableGuess {
	const place = { headerRow, headerRows, score };
	const guessed = <Kind extends ImportKind>(of: Kind): ColumnGuess<Kind>[] =>
		columns.map(({ heading }, index) => ({
			heading,
			field: fieldOf(of, found[index]?.field ?? null),
			confidence: found[index]?.confidence ?? 0
		}));
	if (kind === 'hospital') return { ...place, kind, columns: guessed(kind) };
	if (kind === 'distributor') return { ...place, kind, columns: guessed(kind) };
	if (isLineKind(kind)) return { ...place, kind, columns: guessed(kind) };
	const doctor = guessed(kind);
	const namesHospital = doctor.some(
		({ field }) => field === 'hospital' || field === 'hospitalCode'
	);
	return { ...place, kind, namesHospital, columns: doctor };
}

const fieldOf = <Kind extends ImportKind>(
	kind: Kind,
	field: string | null
): ColumnOf<Kind> | null =>
	field !== null && field in inputsOf[kind] ? (field as ColumnOf<Kind>) : null;
