import type { importing as zh } from '../zh/importing.ts';

export const importing: typeof zh = {
	title: 'Import',
	steps: {
		source: 'File',
		sheet: 'Sheet and header',
		columns: 'Columns',
		preview: 'Preview',
		duplicates: 'Duplicates',
		summary: 'Summary'
	},
	paste: 'Or paste a table here',
	encoding: 'Encoding',
	headerRow: 'Header row',
	column: ({ column, field }) => `“${column}” is “${field}”`,
	ignoreColumn: 'Leave this column out',
	rowProblem: ({ row, problem }) => `Row ${row}: ${problem}`,
	choice: { merge: 'Merge', skip: 'Skip', add: 'New' },
	result: ({ added, merged, skipped }) => `${added} new, ${merged} merged, ${skipped} skipped`,
	exportProblems: 'Export the rows with problems',
	template: 'Download a template'
};
