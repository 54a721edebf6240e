import Papa from 'papaparse';
import { type FromFile, refuse } from './file-problem.ts';

const delimiters = [',', '\t', ';', '|', '，', '；'] as const;
const sampleLines = 20;

/** The rows of a text table, cells trimmed; refuses text in which a quote is opened and never closed. */
export function rowsOfText(source: string): FromFile<string[][]> {
	// Written twice through a translation of line ends: one end, not an empty line more.
	const text = source.replace(/\r\r\n/g, '\r\n');
	const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) });
	const broken = errors.find(({ type }) => type === 'Quotes');
	if (broken) return refuse({ kind: 'brokenQuotes', row: (broken.row ?? 0) + 1 });
	return { ok: true, value: data.map((row) => row.map((cell) => cell.trim())) };
}

/** The delimiter that splits most of the first lines into the same number of cells; a comma in doubt. */
export function delimiterOf(text: string): string {
	const lines = text
		.slice(0, 64 * 1024)
		.replace(/"(?:[^"]|"")*"/g, '')
		.split(/\r\n|\r|\n/)
		// A line of tabs is one of quoted cells.
		.filter((line) => line !== '')
		.slice(0, sampleLines);
	const scored = delimiters.map((delimiter) => {
		const counts = lines.map((line) => line.split(delimiter).length - 1);
		const most = Math.max(0, ...counts.filter((count) => count > 0));
		const agreeing = counts.filter((count) => count > 0 && count >= most / 2).length;
		return { delimiter, score: most === 0 ? 0 : agreeing * 1000 + most };
	});
	const best = scored.reduce((first, second) => (second.score > first.score ? second : first));
	return best.delimiter;
}
