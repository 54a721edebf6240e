import { narrow } from '#lib/domain/archive/name-keys.ts';
import type { TableSheet } from '#lib/exchange/file/read-table.ts';
import { isCounted } from '#lib/domain/targets/target-results.ts';
import { choiceParser } from '#lib/exchange/archive/choices.ts';
import { measureWords } from './target-fields.ts';
import { dayLists, weekLists } from './form-days.ts';
import { cellOf, columnOf, filledDown, listOf, monthIn, type Form } from './form-rows.ts';

/** A form's title in both languages, and the lists its cells come to. */
const forms: readonly (readonly [title: RegExp, read: (form: Form) => TableSheet[]])[] = [
	[/^(?:月指标达成计划表|monthly target plan)$/i, targetLists],
	[/^(?:每周计划表|weekly plan)$/i, weekLists],
	[/^(?:日拜访计划及报告表|daily visit plan and report)$/i, dayLists]
];

/** The heading of a form in both languages, and the one under which the list has it. */
type Column = readonly [heading: RegExp, name: string];

const mostAbove = 6;

/**
 * The lists that a sheet comes to which is one of the trade's forms as this app writes them: merged cells filled, the day or
 * the month of the whole form in every row; visits, activities and expenses, and of a day what was planned and what was
 * reported, each by itself. Null for any other sheet.
 */
export function formLists({ name, rows }: TableSheet): TableSheet[] | null {
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

const everything = /^(?:全部|all)$/i;
const ofTarget = /^(?:目标|target)$/i;
const ofActual = /^(?:实际|actual)$/i;
const measureIn = choiceParser(measureWords);
const aside = /\s*[（(][^（()）]*[)）]\s*$/;

/** 月指标达成计划表: of the four rows of a target what people set, and the results of volumes; the rest is computed again. */
function targetLists(form: Form): TableSheet[] {
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
	const enteredOf = (at: number, said: string): string[] => {
		const word = measureIn(said);
		const isEntered = word.ok && word.value !== null && !isCounted(word.value);
		const end = form.lines.findIndex(
			(line, later) => later > at && ofTarget.test(cellOf(line, kinds))
		);
		const own = form.lines.slice(at, end === -1 ? undefined : end);
		const line = isEntered ? own.find((one) => ofActual.test(cellOf(one, kinds))) : undefined;
		return weeks.map((column) => (line ? cellOf(line, column) : ''));
	};
	const rows = form.lines.flatMap((line, at) => {
		if (!ofTarget.test(cellOf(line, kinds)) || (measure?.[at] ?? '') === '') return [];
		const of = (text: string | undefined) => (everything.test(text ?? '') ? '' : (text ?? ''));
		const said = (measure?.[at] ?? '').replace(aside, '');
		const cells = [
			...[month, said, of(hospital?.[at]), of(product?.[at])],
			...others.map(([shape]) => cellOf(line, columnOf(form, shape))),
			...weeks.map((column) => cellOf(line, column)),
			...['是', ...enteredOf(at, said)]
		];
		return [{ row: line.row, cells }];
	});
	const header = [
		...['月份', '指标类型', '医院', '产品', ...others.map(([, name]) => name)],
		...weeks.map((_, at) => `第${at + 1}周指标`),
		'各周含按工作日分的数',
		...weeks.map((_, at) => `第${at + 1}周实际`)
	];
	return listOf(form.name, header, rows);
}
