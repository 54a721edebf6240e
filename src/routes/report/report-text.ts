import { grades } from '#lib/domain/grade.ts';
import type { CarriedMessages } from '#lib/i18n/carried.ts';
import type { Formats } from '#lib/i18n/format.ts';
import type { Messages } from '#lib/i18n/messages.ts';
import { outlookWords, targetName } from '#lib/parts/targets/target-words.ts';
import type { ShownDesk } from '#lib/state/context.ts';
import type { DeskReport } from '#lib/state/planning/period-report.ts';
import type { TargetLine } from '#lib/state/targets/target-lines.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';

/** Whose report it is and in which words. */
export interface ReportAsk {
	readonly workspace: Workspace;
	readonly desk: ShownDesk;
	readonly m: Messages;
	readonly words: CarriedMessages['report'];
	readonly f: Formats;
}

/** Plan and report in a sentence or two. */
export function visitsSum({ progress, met }: DeskReport, { words, f }: ReportAsk): string {
	const { planned, done, unplanned, missed, unreported } = progress.total;
	const counted = {
		planned: f.number(planned),
		done: f.number(done),
		unplanned: f.number(unplanned),
		met: f.number(met)
	};
	const said = words.visitsSum(counted);
	if (missed + unreported === 0) return said;
	const second = words.notDone({ missed: f.number(missed), unreported: f.number(unreported) });
	return words.both({ first: said, second });
}

/** A target, what came of it and how the month will end. */
export const targetSum = (line: TargetLine, { words, m, f }: ReportAsk): string =>
	words.targetSum({
		name: targetName(line, { m: m.targets }),
		actual: f.number(line.progress.actual),
		target: f.number(line.target.target),
		share: line.progress.attainment === null ? '–' : f.percent(line.progress.attainment),
		outlook: outlookWords(line, { m: m.targets, f })
	});

/** Each class: who was met, and how much of the plan was made. */
export const coverageSums = ({ progress }: DeskReport, { words, m, f }: ReportAsk): string[] =>
	grades
		.filter((grade) => progress.coverage[grade].wanted > 0)
		.map((grade) => {
			const { reached, wanted } = progress.coverage[grade];
			const { done, planned } = progress.byGrade[grade];
			return words.coverageSum({
				grade: m.grading.gradeName[grade],
				met: f.number(reached),
				of: f.number(wanted),
				done: f.number(done),
				planned: f.number(planned)
			});
		});

export function promisesSum({ promises }: DeskReport, { words, f }: ReportAsk): string {
	const { of, kept, waiting } = promises;
	if (of + waiting === 0) return words.noPromises;
	return words.promisesSum({
		of: f.number(of + waiting),
		kept: f.number(kept),
		waiting: f.number(waiting)
	});
}

/** How visits or time are divided beside 80/20; null while there were none. */
export function paretoSum(
	{ pareto }: DeskReport,
	{ words, f }: ReportAsk,
	of: 'visits' | 'time'
): string | null {
	const { keyShare, goal } = pareto[of];
	if (keyShare === null) return null;
	return words.paretoSum({
		customers: f.percent(goal.customers),
		share: f.percent(keyShare),
		goal: f.percent(goal.effort),
		what: words.efforts[of]
	});
}

export const upgradeSum = ({ movement }: DeskReport, { words, f }: ReportAsk): string =>
	words.upgradeSum({
		up: f.number(movement.up),
		down: f.number(movement.down),
		steady: f.number(movement.steady)
	});

/** The title of a report with its days and whose it is. */
export function reportHead({ period, span }: DeskReport, { workspace, desk, words, f }: ReportAsk) {
	const rep = workspace.memberById.get(desk.repId)?.name ?? '';
	return words.head({ title: words.title[period], span: f.span(span), rep });
}

/** The report in words, for a chat. */
export function reportText(report: DeskReport, ask: ReportAsk): string {
	const { words, f } = ask;
	const parts: [string, (string | null)[]][] = [
		[words.visits, [visitsSum(report, ask)]],
		[words.targets, report.targets.map((line) => targetSum(line, ask))],
		[words.days, [report.perDay === null ? null : words.daysMean(f.number(report.perDay))]],
		[words.coverage, coverageSums(report, ask)],
		[words.promises, [promisesSum(report, ask)]],
		[words.pareto, [paretoSum(report, ask, 'visits'), paretoSum(report, ask, 'time')]],
		[words.upgrade, [upgradeSum(report, ask)]]
	];
	const told = parts.flatMap(([title, lines]) => {
		const said = lines.filter((line) => line !== null);
		return said.length === 0 ? [] : [[title, ...said].join('\n')];
	});
	return [reportHead(report, ask), ...told].join('\n\n');
}
