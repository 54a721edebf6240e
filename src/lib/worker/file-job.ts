import type { ImportKind } from '#lib/exchange/archive/columns.ts';
import { customersTable, type CustomersWish } from '#lib/exchange/archive/customers-table.ts';
import { templateTable } from '#lib/exchange/archive/tables.ts';
import { vcardsOf } from '#lib/exchange/archive/vcard.ts';
import type { FileLanguage } from '#lib/exchange/file/file-language.ts';
import type { OutTable } from '#lib/exchange/file/out-table.ts';
import { csvOf, xlsxOf } from '#lib/exchange/file/write-table.ts';
import type { TerritoryRecords } from '#lib/exchange/territory/territory-records.ts';
import {
	monthLists,
	territoryTables,
	type MonthList
} from '#lib/exchange/territory/territory-workbook.ts';

/** What is to be written as a file. */
export type FileWish =
	| { readonly table: 'customers'; readonly of: CustomersWish }
	| { readonly table: 'territory'; readonly records: TerritoryRecords }
	| { readonly table: 'month'; readonly list: MonthList; readonly records: TerritoryRecords }
	| { readonly table: 'template'; readonly kind: ImportKind }
	| { readonly table: 'ready'; readonly content: OutTable }
	| { readonly table: 'sheets'; readonly sheets: readonly OutTable[] };

export type FileFormat = 'xlsx' | 'csv';

/** The bytes of a file of customers, of a territory, of a template or of a finished table; a .csv holds the first table alone. */
export async function writeTable(ask: {
	wish: FileWish;
	language: FileLanguage;
	format: FileFormat;
}): Promise<Uint8Array> {
	const tables = tablesOf(ask.wish, ask.language);
	const [first] = tables;
	return ask.format === 'csv' && first ? csvOf(first) : xlsxOf(tables);
}

function tablesOf(wish: FileWish, language: FileLanguage): readonly OutTable[] {
	switch (wish.table) {
		case 'customers':
			return [customersTable(wish.of, language)];
		case 'territory':
			return territoryTables(wish.records, language);
		case 'month':
			return [monthLists[wish.list](wish.records, language)];
		case 'template':
			return [templateTable({ ...wish, language })];
		case 'ready':
			return [wish.content];
		case 'sheets':
			return wish.sheets;
	}
}

/** The bytes of a .vcf of contacts. */
export const writeCards = (ask: Parameters<typeof vcardsOf>[0]): Uint8Array =>
	new TextEncoder().encode(vcardsOf(ask));
