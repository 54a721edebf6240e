import { shortNameOf } from '#lib/domain/archive/account.ts';
import type { Month } from '#lib/domain/day.ts';
import { targetLines, weeksOfMonth, type TargetLine } from '#lib/state/targets/target-lines.ts';
import { formFacts, type FormAsk, type FormTable } from './form-table.ts';

const parts = ['target', 'actual', 'gap', 'cumulative'] as const;

/** 月指标达成计划表: four rows a target, week by week; what has not come yet stays empty. */
export function targetForm(ask: FormAsk, month: Month): FormTable {
	const { workspace, words, m, f } = ask;
	const weeks = weeksOfMonth(workspace, month);
	return {
		name: words.title.targets,
		form: {
			title: words.title.targets,
			facts: formFacts(ask, { label: words.month, value: f.month(month) }),
			sums: '',
			groups: [
				{ label: '', columns: 4 },
				{ label: words.byWeek, columns: weeks.length },
				{ label: '', columns: 4 }
			]
		},
		header: [
			...[words.measure, words.hospital, words.product, ''],
			...weeks.map((week, at) => `${m.targets.week(at + 1)}\n${f.span(week)}`),
			...[words.whole, words.reason, words.action, words.remark]
		],
		rows: targetLines(ask, month).flatMap((line) => rowsOf(line, ask))
	};
}

function rowsOf({ target, progress }: TargetLine, { workspace, words, m, f }: FormAsk) {
	const { customers } = workspace;
	const account = customers.allAccounts.get(target.accountId ?? '');
	const product = customers.allProducts.get(target.productId ?? '');
	const { attainment, gap, actual } = progress;
	const share = (value: number | null) => (value === null ? '' : f.percent(value));
	const cells = {
		target: [...progress.weeks.map((week) => week.target), target.target],
		actual: [...progress.weeks.map((week) => week.actual ?? ''), actual],
		gap: [...progress.weeks.map((week) => week.gap ?? ''), gap],
		cumulative: [...progress.weeks.map((week) => share(week.cumulative)), share(attainment)]
	};
	const { gapReason, action, supervisorRemark } = target;
	return parts.map((part, at) => [
		...(at === 0
			? [
					`${m.targets.measure[target.measure]}${m.common.aside(m.targets.unit[target.measure])}`,
					account ? shortNameOf(account) : words.all,
					product?.name ?? words.all
				]
			: [null, null, null]),
		words.line[part],
		...cells[part],
		...(at === 0 ? [gapReason, action, supervisorRemark] : [null, null, null])
	]);
}
