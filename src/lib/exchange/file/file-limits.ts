import { type FileProblem, refuse } from './file-problem.ts';

const megabyte = 1024 * 1024;

/** The largest file that is read, in bytes; for the file input to refuse before reading. */
export const largestFileBytes = 20 * megabyte;
/** How much a packed workbook may grow when unpacked, in bytes. */
export const largestExpandedBytes = 128 * megabyte;
/** Rows with content in one sheet, header included. */
export const mostRows = 50_000;
/** Columns with content in one sheet. */
export const mostColumns = 100;
/** Characters in one cell; Excel's own limit. Fields of records have shorter ones, checked row by row. */
export const longestCell = 32_767;

/** Refuses by size alone, so that a file of any size is turned away without being read. */
export function checkFileSize(bytes: number): { ok: true } | { ok: false; problem: FileProblem } {
	if (bytes === 0) return refuse({ kind: 'empty' });
	if (bytes <= largestFileBytes) return { ok: true };
	return refuse({
		kind: 'tooLarge',
		megabytes: Math.ceil(bytes / megabyte),
		limit: largestFileBytes / megabyte
	});
}
