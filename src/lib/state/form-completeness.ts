import {
	distributorCompleteness,
	doctorCompleteness,
	hospitalCompleteness,
	type Completeness
} from '#lib/domain/archive/completeness.ts';
import { usageKey } from '#lib/domain/archive/usage-figures.ts';
import { addDays, addMonths, halfDays, mondayOf, monthOf, type Month } from '#lib/domain/day.ts';
import {
	meanCompleteness,
	reportCompleteness,
	targetCompleteness,
	usageCompleteness,
	weekCompleteness,
	type UsageField
} from '#lib/domain/guard/form-completeness.ts';
import { wantsReason } from '#lib/domain/targets/target-outlook.ts';
import type { ShownDesk } from './context.ts';
import { today } from './live/today.svelte.ts';
import { targetLines } from './targets/target-lines.ts';
import type { Workspace } from './workspace.svelte.ts';

/** The seven forms as the list of papers names them. */
export type FilledForm = 'hospitals' | 'usage' | 'doctors' | 'others' | 'targets' | 'week' | 'day';

/** A month of usage: a line for each hospital and product of which anything was ever known. */
export function usageFilled(
	{ customers, usage }: Workspace,
	month: Month,
	productId?: string
): Completeness<UsageField> {
	const places = new Map(
		[...usage.held.values()]
			.filter(
				(one) =>
					customers.hospitals.has(one.accountId) &&
					customers.products.has(one.productId) &&
					(productId === undefined || one.productId === productId)
			)
			.map(({ accountId, productId }) => [`${accountId} ${productId}`, { accountId, productId }])
	);
	return usageCompleteness(
		[...places.values()].map((place) => usage.held.get(usageKey({ ...place, month })) ?? null)
	);
}

/** How full each of the seven forms is: the archives, last month's usage, this month's targets, this week and its reports so far. */
export function completenessOfForms(
	workspace: Workspace,
	desk: ShownDesk
): Readonly<Record<FilledForm, Completeness<string>>> {
	const { customers } = workspace;
	const accounts = [...customers.accounts.values()];
	const month = monthOf(today.day);
	return {
		hospitals: meanCompleteness([...customers.hospitals.values()].map(hospitalCompleteness)),
		usage: usageFilled(workspace, addMonths(month, -1)),
		doctors: meanCompleteness(
			[...customers.doctors.values()].map((contact) =>
				doctorCompleteness({ contact, cells: customers.cells.get(contact.id) ?? new Map() })
			)
		),
		others: meanCompleteness(
			accounts.flatMap((one) => (one.kind === 'distributor' ? [distributorCompleteness(one)] : []))
		),
		targets: targetCompleteness(
			targetLines({ workspace, desk }, month).map(({ target, outlook }) => ({
				target,
				fallsShort: wantsReason(outlook)
			}))
		),
		...weekFilled(workspace, desk)
	};
}

function weekFilled(
	{ rules }: Workspace,
	{ plans, activities, visits }: ShownDesk
): Pick<Record<FilledForm, Completeness<string>>, 'week' | 'day'> {
	const monday = mondayOf(today.day);
	const days = Array.from({ length: 7 }, (_, at) => addDays(monday, at));
	const planned = days.flatMap((day) => plans.visitPlansByDay.get(day) ?? []);
	const halves = days
		.filter((day) => rules.calendar.dayMark(day).working)
		.flatMap((day) => halfDays.map((half) => ({ day, half })))
		.filter((slot) => !plans.isOff(slot));
	const { reportByPlan } = visits.history;
	const unplanned = visits.history.reports.filter(
		({ day, visitPlanId }) => day >= monday && day <= today.day && visitPlanId === null
	);
	return {
		week: weekCompleteness({
			visits: planned,
			halves: halves.map(({ day, half }) => ({
				isFilled:
					planned.some(({ slot }) => slot.day === day && slot.half === half) ||
					activities.in({ day, half }).length > 0
			}))
		}),
		day: reportCompleteness([
			...planned
				.filter(({ slot }) => slot.day < today.day)
				.map(({ id }) => ({ report: reportByPlan.get(id) ?? null })),
			...unplanned.map((report) => ({ report }))
		])
	};
}
