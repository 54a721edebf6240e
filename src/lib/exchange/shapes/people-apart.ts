import { isPersonName, shapeOf, type CellShape } from '#lib/exchange/archive/cell-shape.ts';
import { placesIn } from '#lib/exchange/archive/workplaces.ts';
import { headingsOf, type TableGuess } from '#lib/exchange/archive/table-guess.ts';
import type { TableSheet } from '#lib/exchange/file/read-table.ts';
import type { HeldCell } from './held-cells.ts';
import { isLastNameFirst, maySeparate, peopleIn, type PersonInCell } from './people-in-cell.ts';

/** What a row of several people says of each of them; anything else is one person's, and nobody can tell whose. */
const ofAll: ReadonlySet<string> = new Set([
	...[
		'hospital',
		'hospitalCode',
		'zone',
		'department',
		'role',
		'source',
		'noticeOn',
		'retainUntil'
	],
	...['day', 'product', 'axis', 'factSource']
]);
/** What a cell may say of each of them in their order, and how it looks then. */
const inOrder: Readonly<Record<string, CellShape>> = {
	title: 'title',
	phone: 'phone',
	email: 'email'
};
const columnOf = { title: '职称', phone: '电话', department: '科室' } as const;
type Said = keyof typeof columnOf;
const said = Object.keys(columnOf) as Said[];

/**
 * A list of people with a row for each person of cells that name several; the sheet as it is where none does. What such a row
 * says of one of them only is held back, unless it says as much of each in their order.
 */
export function peopleApart(sheet: TableSheet, guess: TableGuess | null): TableSheet {
	if (!guess || (guess.kind !== 'doctor' && guess.kind !== 'assessment')) return sheet;
	const fields: readonly (string | null)[] = guess.columns.map(({ field }) => field);
	const column = fields.indexOf('name');
	const first = guess.headerRow + guess.headerRows;
	const commaParts = habitOf(sheet, { column, first });
	const several = new Map<number, PersonInCell[]>();
	for (let at = first; at < sheet.rows.length; at++) {
		const text = sheet.rows[at]?.[column] ?? '';
		const people = maySeparate(text) ? peopleIn(text, commaParts) : null;
		if (people) several.set(at, people);
	}
	return several.size === 0 ? sheet : apart(sheet, { several, fields, guess });
}

/** Whether a comma stands between two people in this list, as the other names of its column tell. */
function habitOf(
	{ rows }: TableSheet,
	{ column, first }: { column: number; first: number }
): () => boolean {
	let habit: boolean | undefined;
	return () => {
		const names = rows.slice(first).map((row) => row[column] ?? '');
		habit ??= names.some((name) => isPersonName(name)) && !names.some(isLastNameFirst);
		return habit;
	};
}

function apart(
	sheet: TableSheet,
	ask: {
		several: ReadonlyMap<number, readonly PersonInCell[]>;
		fields: readonly (string | null)[];
		guess: TableGuess;
	}
): TableSheet {
	const { several, guess } = ask;
	// What the brackets say stands in a column of its own where the list has none.
	const added = said.filter(
		(what) =>
			!ask.fields.includes(what) &&
			[...several.values()].some((people) => people.some((person) => person[what] !== undefined))
	);
	const width = Math.max(ask.fields.length, headingsOf(sheet.rows, guess).length);
	const fields = [...Array.from({ length: width }, (_, at) => ask.fields[at] ?? null), ...added];
	const rows: (readonly string[])[] = [];
	const rowOf: number[] = [];
	const held = new Map<number, HeldCell[]>();
	const newRow = new Map<number, number>();
	sheet.rows.forEach((row, at) => {
		newRow.set(at, rows.length);
		const before = sheet.held?.get(at);
		if (before) held.set(rows.length, [...before]);
		const people = several.get(at);
		const of = sheet.rowOf?.[at] ?? at + 1;
		if (!people) {
			const isHeading = at === guess.headerRow && added.length > 0;
			rows.push(isHeading ? [...padded(row, width), ...added.map((what) => columnOf[what])] : row);
			rowOf.push(of);
			return;
		}
		const cells = padded(row, width);
		const parts = fields.map((field, column) => partsOf(field, cells[column] ?? ''));
		people.forEach((person, index) => {
			const own = ownCells(cells, { fields, parts, person, index, of: people.length });
			if (own.held.length > 0)
				held.set(rows.length, [...(held.get(rows.length) ?? []), ...own.held]);
			rows.push(own.cells);
			rowOf.push(of);
		});
	});
	const formulas = sheet.formulas.map((cell) => ({
		...cell,
		row: newRow.get(cell.row) ?? cell.row
	}));
	return { ...sheet, rows, formulas, held, rowOf };
}

const padded = (row: readonly string[], width: number): readonly string[] =>
	row.length >= width
		? row.slice(0, width)
		: [...row, ...Array<string>(width - row.length).fill('')];

/** The cells of one of several people, and those that are held back. */
function ownCells(
	row: readonly string[],
	ask: {
		fields: readonly (string | null)[];
		/** What each cell says of each of them, where it does. */
		parts: readonly (readonly string[])[];
		person: PersonInCell;
		index: number;
		of: number;
	}
): { cells: string[]; held: HeldCell[] } {
	const { fields, person, index, of } = ask;
	const held: HeldCell[] = [];
	const cells = fields.map((field, column) => {
		const text = row[column] ?? '';
		const own = field === null || field === 'role' ? undefined : saidOf(person, field);
		const parts = ask.parts[column] ?? [];
		if (own !== undefined) {
			const isSaidOfAll = field === 'name' || field === 'department' || text === '';
			if (!isSaidOfAll && parts.length !== of)
				held.push({ column, kind: 'ofSeveral', value: text });
			return own;
		}
		if (text === '' || (field !== null && ofAll.has(field) && parts.length !== of)) return text;
		if (parts.length === of) return parts[index] ?? '';
		held.push({ column, kind: 'ofSeveral', value: text });
		return text;
	});
	return { cells, held };
}

const saidOf = (person: PersonInCell, field: string): string | undefined =>
	field === 'name'
		? person.name
		: (said as string[]).includes(field)
			? person[field as Said]
			: undefined;

/** A value for each of several people: titles, phones, addresses of mail or hospitals one after the other. */
function partsOf(field: string | null, text: string): readonly string[] {
	if (field === 'hospital') return placesIn(text);
	const shape = inOrder[field ?? ''];
	if (shape === undefined) return [];
	const parts = text.split(/[、,，/／;；|\s]+/).filter(Boolean);
	return parts.every((part) => shapeOf(part) === shape) ? parts : [];
}
