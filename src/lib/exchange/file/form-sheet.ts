import type { Cell, CellStyle, MergeRange, WriteSheet } from 'hucre';
import type { FormHead, OutTable } from './out-table.ts';

const line = { style: 'thin', color: { rgb: '5F6B66' } } as const;
const box = { top: line, bottom: line, left: line, right: line };
const cellStyle: CellStyle = { border: box, alignment: { vertical: 'top', wrapText: true } };
const titleStyle: CellStyle = {
	font: { bold: true, size: 16 },
	alignment: { horizontal: 'center', vertical: 'center' }
};

/** A form as the trade lays it out: title, whose it is, headings under what they share, a grid with lines, landscape A4. */
export function formSheet(
	{ header, rows, form }: Pick<OutTable, 'header' | 'rows'> & { form: FormHead },
	headingStyle: CellStyle
): Partial<WriteSheet> {
	const last = header.length - 1;
	const wide = (label: string) => header.map((_, column) => (column === 0 ? label : null));
	const shared = sharedRow(form);
	const head = [
		wide(form.title),
		wide([form.facts, form.sums].filter(Boolean).join(' · ')),
		...(shared ? [shared.cells] : []),
		[...header]
	];
	const cells = new Map<string, Partial<Cell>>([['0,0', { style: titleStyle }]]);
	const boxed: CellStyle = {
		...headingStyle,
		border: box,
		alignment: { horizontal: 'center', vertical: 'center', wrapText: true }
	};
	for (let row = 2; row < head.length + rows.length; row++)
		for (let column = 0; column <= last; column++)
			cells.set(`${row},${column}`, { style: row < head.length ? boxed : cellStyle });
	return {
		rows: [...head, ...rows.map((row) => row.map((cell) => (cell === '' ? null : cell)))],
		cells,
		merges: [
			...[0, 1].map((row) => ({ startRow: row, startCol: 0, endRow: row, endCol: last })),
			...(shared?.merges ?? []),
			...downwards(rows, head.length)
		],
		rowDefs: new Map([[0, { height: 28 }]]),
		freezePane: { rows: head.length },
		pageSetup: {
			paperSize: 'a4',
			orientation: 'landscape',
			fitToPage: true,
			fitToWidth: 1,
			fitToHeight: 0,
			printTitlesRow: `$${head.length - (shared ? 1 : 0)}:$${head.length}`
		},
		headerFooter: { oddFooter: '&C&P / &N' }
	};
}

/** The line of what headings have in common; null where they have nothing. */
function sharedRow({ groups }: FormHead) {
	if (groups.every(({ label }) => label === '')) return null;
	const cells: (string | null)[] = [];
	const merges: MergeRange[] = [];
	for (const { label, columns } of groups) {
		const startCol = cells.length;
		cells.push(label || null, ...Array<null>(columns - 1).fill(null));
		if (label !== '' && columns > 1)
			merges.push({ startRow: 2, startCol, endRow: 2, endCol: cells.length - 1 });
	}
	return { cells, merges };
}

/** The cells that go on over several rows. */
function downwards(rows: OutTable['rows'], offset: number): MergeRange[] {
	const merges: MergeRange[] = [];
	rows[0]?.forEach((_, column) => {
		let from = 0;
		rows.forEach((_row, row) => {
			if (rows[row + 1]?.[column] === null) return;
			if (row > from)
				merges.push({
					...{ startRow: offset + from, startCol: column },
					...{ endRow: offset + row, endCol: column }
				});
			from = row + 1;
		});
	});
	return merges;
}
