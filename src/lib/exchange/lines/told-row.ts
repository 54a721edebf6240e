import type { HalfDay } from '#lib/domain/day.ts';
import type { FieldChange, Workplace } from '#lib/exchange/archive/preview.ts';
import type { AnyLine, LineRow } from './lines-preview.ts';
import type { Named } from './named-products.ts';

/** The half day of a visit; nobody said which where the list does not. */
export const halfOf = ({ half }: AnyLine): HalfDay => half ?? 'am';

/** What a line speaks of, as a key: a record by its id. */
export const keyOf = (place: Workplace | Named | null): string =>
	place === null ? '' : place.kind === 'existing' ? place.id : `new ${place.key}`;

/** A row that says nothing new. */
export const isTold = (row: LineRow, id: string | null): LineRow => ({
	...row,
	duplicateOf: { by: 'told', id, rowNumber: null, name: '', alias: '', differs: [] },
	choice: 'skip'
});

/** A row that says something else than what stands: nothing is done until a person says so. */
export const asked = (
	row: LineRow,
	{ id, changes, fields }: { id: string; changes: readonly FieldChange[]; fields?: Fields }
): LineRow => ({
	...row,
	duplicateOf: { by: 'figure', id, rowNumber: null, name: '', alias: '', differs: [] },
	changes,
	edit: fields ? { id, fields } : null,
	choice: 'skip'
});

type Fields = Readonly<Record<string, unknown>>;

/** A note on a visit whose list does not say which half day it was. */
export const withoutHalf = (row: LineRow): LineRow => ({
	...row,
	notes: [...row.notes, { field: 'half', kind: 'halfUnknown', value: '' }]
});

/** What a row would set in a record, and how a person reads it. */
export interface Difference {
	readonly changes: readonly FieldChange[];
	readonly fields: Fields;
}

/**
 * The rows beside the records of the same key: each record is met once, by the row that says the same before any other.
 * The same is skipped, something else is asked about, a row without a record is new.
 */
export function besideStanding<T extends { readonly id: string }>(
	rows: readonly LineRow[],
	of: {
		records: ReadonlyMap<string, readonly T[]>;
		keyOf: (row: LineRow) => string | null;
		difference: (row: LineRow, record: T) => Difference;
	}
): LineRow[] {
	const left = new Map([...of.records].map(([key, records]) => [key, [...records]]));
	const take = (row: LineRow, isIt: (difference: Difference) => boolean) => {
		const key = row.choice === 'skip' ? null : of.keyOf(row);
		const records = (key === null ? null : left.get(key)) ?? [];
		const at = records.findIndex((record) => isIt(of.difference(row, record)));
		return at === -1 ? undefined : records.splice(at, 1)[0];
	};
	const same = rows.map((row) => {
		const record = take(row, ({ changes }) => changes.length === 0);
		return record ? isTold(row, record.id) : row;
	});
	return same.map((row) => {
		const record = take(row, () => true);
		return record ? asked(row, { id: record.id, ...of.difference(row, record) }) : row;
	});
}

/** One field of a row beside that of a record; `set` is what would be written, unless it is the field as it is said. */
interface Compared {
	readonly field: string;
	readonly said: unknown;
	readonly stands: unknown;
	readonly set?: Fields;
}

/** The fields in which a row says something else than a record; what it leaves out stays. */
export function differing(compared: readonly Compared[]): Difference {
	const told = compared.filter(
		({ said, stands }) => said !== undefined && plain(said) !== plain(stands)
	);
	return {
		changes: told.map(({ field, said, stands }) => ({ field, from: stands ?? '', to: said })),
		fields: Object.fromEntries(
			told.flatMap(({ field, said, set }) => Object.entries(set ?? { [field]: said }))
		)
	};
}

/** A cell has no blanks at its ends and may end its lines otherwise. */
const plain = (value: unknown): string =>
	typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : JSON.stringify(value ?? null);
