import { monthOf, type Day } from '#lib/domain/day.ts';
import type { VisitReport } from '#lib/domain/visits/visit.ts';
import { countByWeek, type TargetWeek } from './target-weeks.ts';
import type { Target, TargetMeasure } from './target.ts';

/** What results are counted from. */
export interface TargetSources {
	/** Effective reports in order of day. */
	readonly reports: readonly VisitReport[];
	/** The hospital of a customer. */
	readonly accountOf: (contactId: string) => string | null;
	/** Meetings that were held. */
	readonly meetings: readonly Day[];
	/** Products that a hospital took in, and when. */
	readonly listed: readonly {
		readonly on: Day;
		readonly accountId: string;
		readonly productId: string;
	}[];
	/** Visits a customer's class wants in a month; 0 where none are. */
	readonly normOf: (contactId: string) => number;
}

/** Whether the results of a measure are counted from visits, meetings or listings; volumes are entered by a person. */
export const isCounted = (measure: TargetMeasure): boolean =>
	measure === 'visits' ||
	measure === 'coverage' ||
	measure === 'callFrequency' ||
	measure === 'meetings' ||
	measure === 'listings';

/**
 * The days that count towards a target, each once for what it brought: every visit made, every meeting held, every product taken in; with coverage the first visit to
 * each customer; with call frequency the visit by which a customer had as many as their class wants.
 */
export function resultDays(target: Target, sources: TargetSources): Day[] {
	const { measure, productId, accountId, month } = target;
	if (measure === 'meetings') return sources.meetings.filter((day) => monthOf(day) === month);
	if (measure === 'listings')
		return sources.listed
			.filter(
				(its) =>
					monthOf(its.on) === month &&
					(accountId === null || its.accountId === accountId) &&
					(productId === null || its.productId === productId)
			)
			.map(({ on }) => on);
	if (!isCounted(measure)) return [];
	const made = new Map<string, number>();
	return sources.reports.flatMap(({ outcome, day, contactId, products }) => {
		if (outcome !== 'done' || monthOf(day) !== month) return [];
		if (accountId !== null && sources.accountOf(contactId) !== accountId) return [];
		if (productId !== null && !products.some((one) => one.productId === productId)) return [];
		const count = (made.get(contactId) ?? 0) + 1;
		made.set(contactId, count);
		if (measure === 'visits') return [day];
		return count === (measure === 'coverage' ? 1 : sources.normOf(contactId)) ? [day] : [];
	});
}

/** The result of each week, null where it has not come or, with what is entered, where nothing was. */
export function resultsByWeek(
	target: Target,
	of: { days: readonly Day[]; weeks: readonly TargetWeek[]; today: Day }
): (number | null)[] {
	const { days, weeks, today } = of;
	if (!isCounted(target.measure)) return weeks.map((_, at) => target.weekActuals[at] ?? null);
	const counts = countByWeek(days, weeks);
	return weeks.map(({ from }, at) => (from > today ? null : (counts[at] ?? 0)));
}
