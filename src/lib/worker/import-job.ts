import type { Account, Hospital } from '#lib/domain/archive/account.ts';
import type { Contact } from '#lib/domain/archive/contact.ts';
import type { Zone } from '#lib/domain/archive/zone.ts';
import type { Compliance } from '#lib/domain/guard/compliance.ts';
import type { ImportKind } from '#lib/exchange/archive/columns.ts';
import { previewImport } from '#lib/exchange/archive/import-preview.ts';
import type { Existing, ImportPreview, ImportRequest } from '#lib/exchange/archive/preview.ts';
import { doctorTable, hospitalTable, templateTable } from '#lib/exchange/archive/tables.ts';
import type { Encoding } from '#lib/exchange/file/encoding.ts';
import type { FileLanguage } from '#lib/exchange/file/file-language.ts';
import type { FromFile } from '#lib/exchange/file/file-problem.ts';
import type { OutTable } from '#lib/exchange/file/out-table.ts';
import { readPastedTable, readTable, type Table } from '#lib/exchange/file/read-table.ts';
import { csvOf, xlsxOf } from '#lib/exchange/file/write-table.ts';

/** Where a table comes from; a file crosses to the worker by reference and is read there. */
export type ImportSource =
	| { readonly from: 'file'; readonly file: Blob; readonly encoding: Encoding | null }
	| { readonly from: 'text'; readonly text: string };

/** Reads a file or pasted text as a table. */
export async function readImport(source: ImportSource): Promise<FromFile<Table>> {
	if (source.from === 'text') return readPastedTable(source.text);
	const bytes = new Uint8Array(await source.file.arrayBuffer());
	const { encoding } = source;
	return readTable(encoding === null ? { bytes } : { bytes, encoding });
}

/** Says row by row what an import would do. */
export const previewRows = (ask: {
	request: ImportRequest;
	existing: Existing;
	compliance: Compliance;
}): ImportPreview => previewImport(ask);

/** What is to be written as a file. */
export type FileWish =
	| {
			readonly table: 'hospitals';
			readonly hospitals: readonly Hospital[];
			readonly zones: readonly Zone[];
	  }
	| {
			readonly table: 'doctors';
			readonly contacts: readonly Contact[];
			readonly accounts: readonly Account[];
			readonly zones: readonly Zone[];
	  }
	| { readonly table: 'template'; readonly kind: ImportKind }
	| { readonly table: 'ready'; readonly content: OutTable };

export type FileFormat = 'xlsx' | 'csv';

/** The bytes of a file of customers, a template or a finished table. */
export async function writeTable(ask: {
	wish: FileWish;
	language: FileLanguage;
	format: FileFormat;
}): Promise<Uint8Array> {
	const table = tableOf(ask.wish, ask.language);
	return ask.format === 'csv' ? csvOf(table) : xlsxOf([table]);
}

function tableOf(wish: FileWish, language: FileLanguage): OutTable {
	switch (wish.table) {
		case 'hospitals':
			return hospitalTable({ ...wish, language });
		case 'doctors':
			return doctorTable({ ...wish, language });
		case 'template':
			return templateTable({ ...wish, language });
		case 'ready':
			return wish.content;
	}
}
