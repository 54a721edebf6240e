import { getDefault, type ObjectEntries } from 'valibot';
import { samePlain } from './plain.ts';
import type { Row, Table } from './table.ts';

interface Fields {
	readonly entries: ObjectEntries;
}

/** As much of a record's schema as is looked at: one object, or several variants told apart by a key. */
interface Schema extends Partial<Fields> {
	readonly key?: string;
	readonly options?: readonly Fields[];
}

const known = new WeakMap<object, Row>();

/** The fields that must be stored: one left out reads as its default, so that an empty field costs nothing. */
export function fieldsToStore<T extends object>(table: Table<T>, record: T): [string, unknown][] {
	const defaults = defaultsOf(table, record as Row);
	return Object.entries(record).filter(([field, value]) => !isDefault({ defaults, field, value }));
}

/** True when a record without the field reads the same. */
export const isDefaultOf = <T extends object>(
	table: Table<T>,
	record: T,
	field: string
): boolean => {
	const defaults = defaultsOf(table, record as Row);
	return isDefault({ defaults, field, value: (record as Row)[field] });
};

const isDefault = (of: { defaults: Row; field: string; value: unknown }): boolean =>
	of.defaults[of.field] !== undefined &&
	samePlain({ first: of.defaults[of.field], second: of.value });

function defaultsOf<T>(table: Table<T>, record: Row): Row {
	const fields = fieldsOf(table.schema as unknown as Schema, record);
	if (!fields) return {};
	const defaults =
		known.get(fields) ??
		Object.fromEntries(
			Object.entries(fields.entries).map(([field, entry]) => [field, getDefault(entry)])
		);
	known.set(fields, defaults);
	return defaults;
}

function fieldsOf(schema: Schema, record: Row): Fields | null {
	if (schema.entries) return schema as Fields;
	const { key, options = [] } = schema;
	if (key === undefined) return null;
	const isNamed = (option: Fields) =>
		(option.entries[key] as { literal?: unknown } | undefined)?.literal === record[key];
	return options.find(isNamed) ?? null;
}
