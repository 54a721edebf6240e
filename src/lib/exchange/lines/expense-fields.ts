import type { ExpenseKind } from '#lib/domain/planning/expense.ts';
import type { Choices } from '#lib/exchange/archive/choices.ts';
import { doctorWords } from '#lib/exchange/archive/doctor-words.ts';
import {
	choiceField,
	countField,
	dayField,
	heading,
	nameField,
	textField
} from '#lib/exchange/archive/field.ts';
import { words } from '#lib/exchange/archive/words.ts';
import { amountField } from './line-cells.ts';

/** What money is for, in the words of files. */
export const expenseWords: Choices<ExpenseKind> = {
	transport: heading('交通', 'Transport', ...words('交通费|差旅|taxi')),
	meal: heading('餐费', 'Meal', ...words('用餐|餐饮|meals')),
	lodging: heading('住宿', 'Lodging', ...words('住宿费|hotel')),
	meeting: heading('会议', 'Meeting', ...words('会议费|科会')),
	materials: heading('资料', 'Materials', ...words('资料费')),
	samples: heading('样品', 'Samples'),
	brandReminder: heading('品牌提示物', 'Brand reminder'),
	gift: heading('礼品', 'Gift'),
	cash: heading('现金', 'Cash'),
	reward: heading('奖励', 'Reward'),
	entertainment: heading('娱乐', 'Entertainment'),
	other: heading('其他', 'Other', ...words('其它'))
};

/** The columns of a list of 费用. */
export const expenseFields = {
	day: dayField(heading('日期', 'Day', ...words('费用日期|date'))),
	hospital: nameField(heading('单位', 'Workplace', '医院', 'hospital', ...doctorWords.hospital)),
	department: textField(heading('科室', 'Department', ...doctorWords.department)),
	name: nameField(heading('客户', 'Customer', '姓名', 'name', ...doctorWords.name)),
	expenseKind: choiceField(
		heading('费用类别', 'Kind of expense', ...words('费用类型|费用项目|费用|用途|expense')),
		expenseWords
	),
	plannedYuan: amountField(
		heading('计划金额（元）', 'Planned (yuan)', ...words('计划金额|计划费用|预算|planned'))
	),
	spentYuan: amountField(
		heading('实际金额（元）', 'Spent (yuan)', ...words('实际金额|金额（元）|实际费用|spent'))
	),
	heads: countField(heading('人数', 'Heads', ...words('参加人数'))),
	purpose: textField(heading('目的', 'Purpose', ...words('费用目的|事由'))),
	attendees: textField(heading('参加人', 'Attendees', ...words('参加人员')))
};
