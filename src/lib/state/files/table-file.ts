import type { FileFormat, FileWish } from '#lib/worker/import-job.ts';
import { run } from '#lib/worker/run.ts';
import { downloadBytes } from './download.ts';

export type { FileFormat, FileWish };

const types: Record<FileFormat, string> = {
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	csv: 'text/csv;charset=utf-8'
};

/** Writes a table in the worker and hands it to the browser's downloads; rejects when the worker failed. */
export async function downloadTable(ask: {
	wish: FileWish;
	language: 'zh' | 'en';
	format: FileFormat;
	/** Without its ending. */
	name: string;
}): Promise<void> {
	const { wish, language, format, name } = ask;
	const bytes = await run('writeTable', { wish, language, format });
	downloadBytes({ bytes, name: `${name}.${format}`, type: types[format] });
}
