import { listedDays } from '#lib/domain/archive/listing.ts';
import { shortNameOf } from '#lib/domain/archive/account.ts';
import { addDays, addMonths, firstDayOf, type Month } from '#lib/domain/day.ts';
import { targetOutlook, type TargetOutlook } from '#lib/domain/targets/target-outlook.ts';
import { targetProgress, type TargetProgress } from '#lib/domain/targets/target-progress.ts';
import { resultDays, resultsByWeek } from '#lib/domain/targets/target-results.ts';
import { splitTarget, weeksOf, type TargetWeek } from '#lib/domain/targets/target-weeks.ts';
import { targetMeasures, type Target } from '#lib/domain/targets/target.ts';
import type { ShownDesk } from '#lib/state/context.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';

/** A target with all that is computed of it. */
export interface TargetLine {
	readonly target: Target;
	/** Of what: the product, the hospital; empty for all. */
	readonly of: string;
	readonly progress: TargetProgress;
	readonly outlook: TargetOutlook;
	/** What the weeks set by hand leave over of the target, negative where they exceed it. */
	readonly unassigned: number;
	/** Where one should stand by the evening of yesterday. */
	readonly expected: number;
}

type Seen = { workspace: Workspace; desk: ShownDesk };

/** The weeks of a month as its targets are split. */
export const weeksOfMonth = (workspace: Workspace, month: Month): TargetWeek[] =>
	weeksOf(month, workspace.rules.calendar);

/** The lines of a month: the whole before its parts, in the order of the measures. */
export function targetLines(seen: Seen, month: Month): TargetLine[] {
	const { workspace, desk } = seen;
	const weeks = weeksOfMonth(workspace, month);
	const last = addDays(firstDayOf(addMonths(month, 1)), -1);
	const reports = desk.visits.history.reports.filter(
		({ day }) => day >= firstDayOf(month) && day <= last
	);
	return desk.targets
		.ofMonth(month)
		.map((target) => lineOf(target, { ...seen, weeks, reports }))
		.sort(
			(one, other) =>
				targetMeasures.indexOf(one.target.measure) - targetMeasures.indexOf(other.target.measure) ||
				one.of.localeCompare(other.of, 'zh') ||
				(one.target.id < other.target.id ? -1 : 1)
		);
}

function lineOf(
	target: Target,
	of: Seen & { weeks: readonly TargetWeek[]; reports: ShownDesk['visits']['reports'] }
): TargetLine {
	const { workspace, weeks, reports } = of;
	const { customers, grades, rules } = workspace;
	const days = resultDays(target, {
		reports,
		meetings: of.desk.activities.all
			.filter(({ kind, done }) => kind === 'meeting' && done)
			.map(({ day }) => day),
		listed: listedDays([...workspace.listings.byId.values()]),
		accountOf: (id) => customers.allContacts.get(id)?.accountId ?? null,
		normOf: (id) => grades.gradeByDoctor.get(id)?.demand.norm ?? 0
	});
	const split = splitTarget({ target: target.target, weeks, byHand: target.weekTargets });
	const progress = targetProgress({
		...{ target: target.target, weeks, split },
		actuals: resultsByWeek(target, { days, weeks, today: today.day }),
		calendar: rules.calendar,
		today: today.day,
		ofToday: days.filter((day) => day === today.day).length
	});
	const account = customers.allAccounts.get(target.accountId ?? '');
	const product = customers.allProducts.get(target.productId ?? '');
	const all = weeks.reduce((sum, { workingDays }) => sum + workingDays, 0);
	return {
		target,
		of: [account && shortNameOf(account), product?.name].filter(Boolean).join(' · '),
		progress,
		outlook: targetOutlook(progress, target.target),
		unassigned: split.unassigned,
		expected: all === 0 ? 0 : (target.target * (all - progress.workingDaysLeft)) / all
	};
}

/** The line that one sentence is said of: what counts for all before a part, visits first. */
export const foremostLine = (lines: readonly TargetLine[]): TargetLine | null =>
	lines.find(({ of }) => of === '') ?? lines[0] ?? null;
