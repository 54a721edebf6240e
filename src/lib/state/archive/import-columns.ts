import { type ColumnOf, type ImportKind, inputsOf } from '#lib/exchange/archive/columns.ts';

/** A field a column can be mapped to. */
export type ImportColumn = ColumnOf<ImportKind>;

/** The columns a file of a kind may have, with their headings. */
export const importColumns = (
	kind: ImportKind,
	language: 'zh' | 'en'
): { field: ImportColumn; heading: string }[] =>
	Object.entries(inputsOf[kind]).map(([field, { heading }]) => ({
		field: field as ImportColumn,
		heading: heading[language]
	}));

/** A value of a row as a file would say it. */
export function importText(ask: {
	kind: ImportKind;
	field: string;
	value: unknown;
	language: 'zh' | 'en';
}): string {
	const fields: Record<string, { write(cell: { value: never; language: 'zh' | 'en' }): unknown }> =
		inputsOf[ask.kind];
	return String(
		fields[ask.field]?.write({ value: ask.value as never, language: ask.language }) ?? ''
	);
}
