import type { Day } from '#lib/domain/day.ts';
import type { Expense } from '#lib/domain/planning/expense.ts';
import { sumText } from '#lib/parts/planning/expense-words.ts';
import { expenseCell } from './expense-cell.ts';
import { formFacts, type FormAsk, type FormTable } from './form-table.ts';
import { entriesOf, expensesByEntry, type FormEntry } from './form-visits.ts';

/** 日拜访计划及报告表: what was planned beside what came of it, a row a visit. */
export function dayForm(ask: FormAsk, day: Day): FormTable {
	const { words, f, m } = ask;
	const entries = entriesOf(ask, day);
	const ofDay = ask.desk.expenses.on(day);
	const expenses = expensesByEntry(entries, ofDay);
	// A day on which money was spent and nothing else was done has a line for it.
	const alone = entries.length === 0 && ofDay.length > 0;
	return {
		name: words.title.day,
		form: {
			title: words.title.day,
			facts: formFacts(ask, { label: words.day, value: f.dayWithYear(day) }),
			sums: dayCounts(entries, ofDay, ask),
			groups: [
				{ label: words.plan, columns: 8 },
				{ label: words.report, columns: 8 }
			]
		},
		header: [
			...[words.half, words.customer, words.grade, words.place, words.mode, words.aim],
			...[words.products, words.materials],
			...[words.outcome, words.aimReached, words.said, words.promised],
			...[words.adoption, words.nextStep, words.spent, words.adverse]
		],
		rows: alone
			? [[...Array<string>(14).fill(''), expenseCell(ofDay, { entry: null, ask }), '']]
			: entries.map((its, at) => [
					entries[at - 1]?.half === its.half ? null : m.common.halfDay[its.half],
					its.name,
					its.grade,
					[its.place, its.department].filter(Boolean).join(words.comma),
					its.mode,
					its.aim,
					its.products,
					its.materials,
					...reportCells(its, expenses[at] ?? [], ask)
				])
	};
}

/** How many of the planned visits were made, how many reached their aim, and what the day cost. */
function dayCounts(
	entries: readonly FormEntry[],
	expenses: readonly Expense[],
	ask: FormAsk
): string {
	const { words } = ask;
	const planned = entries.filter(({ plan }) => plan !== null);
	const done = planned.filter(({ report }) => report?.outcome === 'done');
	const aims = entries.filter(({ report }) => report?.aimReached === 'yes');
	const counts = words.done({ done: done.length, of: planned.length });
	return [
		counts,
		...(aims.length === 0 ? [] : [words.aims(aims.length)]),
		...(expenses.length === 0 ? [] : [words.spentInAll(sumText(expenses, ask))])
	].join(words.gap);
}

function reportCells(entry: FormEntry, expenses: readonly Expense[], ask: FormAsk): string[] {
	const { desk, workspace, words, m, f } = ask;
	const { plan, report } = entry;
	const spent = expenseCell(expenses, { entry, ask });
	if (!report)
		return [entry.isDone ? words.activityDone : '', ...Array<string>(5).fill(''), spent, ''];
	const { history } = desk.visits;
	const isSaid = history.isSaidDuring(report);
	const said = history.feedback
		.filter(isSaid)
		.map(({ text }) => words.of({ label: words.heardOf, value: text }));
	const promised = history.promises.filter(isSaid).map(({ text, due }) => {
		const isSameYear = due.slice(0, 4) === report.day.slice(0, 4);
		return `${text}${m.common.aside(isSameYear ? f.monthDay(due) : f.dayWithYear(due))}`;
	});
	const steps = report.steps.map(({ step, text }) =>
		words.of({ label: m.visit.steps.name[step], value: text })
	);
	const supervisor = workspace.memberById.get(report.joinedBy ?? '')?.name;
	const joined = supervisor
		? [words.of({ label: m.visit.coaching.joined, value: supervisor })]
		: [];
	const reason = report.missedReason && m.visit.missedReasons[report.missedReason];
	const outcome =
		report.outcome === 'missed'
			? reason || m.common.visitOutcome.missed
			: m.common.visitOutcome.done;
	return [
		[outcome, plan ? '' : words.unplanned].filter(Boolean).join(' '),
		report.aimReached ? m.common.aimResult[report.aimReached] : '',
		[report.note, ...said, ...steps, ...joined].filter(Boolean).join('\n'),
		promised.join('\n'),
		report.products
			.map(({ productId, adoption }) =>
				[workspace.customers.allProducts.get(productId)?.name, adoption].filter(Boolean).join(' ')
			)
			.join(words.comma),
		report.nextStep,
		spent,
		report.adverseReaction === null ? '' : words.heard[report.adverseReaction ? 'yes' : 'no']
	];
}
