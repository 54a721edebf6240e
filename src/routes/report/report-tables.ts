import { grades } from '#lib/domain/grade.ts';
import type { FileWish } from '#lib/state/files/table-file.ts';
import { targetName } from '#lib/parts/targets/target-words.ts';
import type { DeskReport } from '#lib/state/planning/period-report.ts';
import { reportText, type ReportAsk } from './report-text.ts';

type Sheets = Extract<FileWish, { table: 'sheets' }>['sheets'];

/** What is counted of planned visits, in the order of a report. */
export const progressRows = [
	'planned',
	'done',
	'missed',
	'unreported',
	'upcoming',
	'unplanned'
] as const;

/** The report as the sheets of a workbook: the words, then each picture's numbers. */
export function reportSheets(report: DeskReport, ask: ReportAsk): Sheets {
	const { words, m, f } = ask;
	const { progress, days, targets, movement } = report;
	const [title = '', ...lines] = reportText(report, ask).split('\n').filter(Boolean);
	return [
		{ name: words.sums, header: [title], rows: lines.map((line) => [line]) },
		{
			name: words.visits,
			header: [words.what, words.count],
			rows: progressRows.map((key) => [words.rows[key], progress.total[key]])
		},
		{
			name: words.days,
			header: [m.common.term.date, words.rows.planned, words.made],
			rows: days.map(({ day, planned, made }) => [day, planned, made ?? ''])
		},
		{
			name: words.targets,
			header: [
				words.what,
				m.targets.field.week,
				m.targets.field.target,
				m.targets.actual,
				m.targets.gap
			],
			rows: targets.flatMap((line) =>
				line.progress.weeks.map((week) => [
					targetName(line, { m: m.targets }),
					f.span(week),
					week.target,
					week.actual ?? '',
					week.gap ?? ''
				])
			)
		},
		{
			name: words.coverage,
			header: [
				m.grading.grade,
				m.insight.measures.coverage,
				m.common.term.customer,
				words.made,
				words.rows.planned
			],
			rows: grades.map((grade) => [
				grade,
				progress.coverage[grade].reached,
				progress.coverage[grade].wanted,
				progress.byGrade[grade].done,
				progress.byGrade[grade].planned
			])
		},
		{
			name: words.upgrade,
			header: [words.what, words.count],
			rows: (['up', 'down', 'steady', 'entered'] as const).map((key) => [
				words.directions[key],
				movement[key]
			])
		}
	].filter(({ rows }) => rows.length > 0);
}
