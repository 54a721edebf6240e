import { addDays, daysFrom, type Day } from '#lib/domain/day.ts';
import { expenseCell } from './expense-cell.ts';
import { formFacts, type FormAsk, type FormTable } from './form-table.ts';
import { entriesOf, expensesByEntry } from './form-visits.ts';

/** 每周计划表 as rows: day by day and half by half, a day without anything as one empty row. */
export function weekForm(ask: FormAsk, monday: Day): FormTable {
	const { words, f, m } = ask;
	const rows = daysFrom(monday, 7).flatMap((day) => {
		const entries = entriesOf(ask, day);
		const ofDay = ask.desk.expenses.on(day);
		if (entries.length === 0)
			return [
				[f.dayWithYear(day), ...Array<string>(8).fill(''), expenseCell(ofDay, { entry: null, ask })]
			];
		const expenses = expensesByEntry(entries, ofDay);
		return entries.map((its, at) => [
			at === 0 ? f.dayWithYear(day) : null,
			entries[at - 1]?.half === its.half ? null : m.common.halfDay[its.half],
			its.place,
			its.name,
			its.grade,
			its.aim,
			its.products,
			its.materials,
			its.mode,
			expenseCell(expenses[at] ?? [], { entry: its, ask })
		]);
	});
	return {
		name: words.title.week,
		form: {
			title: words.title.week,
			facts: formFacts(ask, {
				label: words.week,
				value: f.span({ from: monday, to: addDays(monday, 6) })
			}),
			sums: '',
			groups: []
		},
		header: [
			...[words.day, words.half, words.hospital, words.customer, words.grade],
			...[words.aim, words.products, words.materials, words.mode, words.expense]
		],
		rows
	};
}
