import { narrow } from '#lib/domain/archive/name-keys.ts';
import type { Axis } from '#lib/domain/matrix.ts';
import { isHeadingWord, meaningsOf } from '#lib/exchange/archive/heading-words.ts';
import { headingKeys } from '#lib/exchange/archive/plain-heading.ts';
import type { Rows } from '#lib/exchange/file/cell-rows.ts';
import { parseCell } from '#lib/exchange/file/parse-cell.ts';
import type { TableSheet } from '#lib/exchange/file/read-table.ts';
import { stepField } from '#lib/exchange/lines/line-cells.ts';
import { isSecondHeading } from './second-heading.ts';

interface ProductColumn {
	readonly column: number;
	readonly product: string;
	readonly axis: Axis;
}

interface Heading {
	readonly row: number;
	readonly rows: 1 | 2;
	readonly columns: readonly ProductColumn[];
}

const axes = ['usage', 'potential'] as const;
/** 使用潜力 begins with 使用: the longer word is looked for first. */
const inHeadings = ['potential', 'usage'] as const;
const headings: Readonly<Record<Axis, string>> = { usage: '使用现状', potential: '使用潜力' };
const wordOf: Readonly<Record<Axis, string>> = {
	usage:
		'使用现状|用药现状|处方现状|使用情况|用药情况|使用级别|使用等级|使用程度|使用|现状|current usage|current use|usage level|usage|adoption|use',
	potential:
		'使用潜力|用药潜力|处方潜力|潜力级别|潜力等级|潜力评估|潜力|potential level|potential score|potential'
};
const between = String.raw`[\s()\-_:：/·|—]*`;
const behind = inHeadings.map(
	(axis) => new RegExp(`^(.*?)${between}(?:${wordOf[axis]})${between}$`, 'i')
);
const before = inHeadings.map(
	(axis) => new RegExp(`^(?:${wordOf[axis]})${between}(.*?)${between}$`, 'i')
);
/** Whose usage or potential a heading may name that is no product. */
const noProduct =
	/^(?:总体|整体|综合|目前|当前|现有|未来|预期|预计|实际|患者|病人|处方|用药|用量|科室|医院|医生|客户|个人|本[月年期]|上[月年期]|去年|今年|学术|合作|发展|增长|市场|our|total|overall|current|future|patient|expected|product|drug|产品|品种|药品)$/i;
const headingsWithin = 10;
const fewestRead = 0.6;
const sample = 500;
/** What our own lists say beside the matrix: it is computed, and left unread. */
const ours = /^(?:客户级别|customer grade)$/i;

/**
 * A list that gives usage and potential of each product columns of their own, as a list of who stands where with which product;
 * then the list of the people itself, where it says more of them. Null where a sheet is none.
 */
export function productsDown(sheet: TableSheet): readonly TableSheet[] | null {
	const heading = headingOf(sheet);
	if (!heading) return null;
	const { rows } = sheet;
	const { row: top, columns } = heading;
	const first = top + heading.rows;
	const taken = new Set(columns.map(({ column }) => column));
	const kept = [...Array(Math.max(...rows.slice(top).map((row) => row.length))).keys()].filter(
		(column) => !taken.has(column)
	);
	const named = (column: number) => rows[top]?.[column] || (rows[first - 1]?.[column] ?? '');
	const byProduct = new Map<string, ProductColumn[]>();
	for (const one of columns)
		byProduct.set(one.product, [...(byProduct.get(one.product) ?? []), one]);
	const shown = axes.filter((axis) => columns.some((one) => one.axis === axis));
	const lines: (readonly string[])[] = [...rows.slice(0, top)];
	lines.push([...kept.map(named), '产品', ...shown.map((axis) => headings[axis])]);
	const rowOf = lines.map((_, at) => at + 1);
	for (const [at, row] of rows.entries()) {
		if (at < first) continue;
		const own = kept.map((column) => row[column] ?? '');
		let told = 0;
		for (const [product, of] of byProduct) {
			const steps = shown.map(
				(axis) => row[of.find((one) => one.axis === axis)?.column ?? -1] ?? ''
			);
			if (steps.every((step) => step.trim() === '')) continue;
			lines.push([...own, product, ...steps]);
			rowOf.push(at + 1);
			told++;
		}
		if (told > 0) continue;
		lines.push(own);
		rowOf.push(at + 1);
	}
	const matrix: TableSheet = { name: sheet.name, rows: lines, formulas: [], rowOf };
	return saysMore(kept.map(named)) ? [matrix, peopleOf(sheet, { kept, top, first })] : [matrix];
}

/** What the list of judgements has columns for. */
const ofMatrix: ReadonlySet<string> = new Set([
	...['name', 'hospital', 'department', 'title', 'zone', 'hospitalCode']
]);

const saysMore = (kept: readonly string[]): boolean =>
	kept.some((heading) =>
		headingKeys(heading).some((key) =>
			meaningsOf(key, 'doctor').some(({ field, sure }) => sure === 1 && !ofMatrix.has(field))
		)
	);

function peopleOf(
	sheet: TableSheet,
	{ kept, top, first }: { kept: readonly number[]; top: number; first: number }
): TableSheet {
	const rows = sheet.rows.flatMap((row, at) =>
		at < top ? [row] : at > top && at < first ? [] : [kept.map((column) => row[column] ?? '')]
	);
	const rowOf = sheet.rows.flatMap((_, at) => (at > top && at < first ? [] : [at + 1]));
	const name = [sheet.name, '医生'].filter(Boolean).join(' · ');
	return { name, rows, formulas: [], rowOf, isAfter: true };
}

function headingOf({ rows }: TableSheet): Heading | null {
	for (let row = 0; row < Math.min(headingsWithin, rows.length); row++) {
		const upper = rows[row] ?? [];
		if (upper.some((cell) => ours.test(cell.trim()))) return null;
		for (const found of [oneRow(rows, row), twoRows(rows, row)])
			if (found && namesPeople(upper) && isRead(rows, found)) return found;
	}
	return null;
}

function oneRow(rows: Rows, row: number): Heading | null {
	return asHeading({
		row,
		rows: 1,
		columns: (rows[row] ?? []).flatMap((cell, column) => productIn(cell, column) ?? [])
	});
}

/** Products merged over their two axes, or axes over products. */
function twoRows(rows: Rows, row: number): Heading | null {
	const [upper = [], lower = []] = [rows[row], rows[row + 1]];
	let over = '';
	const columns = lower.flatMap((below, column) => {
		over = upper[column] || over;
		return below === '' || below === over ? [] : (productIn(`${over} ${below}`, column) ?? []);
	});
	return isSecondHeading({ upper, lower, columns }) ? asHeading({ row, rows: 2, columns }) : null;
}

function productIn(heading: string, column: number): ProductColumn | null {
	const plain = narrow(heading).replace(/\s+/g, ' ');
	for (const shapes of [behind, before]) {
		const at = shapes.findIndex((shape) => shape.test(plain));
		const axis = inHeadings[at];
		const product = shapes[at]?.exec(plain)?.[1]?.trim() ?? '';
		if (axis && product !== '' && isProduct(product)) return { column, product, axis };
	}
	return null;
}

const isProduct = (text: string): boolean =>
	!noProduct.test(text) && !isHeadingWord(text) && /\p{L}/u.test(text);

/** Both axes of a product, or one axis of several products, each once. */
function asHeading(heading: Heading): Heading | null {
	const { columns } = heading;
	const told = new Set(columns.map(({ product, axis }) => `${axis} ${product}`));
	return columns.length > 1 && told.size === columns.length ? heading : null;
}

const namesPeople = (cells: readonly string[]): boolean =>
	cells.some((cell) =>
		headingKeys(cell).some((key) =>
			meaningsOf(key, 'doctor').some(
				({ field, sure }) => sure === 1 && (field === 'name' || field === 'lastName')
			)
		)
	);

const steps = {
	usage: stepField({ zh: '', en: '', also: [] }, 'usage'),
	potential: stepField({ zh: '', en: '', also: [] }, 'potential')
};

/** Whether most of what stands there are steps of the matrix. */
function isRead(rows: Rows, { row, rows: taken, columns }: Heading): boolean {
	const cells = rows.slice(row + taken, row + taken + sample).flatMap((line) =>
		columns.flatMap(({ column, axis }) => {
			const text = line[column] ?? '';
			return text.trim() === '' ? [] : [{ text, axis }];
		})
	);
	const read = cells.filter(
		({ text, axis }) => parseCell({ text, parse: (cell) => steps[axis].parse(cell, '') }).ok
	);
	return cells.length > 0 && read.length / cells.length >= fewestRead;
}
