import { dayOfExpense } from '#lib/domain/planning/expense.ts';
import { choiceText } from '#lib/exchange/archive/choices.ts';
import { heading } from '#lib/exchange/archive/field.ts';
import { expenseFields, expenseWords } from '#lib/exchange/lines/expense-fields.ts';
import type { FileLanguage } from '#lib/exchange/file/file-language.ts';
import type { OutTable } from '#lib/exchange/file/out-table.ts';
import type { TerritoryRecords } from './territory-records.ts';
import { listOf, namesIn } from './territory-tables.ts';

/** 费用: what each rep means to spend and spent, by the day on which it stands. */
export function expenseTable(records: TerritoryRecords, language: FileLanguage): OutTable {
	const { name, customer, department, hospital } = namesIn(records);
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
			[expenseFields.day.heading, ({ day }) => day],
			[heading('代表', 'Rep'), ({ repId }) => name(repId)],
			[expenseFields.hospital.heading, ({ contactId }) => hospital(contactId ?? '')],
			[expenseFields.department.heading, ({ contactId }) => department(contactId ?? '')],
			[expenseFields.name.heading, ({ contactId }) => customer(contactId ?? '')],
			[
				expenseFields.expenseKind.heading,
				({ kind }) => choiceText({ choices: expenseWords, value: kind, language })
			],
			[expenseFields.plannedYuan.heading, ({ plannedYuan }) => plannedYuan ?? ''],
			[expenseFields.spentYuan.heading, ({ spentYuan }) => spentYuan ?? ''],
			[expenseFields.heads.heading, ({ heads }) => heads ?? ''],
			[expenseFields.purpose.heading, ({ purpose }) => purpose],
			[expenseFields.attendees.heading, ({ attendees }) => attendees]
		]
	});
}
