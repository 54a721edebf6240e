import { dayOfExpense, type ExpenseKind } from '#lib/domain/planning/expense.ts';
import { type Choices, choiceText } from '#lib/exchange/archive/choices.ts';
import { heading } from '#lib/exchange/archive/field.ts';
import type { FileLanguage } from '#lib/exchange/file/file-language.ts';
import type { OutTable } from '#lib/exchange/file/out-table.ts';
import type { TerritoryRecords } from './territory-records.ts';
import { listOf, namesIn } from './territory-tables.ts';

const kindWords: Choices<ExpenseKind> = {
	transport: heading('交通', 'Transport'),
	meal: heading('餐费', 'Meal'),
	lodging: heading('住宿', 'Lodging'),
	meeting: heading('会议', 'Meeting'),
	materials: heading('资料', 'Materials'),
	samples: heading('样品', 'Samples'),
	brandReminder: heading('品牌提示物', 'Brand reminder'),
	gift: heading('礼品', 'Gift'),
	cash: heading('现金', 'Cash'),
	reward: heading('奖励', 'Reward'),
	entertainment: heading('娱乐', 'Entertainment'),
	other: heading('其他', 'Other')
};

/** 费用: what each rep means to spend and spent, by the day on which it stands. */
export function expenseTable(records: TerritoryRecords, language: FileLanguage): OutTable {
	const { name, customer, hospital } = namesIn(records);
	const planned = new Map(
		records.visitPlans.flatMap(({ id, cancelled, slot }) =>
			cancelled ? [] : [[id, slot.day] as const]
		)
	);
	const items = records.expenses
		.map((its) => ({ ...its, day: dayOfExpense(its, (id) => planned.get(id) ?? null) }))
		.sort((one, other) => (`${one.day} ${one.id}` < `${other.day} ${other.id}` ? -1 : 1));
	return listOf({
		language,
		name: heading('费用', 'Expenses'),
		items,
		columns: [
			[heading('日期', 'Day'), ({ day }) => day],
			[heading('代表', 'Rep'), ({ repId }) => name(repId)],
			[heading('单位', 'Workplace'), ({ contactId }) => hospital(contactId ?? '')],
			[heading('客户', 'Customer'), ({ contactId }) => customer(contactId ?? '')],
			[
				heading('费用类别', 'Kind of expense'),
				({ kind }) => choiceText({ choices: kindWords, value: kind, language })
			],
			[heading('计划金额（元）', 'Planned (yuan)'), ({ plannedYuan }) => plannedYuan ?? ''],
			[heading('实际金额（元）', 'Spent (yuan)'), ({ spentYuan }) => spentYuan ?? ''],
			[heading('人数', 'Heads'), ({ heads }) => heads ?? ''],
			[heading('目的', 'Purpose'), ({ purpose }) => purpose],
			[heading('参加人', 'Attendees'), ({ attendees }) => attendees]
		]
	});
}
