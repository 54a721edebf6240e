import { narrow } from '#lib/domain/archive/name-keys.ts';
import type { TableSheet } from '#lib/exchange/file/read-table.ts';
import { missedWords, objectiveWords } from '#lib/exchange/visits/visit-words.ts';

/** A form of the trade as a plain list; `rowOf` says from which row of the form each row came, from 1. */
export interface ListOfForm extends TableSheet {
	readonly rowOf: readonly number[];
}

/** A form's title in both languages, and the lists its cells come to. */
const forms: readonly (readonly [title: RegExp, read: (form: Form) => ListOfForm[]])[] = [
	[/^(?:月指标达成计划表|monthly target plan)$/i, targetLists],
	[/^(?:每周计划表|weekly plan)$/i, weekLists],
	[/^(?:日拜访计划及报告表|daily visit plan and report)$/i, dayLists]
];

/** The heading of a form in both languages, and the one under which the list has it; several that follow one another are one. */
type Column = readonly [heading: RegExp, name: string];

interface Form {
	readonly name: string;
	/** The lines over the headings, on one line. */
	readonly above: string;
	/** The headings, whole. */
	readonly headings: readonly string[];
	readonly lines: readonly { readonly cells: readonly string[]; readonly row: number }[];
}

const mostAbove = 6;

/**
 * The lists that a sheet comes to which is one of the trade's forms as this app writes them: merged cells filled, the day or
 * the month of the whole form in every row, and of a day's form what was planned and what was reported each by itself.
 * Null for any other sheet.
 */
export function formLists({ name, rows }: TableSheet): ListOfForm[] | null {
	const title = narrow(rows[0]?.[0] ?? '').trim();
	const read = forms.find(([shape]) => shape.test(title))?.[1];
	if (!read) return null;
	const at = rows
		.slice(0, mostAbove)
		.findIndex((row) => row.some((cell) => firstHeading.test(cell)));
	if (at === -1) return null;
	const lines = rows.slice(at + 1).map((cells, index) => ({ cells, row: at + 2 + index }));
	return read({
		name,
		above: rows.slice(0, at).flat().join(' '),
		headings: (rows[at] ?? []).map((cell) => narrow(cell).replace(/\s+/g, ' ').trim()),
		lines
	});
}

const firstHeading = /^(?:指标|measure|时段|half)$/i;

const columnOf = ({ headings }: Form, shape: RegExp): number =>
	headings.findIndex((heading) => shape.test(heading));

/** A cell of a row; what goes on from the row above is empty. */
const cellOf = (line: Form['lines'][number], column: number): string =>
	line.cells[column]?.trim() ?? '';

/** The text of a column in each row, with the one above where the cell is empty. */
function filledDown(form: Form, column: number): string[] {
	let last = '';
	return form.lines.map((line) => (last = cellOf(line, column) || last));
}

const listOf = (
	{ name }: Pick<Form, 'name'>,
	header: readonly string[],
	rows: readonly { readonly row: number; readonly cells: readonly string[] }[]
): ListOfForm => ({
	name,
	rows: [header, ...rows.map(({ cells }) => cells)],
	formulas: [],
	// The headings stand above the first row that is told.
	rowOf: [Math.max(1, (rows[0]?.row ?? 2) - 1), ...rows.map(({ row }) => row)]
});

const everything = /^(?:全部|all)$/i;
const ofTarget = /^(?:目标|target)$/i;
const aside = /\s*[（(][^（()）]*[)）]\s*$/;

/** 月指标达成计划表: of the four rows of a target the one that people set; the others are computed again. */
function targetLists(form: Form): ListOfForm[] {
	const month = monthIn(form.above);
	const [measure, hospital, product] = [
		/^(?:指标|measure)$/i,
		/^(?:医院|hospital)$/i,
		/^(?:产品|product)$/i
	].map((shape) => filledDown(form, columnOf(form, shape)));
	const weeks = form.headings.flatMap((heading, column) =>
		/^(?:第 ?\d ?周|week \d)/i.test(heading) ? [column] : []
	);
	const kinds = columnOf(form, /^(?:指标|measure)$/i) + 3;
	const others: readonly Column[] = [
		[/^(?:全月|month)$/i, '月指标'],
		[/^(?:差距原因|reason for the gap)$/i, '差距原因'],
		[/^(?:措施|action)$/i, '行动'],
		[/^(?:主管意见|supervisor.s remark)$/i, '主管意见']
	];
	const rows = form.lines.flatMap((line, at) => {
		if (!ofTarget.test(cellOf(line, kinds)) || (measure?.[at] ?? '') === '') return [];
		const of = (text: string | undefined) => (everything.test(text ?? '') ? '' : (text ?? ''));
		const cells = [
			...[month, (measure?.[at] ?? '').replace(aside, ''), of(hospital?.[at]), of(product?.[at])],
			...others.map(([shape]) => cellOf(line, columnOf(form, shape))),
			...weeks.map((column) => cellOf(line, column))
		];
		return [{ row: line.row, cells }];
	});
	const header = [
		...['月份', '指标类型', '医院', '产品', ...others.map(([, name]) => name)],
		...weeks.map((_, at) => `第${at + 1}周指标`)
	];
	return [listOf(form, header, rows)];
}

const planColumns: readonly Column[] = [
	[/^(?:医院|hospital)$/i, '单位'],
	[/^(?:客户|customer)$/i, '客户'],
	[/^(?:方式|mode)$/i, '方式'],
	[/^(?:产品|products)$/i, '产品'],
	[/^(?:资料|materials)$/i, '资料']
];
const aim = /^(?:拜访目的|objective)$/i;

/** 每周计划表: a visit a row; what is no visit has no grade and no purpose of a visit, and says so by its name. */
function weekLists(form: Form): ListOfForm[] {
	const [days, halves] = [/^(?:日期|day)$/i, /^(?:时段|half)$/i].map((shape) =>
		filledDown(form, columnOf(form, shape))
	);
	const rows = form.lines.flatMap((line, at) => {
		const told = planColumns.map(([shape]) => cellOf(line, columnOf(form, shape)));
		if (told.every((cell) => cell === '')) return [];
		const [kind, text] = objectiveOf(cellOf(line, columnOf(form, aim)));
		return [
			{ row: line.row, cells: [dayIn(days?.[at] ?? ''), halves?.[at] ?? '', ...told, kind, text] }
		];
	});
	const names = planColumns.map(([, name]) => name);
	return [listOf(form, ['日期', '时段', ...names, '目的类别', '目的'], rows)];
}

const done = /^(?:已拜访|visited)/i;
const unplanned = /\s*(?:计划外|unplanned)$/i;

/** 日拜访计划及报告表: what was reported as past visits, what has no outcome yet as visits to be made. */
function dayLists(form: Form): ListOfForm[] {
	const day = dayIn(form.above);
	const halves = filledDown(form, columnOf(form, /^(?:时段|half)$/i));
	const at = (line: Form['lines'][number], shape: RegExp) => cellOf(line, columnOf(form, shape));
	const rows = form.lines.flatMap((line, index) => {
		const name = at(line, /^(?:客户|customer)$/i);
		if (name === '') return [];
		const place = at(line, /^(?:单位、科室|workplace, department)$/i);
		const [, hospital = place, department = ''] = /^(.*)(?:、|, )([^、,]*)$/.exec(place) ?? [];
		const [kind, text] = objectiveOf(at(line, aim));
		const whom = [day, halves[index] ?? '', hospital, department, name, kind, text];
		return [{ line, whom, outcome: at(line, /^(?:结果|outcome)$/i) }];
	});
	const header = ['日期', '时段', '医院', '科室', '客户', '目的类别', '目的'];
	const reported = rows.flatMap(({ line, whom, outcome }) => {
		if (outcome === '') return [];
		const isDone = done.test(outcome);
		const reason = isDone ? '' : outcome.replace(unplanned, '');
		const isChosen = reasons.has(reason);
		// What was planned was not always talked of: a product is told where it was rated, or where the visit had no plan.
		const planned = unplanned.test(outcome) ? at(line, /^(?:产品|products)$/i) : '';
		const products = [planned, at(line, /^(?:用药评级|adoption rating)$/i)];
		const promised = at(line, /^(?:答应的事|promised)$/i);
		const said = [
			at(line, /^(?:反馈与记录|feedback and notes)$/i),
			promised,
			isChosen ? '' : reason
		];
		const cells = [
			...[...whom, isDone ? '已拜访' : '未见到', isChosen ? reason : ''],
			at(line, /^(?:目的达成|aim reached)$/i),
			products.filter(Boolean).join('、'),
			said.filter(Boolean).join('；'),
			at(line, /^(?:下一步|next step)$/i),
			at(line, /^(?:不良反应|adverse reaction)$/i)
		];
		return [{ row: line.row, cells }];
	});
	const planned = rows.flatMap(({ line, whom, outcome }) =>
		outcome === ''
			? [
					{
						row: line.row,
						cells: [...whom, at(line, /^(?:产品|products)$/i), at(line, /^(?:资料|materials)$/i)]
					}
				]
			: []
	);
	const report = [
		'结果',
		'没见到的原因',
		'目的达成',
		'产品（用药评级）',
		'记录',
		'下一步',
		'不良反应'
	];
	return [
		...(reported.length > 0 ? [listOf(form, [...header, ...report], reported)] : []),
		...(planned.length > 0
			? [listOf({ name: `${form.name} · 计划` }, [...header, '产品', '资料'], planned)]
			: [])
	];
}

const reasons = new Set(
	Object.values(missedWords).flatMap(({ zh, en, also }) => [zh, en, ...also])
);
const kinds = new Set(Object.values(objectiveWords).flatMap(({ zh, en }) => [zh, en]));

/** A purpose that is only one of the kinds is that kind, not a sentence. */
const objectiveOf = (text: string): [kind: string, text: string] =>
	kinds.has(text) ? [text, ''] : ['', text];

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const two = (number: number | string) => String(number).padStart(2, '0');

/** The day that a text names with its year, in either language; empty where it names none. */
function dayIn(text: string): string {
	const [, year, month = '', date = ''] = /(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(text) ?? [];
	if (year) return `${year}-${two(month)}-${two(date)}`;
	const [, ofMonth = '', name = '', ofYear = ''] =
		/(\d{1,2}) ([a-z]{3})[a-z]* (\d{4})/i.exec(text) ?? [];
	const at = monthNames.indexOf(name.toLowerCase());
	return at === -1 ? '' : `${ofYear}-${two(at + 1)}-${two(ofMonth)}`;
}

/** The month that a text names with its year, in either language; empty where it names none. */
function monthIn(text: string): string {
	const [, year, month = ''] = /(\d{4})年(\d{1,2})月/.exec(text) ?? [];
	if (year) return `${year}-${two(month)}`;
	const [, name = '', ofYear = ''] = /([a-z]{3,9}) (\d{4})/i.exec(text) ?? [];
	const at = monthNames.indexOf(name.slice(0, 3).toLowerCase());
	return at === -1 ? '' : `${ofYear}-${two(at + 1)}`;
}
