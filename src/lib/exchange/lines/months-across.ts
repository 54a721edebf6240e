import { narrow } from '#lib/domain/archive/name-keys.ts';
import { groupBy } from '#lib/domain/group.ts';
import type { TableSheet } from '#lib/exchange/file/read-table.ts';
import { measureIn, type MonthColumn, monthHeading } from './month-headings.ts';
import { measureColumn, measureHeading, type Measuring } from './month-measures.ts';

/** What stands beside the months and is made of them. */
const madeOf = /^(?:合计|总计|小计|累计|平均|同比|环比|增长|total|sum|ytd|average|growth)/i;

/**
 * Lists that give each month a column of its own, as lists that name the month in each row; null where a sheet is none.
 * A month without its year is taken only where the lines above name one year.
 */
export function monthsDown(sheet: TableSheet): TableSheet | null {
	const heading = monthHeading(sheet);
	if (!heading) return null;
	const { rows } = sheet;
	const { row: top, months, above } = heading;
	const first = top + heading.rows;
	const ofMonth = new Set(months.map(({ column }) => column));
	const named = (column: number) =>
		rows[top]?.[column]?.trim() || (rows[first - 1]?.[column] ?? '');
	const width = Math.max(...rows.slice(top).map((row) => row.length));
	const others = Array.from({ length: width }, (_, column) => column).filter(
		(column) => !ofMonth.has(column) && !madeOf.test(narrow(named(column)).trim())
	);
	// What the figures of a row count may stand in the row: each then has a column of its own.
	const isUnsaid = months.every(({ measure }) => measure === '');
	const label = isUnsaid ? measureColumn(rows.slice(first), others) : -1;
	const kept = others.filter((column) => column !== label);
	const counted = (row: readonly string[], { measure }: MonthColumn) =>
		label === -1 ? measure : measureIn(row[label] ?? '').measure;
	const all = new Set(
		label === -1
			? months.map(({ measure }) => measure)
			: rows.slice(first).map((row) => measureIn(row[label] ?? '').measure)
	);
	const of: Measuring = { above, beside: kept.map(named), all: [...all] };
	const headingFor = new Map([...all].map((one) => [one, measureHeading(one, of)]));
	const measures = [...new Set(headingFor.values())];
	const isOfProducts = months.some(({ product }) => product !== '');
	const lines: (readonly string[])[] = [...rows.slice(0, top)];
	const rowOf = lines.map((_, at) => at + 1);
	const formulas: TableSheet['formulas'][number][] = [];
	lines.push([...of.beside, ...(isOfProducts ? ['产品'] : []), '月份', ...measures]);
	rowOf.push(top + 1);
	const isFormula = new Set(sheet.formulas.map(({ row, column }) => `${row} ${column}`));
	const each = [...groupBy(months, ({ product, month }) => `${product} ${month}`).values()];
	for (const [at, row] of rows.entries()) {
		if (at < first) continue;
		const beside = kept.map((column) => row[column] ?? '');
		let told = 0;
		for (const columns of each) {
			const [{ month, product } = { month: '', product: '' }] = columns;
			const said = heading.isYearInRow ? `${Number(month.slice(5))}月` : month;
			const own = [...beside, ...(isOfProducts ? [product] : []), said];
			const columnFor = (heading: string) =>
				columns.find((one) => headingFor.get(counted(row, one)) === heading)?.column ?? -1;
			const figures = measures.map((measure) => row[columnFor(measure)] ?? '');
			if (figures.every((figure) => figure.trim() === '')) continue;
			measures.forEach((measure, index) => {
				if (isFormula.has(`${at} ${columnFor(measure)}`))
					formulas.push({ row: lines.length, column: own.length + index });
			});
			lines.push([...own, ...figures]);
			rowOf.push(at + 1);
			told++;
		}
		if (told > 0) continue;
		lines.push(beside);
		rowOf.push(at + 1);
	}
	return { name: sheet.name, rows: lines, formulas, rowOf };
}
