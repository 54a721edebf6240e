import type { TableSheet } from '#lib/exchange/file/read-table.ts';
import { choiceParser } from '#lib/exchange/archive/choices.ts';
import { missedWords, modeWords } from '#lib/exchange/visits/visit-words.ts';
import { activityNames, clockBefore } from './activity-names.ts';
import { expensesIn } from './expense-cell.ts';
import { expenseWords } from './expense-fields.ts';
import {
	cellOf,
	columnOf,
	dayIn,
	filledDown,
	listOf,
	objectiveOf,
	type Form,
	type FormLine
} from './form-rows.ts';
import { saidIn } from './visit-cells.ts';

/** A row of a week's or a day's form with what both of them say. */
interface Row {
	readonly line: FormLine;
	readonly day: string;
	readonly half: string;
	readonly hospital: string;
	readonly department: string;
	readonly name: string;
	readonly isActivity: boolean;
	readonly kind: string;
	readonly aim: string;
	readonly mode: string;
	/** Yes or no; empty where the form has no column of it. */
	readonly arranged: string;
	/** The purpose as it stands. */
	readonly said: string;
	readonly products: string;
	readonly materials: string;
	/** Yes where what is to be brought is marked as packed, else empty. */
	readonly packed: string;
	readonly expense: string;
	readonly outcome: string;
}

const half = /^(?:时段|half)$/i;
const yes = '是';
const no = '否';

function rowsOf(
	form: Form,
	where: { days: readonly string[]; place: (line: FormLine) => [string, string] }
): Row[] {
	const halves = filledDown(form, columnOf(form, half));
	return form.lines.map((line, at): Row => {
		const of = (shape: RegExp) => cellOf(line, columnOf(form, shape));
		const name = of(/^(?:客户|customer)$/i);
		const said = of(/^(?:拜访目的|objective)$/i);
		const [kind, aim] = objectiveOf(said);
		const materials = of(/^(?:资料|materials)$/i);
		const [hospital, department] = where.place(line);
		const hasMode = columnOf(form, modeShape) !== -1;
		return {
			...{ line, day: dayIn(where.days[at] ?? ''), half: halves[at] ?? '' },
			...{ hospital, department, name, kind, aim, said },
			...(hasMode ? modeOf(of(modeShape)) : { mode: '', arranged: '' }),
			isActivity: isActivity(name),
			products: of(/^(?:产品|products)$/i),
			materials: materials.replace(isPacked, ''),
			packed: isPacked.test(materials) ? yes : '',
			expense: of(/^(?:费用计划|费用|expense plan|expenses)$/i),
			outcome: of(/^(?:结果|outcome)$/i)
		};
	});
}

/** The mark before what is packed. */
const isPacked = /^√\s*/;
const modeShape = /^(?:方式|mode)$/i;
const byAppointment = /(?:已预约|by appointment)$/i;

/** A mode with or without an appointment; nothing at all is a visit in person, as the form leaves it out. */
function modeOf(cell: string): { mode: string; arranged: string } {
	const mode = cell.replace(byAppointment, '').replace(/[、,\s]+$/, '');
	return { mode: mode || modeWords.inPerson.zh, arranged: byAppointment.test(cell) ? yes : no };
}

/** What is no visit, after the time at which it begins. */
const isActivity = (name: string): boolean => activityNames.has(name.replace(clockBefore, ''));

/** 每周计划表: visits, what is no visit, and money, each as a list. */
export function weekLists(form: Form): TableSheet[] {
	const hospital = columnOf(form, /^(?:医院|hospital)$/i);
	const rows = rowsOf(form, {
		days: filledDown(form, columnOf(form, /^(?:日期|day)$/i)),
		place: (line) => [cellOf(line, hospital), '']
	});
	return [...planList(form.name, rows), ...besides(form.name, rows)];
}

const planHeader = [
	...['日期', '时段', '单位', '科室', '客户', '方式', '已预约'],
	...['目的类别', '目的', '产品', '资料', '资料已备好']
];

const planList = (name: string, rows: readonly Row[], isAfter = false): TableSheet[] =>
	listOf(
		name,
		planHeader,
		rows
			.filter((row) => row.name !== '' && !row.isActivity)
			.map((row) => ({
				row: row.line.row,
				cells: [
					...[row.day, row.half, row.hospital, row.department, row.name, row.mode],
					...[row.arranged, row.kind, row.aim, row.products, row.materials],
					row.packed
				]
			})),
		{ isAfter }
	);

/** Activities and expenses of a week or a day. */
function besides(name: string, rows: readonly Row[]): TableSheet[] {
	const activities = rows
		.filter((row) => row.isActivity)
		.map((row) => {
			const [clock = ''] = clockBefore.exec(row.name) ?? [];
			const kind = row.name.replace(clockBefore, '');
			const wasDone = row.outcome === '' ? '' : yes;
			const cells = [row.day, row.half, clock.trim(), kind, row.said, row.hospital, wasDone];
			return { row: row.line.row, cells };
		});
	const expenses = rows.flatMap((row) =>
		expensesIn(row.expense).map((expense) => {
			const isOfRow = expense.of === null && row.name !== '' && !row.isActivity;
			const whom = isOfRow ? [row.hospital, row.department, row.name] : ['', '', expense.of ?? ''];
			const { planned, spent, heads, purpose, attendees } = expense;
			const kind = expenseWords[expense.kind].zh;
			const cells = [row.day, ...whom, kind, planned, spent, heads, purpose, attendees];
			return { row: row.line.row, cells };
		})
	);
	const isAfter = true;
	return [
		...listOf(
			`${name} · 非拜访活动`,
			['日期', '时段', '开始时间', '活动', '内容', '地点', '做完'],
			activities,
			{ isAfter }
		),
		...listOf(
			`${name} · 费用`,
			[
				...['日期', '单位', '科室', '客户', '费用类别', '计划金额（元）'],
				...['实际金额（元）', '人数', '目的', '参加人']
			],
			expenses,
			{ isAfter }
		)
	];
}

const done = /^(?:已拜访|visited)/i;
const unplanned = /\s*(?:计划外|unplanned)$/i;
const missedIn = choiceParser(missedWords);
const reportHeader = [
	...['日期', '时段', '医院', '科室', '客户', '方式', '已预约', '目的类别', '目的'],
	...['结果', '没见到的原因', '目的达成', '产品（用药评级）', '记录', '访谈步骤', '听到的反馈'],
	...['答应客户的事', '下一步', '不良反应', '计划内', '计划的产品', '携带的资料'],
	...['资料已备好', '协访']
];

/** 日拜访计划及报告表: what was reported as past visits, what has no outcome yet as visits to be made, then the rest. */
export function dayLists(form: Form): TableSheet[] {
	const day = form.above;
	const workplace = columnOf(form, /^(?:单位、科室|workplace, department)$/i);
	const rows = rowsOf(form, {
		days: form.lines.map(() => day),
		place: (line) => {
			const place = cellOf(line, workplace);
			const [, hospital = place, department = ''] = /^(.*)(?:、|, )([^、,]*)$/.exec(place) ?? [];
			return [hospital, department];
		}
	});
	const visits = rows.filter(({ name, isActivity }) => name !== '' && !isActivity);
	const reported = visits.filter(({ outcome }) => outcome !== '');
	const open = visits.filter(({ outcome }) => outcome === '');
	return [
		...listOf(
			form.name,
			reportHeader,
			reported.map((row) => ({ row: row.line.row, cells: reportCells(form, row) })),
			{ isAfter: reported.length === 0 }
		),
		...planList(reported.length > 0 ? `${form.name} · 计划` : form.name, open, reported.length > 0),
		...besides(form.name, rows)
	];
}

function reportCells(form: Form, row: Row): string[] {
	const of = (shape: RegExp) => cellOf(row.line, columnOf(form, shape));
	const isDone = done.test(row.outcome);
	const reason = isDone ? '' : row.outcome.replace(unplanned, '');
	const isChosen = missedIn(reason).ok;
	const said = saidIn(of(/^(?:反馈与记录|feedback and notes)$/i));
	// What was planned was not always talked of: what was, stands with its rating or alone.
	const isUnplanned = unplanned.test(row.outcome);
	const talked = of(/^(?:用药评级|谈到的产品|adoption rating|products discussed)/i);
	const isOther = !isDone && !isChosen && !missed.test(reason);
	return [
		...[row.day, row.half, row.hospital, row.department, row.name, row.mode],
		...[row.arranged, row.kind, row.aim],
		...[isDone ? '已拜访' : '未见到', isChosen ? reason : ''],
		of(/^(?:目的达成|aim reached)$/i),
		[isUnplanned ? row.products : '', talked].filter(Boolean).join('、'),
		[said.note, isOther ? reason : ''].filter(Boolean).join('；'),
		said.steps,
		said.heard.join('\n'),
		of(/^(?:答应的事|promised)$/i),
		of(/^(?:下一步|next step)$/i),
		of(/^(?:不良反应|adverse reaction)$/i),
		...[isUnplanned ? no : yes, isUnplanned ? '' : row.products, row.materials],
		...[row.packed, said.joined]
	];
}

const missed = /^(?:未见到|没见到|missed|not met)$/i;
