import type { FileFormat, FileWish } from '#lib/worker/file-job.ts';
import { run } from '#lib/worker/run.ts';
import { downloadBytes } from './download.ts';
import { fileTypes, type OutFile } from './file-kinds.ts';

export type { FileWish };

/** Writes a table in the worker; rejects when the worker failed. */
export async function tableFile(ask: {
	wish: FileWish;
	language: 'zh' | 'en';
	format: FileFormat;
	/** Without its ending. */
	name: string;
}): Promise<OutFile & { type: string }> {
	const { wish, language, format, name } = ask;
	const bytes = await run('writeTable', { wish, language, format });
	return { bytes, name: `${name}.${format}`, type: fileTypes[format] };
}

/** Writes a table and hands it to the browser's downloads; rejects when the worker failed. */
export async function downloadTable(ask: Parameters<typeof tableFile>[0]): Promise<void> {
	downloadBytes(await tableFile(ask));
}
