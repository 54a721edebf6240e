import type { Day } from '#lib/domain/day.ts';
import { sentences } from '#lib/i18n/sentences.ts';
import { missedWords } from '#lib/parts/visits/missed-words.ts';
import { formFacts, type FormAsk, type FormTable } from './form-table.ts';
import { entriesOf, type FormEntry } from './form-visits.ts';

/** 日拜访计划及报告表: what was planned beside what came of it, a row a visit. */
export function dayForm(ask: FormAsk, day: Day): FormTable {
	const { words, f, m } = ask;
	const entries = entriesOf(ask, day);
	return {
		name: words.title.day,
		form: {
			title: words.title.day,
			facts: formFacts(ask, { label: words.day, value: f.dayWithYear(day) }),
			sums: dayCounts(entries, ask),
			groups: [
				{ label: words.plan, columns: 7 },
				{ label: words.report, columns: 7 }
			]
		},
		header: [
			...[words.half, words.customer, words.grade, words.place, words.aim],
			...[words.products, words.materials],
			...[words.outcome, words.aimReached, words.said, words.promised],
			...[words.adoption, words.nextStep, words.adverse]
		],
		rows: entries.map((its, at) => [
			entries[at - 1]?.half === its.half ? null : m.common.halfDay[its.half],
			its.name,
			its.grade,
			[its.place, its.department].filter(Boolean).join(' '),
			its.aim,
			its.products,
			its.materials,
			...reportCells(its, ask)
		])
	};
}

/** How many of the planned visits were made, and how many reached their aim. */
function dayCounts(entries: readonly FormEntry[], { words }: FormAsk): string {
	const planned = entries.filter(({ plan }) => plan !== null);
	const done = planned.filter(({ report }) => report?.outcome === 'done');
	const aims = entries.filter(({ report }) => report?.aimReached === 'yes');
	const counts = words.done({ done: done.length, of: planned.length });
	return aims.length === 0 ? counts : [counts, words.aims(aims.length)].join(words.gap);
}

function reportCells(
	{ plan, report }: FormEntry,
	{ desk, workspace, words, m, f }: FormAsk
): string[] {
	if (!report) return Array<string>(7).fill('');
	const { history } = desk.visits;
	const isSaid = history.isSaidDuring(report);
	const said = history.feedback.filter(isSaid).map(({ text }) => text);
	const promised = history.promises
		.filter(isSaid)
		.map(({ text, due }) => `${text}${m.common.aside(f.monthDay(due))}`);
	const outcome = report.outcome === 'missed' ? missedWords(report, m) : m.common.visitOutcome.done;
	return [
		[outcome, plan ? '' : words.unplanned].filter(Boolean).join(' '),
		report.aimReached ? m.common.aimResult[report.aimReached] : '',
		sentences([...said, ...report.steps.map(({ text }) => text), report.note], words.and),
		sentences(promised, words.and),
		report.products
			.flatMap(({ productId, adoption }) =>
				adoption === null
					? []
					: `${workspace.customers.allProducts.get(productId)?.name ?? ''} ${adoption}`
			)
			.join(words.comma),
		report.nextStep,
		report.adverseReaction === null ? '' : words.heard[report.adverseReaction ? 'yes' : 'no']
	];
}
