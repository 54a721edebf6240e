import type * as v from 'valibot';

/** A record as stored: fields by name, of any version. */
export type Row = Readonly<Record<string, unknown>>;

/** What the records of a table look like, now and in every version ever shipped. */
export interface Table<T> {
	/** The Yjs root that holds it. */
	readonly root: string;
	/** `fields`: a Y.Map per record, merged field by field; `row`: one plain object per key, replaced whole. */
	readonly layout: 'fields' | 'row';
	readonly schema: v.GenericSchema<unknown, T>;
	/** The version `schema` describes. */
	readonly version: number;
	/** `upgrades[n]` turns a row of version n into one of version n + 1; one for each version before `version`. */
	readonly upgrades: Readonly<Record<number, (row: Row) => Row>>;
	/** The key a record must stand under. */
	keyOf(record: T): string;
}

/** Records that rep and supervisor edit together: two devices that edit different fields both keep their edit. */
export interface RecordTable<T extends { id: string }> extends Table<T> {
	readonly kind: 'records';
	/** Two devices may both make a record under one key before they meet: of the two, whole, one stays. */
	readonly sharedKeys?: boolean;
}

/** Facts: written once under a fresh id, never edited. */
export interface FactTable<T extends { id: string }> extends Table<T> {
	readonly kind: 'facts';
	/** True where nobody may say them of themselves: whoever the document belongs to is no author. */
	readonly byOthers?: boolean;
}

/** Values under keys that two devices may both invent, such as a day: the last one merged stays, whole. */
export interface CellTable<T> extends Table<T> {
	readonly kind: 'cells';
}

type Described<T> = Omit<Table<T>, 'layout' | 'keyOf'>;

const idOf = (record: { id: string }) => record.id;

export const recordTable = <T extends { id: string }>(
	table: Described<T> & { sharedKeys?: boolean }
): RecordTable<T> => ({
	...table,
	kind: 'records',
	layout: 'fields',
	keyOf: idOf
});

export const factTable = <T extends { id: string }>(
	table: Described<T> & { byOthers?: boolean }
): FactTable<T> => ({
	...table,
	kind: 'facts',
	layout: 'row',
	keyOf: idOf
});

export const cellTable = <T>(
	table: Described<T> & { keyOf: (value: T) => string }
): CellTable<T> => ({ ...table, kind: 'cells', layout: 'row' });
