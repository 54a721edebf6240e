import type { Compliance } from '#lib/domain/guard/compliance.ts';
import { previewImport } from '#lib/exchange/archive/import-preview.ts';
import type { Existing, ImportPreview, ImportRequest } from '#lib/exchange/archive/preview.ts';
import type { Encoding } from '#lib/exchange/file/encoding.ts';
import type { FromFile } from '#lib/exchange/file/file-problem.ts';
import { readPastedTable, readTable, type Table } from '#lib/exchange/file/read-table.ts';

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
