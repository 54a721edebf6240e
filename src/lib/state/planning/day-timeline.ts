import type { Account } from '#lib/domain/archive/account.ts';
import type { Contact } from '#lib/domain/archive/contact.ts';
import type { Day, HalfDay } from '#lib/domain/day.ts';
import { dayStops, openingsIn, type RoutedVisit } from '#lib/domain/planning/day-stops.ts';
import { dayEndsAt, travelMinutesBetween, type Site } from '#lib/domain/planning/travel-minutes.ts';
import { periodMinutes } from '#lib/domain/policy/day-parts.ts';
import type { VisitPlan, VisitReport } from '#lib/domain/visits/visit.ts';
import { placeOfVisit } from '#lib/state/archive/visit-place.ts';
import type { ShownDesk } from '#lib/state/context.ts';
import { dayOf, minuteOf } from '#lib/state/live/today.svelte.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';

/** A planned visit of a day with what became of it. */
export interface TimelineVisit {
	readonly plan: VisitPlan;
	/** Null until it is reported. */
	readonly report: VisitReport | null;
	/** Undefined where the record has not arrived on this device. */
	readonly contact: Contact | undefined;
}

/** One place of a day with its visits in order. */
export interface TimelineStop {
	/** Undefined where it is not known who works where. */
	readonly account: Account | undefined;
	readonly half: HalfDay;
	/** When one arrives by the plan; where all is reported on the day itself, when that began. */
	readonly minute: number;
	/** From the stop before, at the first from where the day begins; null where the way is not known or does not count. */
	readonly travelMinutes: number | null;
	/** Of the last stop the way to where the day ends. */
	readonly returnMinutes: number | null;
	readonly visits: readonly TimelineVisit[];
	/** True once every visit is reported. */
	readonly isOver: boolean;
}

/** A record of the hour after a half or the one before still tells when the visit was, one of the evening does not. */
const nearMinutes = 60;

/** The planned visits of a day as stops in their order, with the times the plan has for them. */
export function dayTimeline(
	{ workspace, desk }: { workspace: Workspace; desk: ShownDesk },
	day: Day
): TimelineStop[] {
	const { customers, rules, grades, travel } = workspace;
	const { planning } = rules.policy;
	const spanOf = (half: HalfDay) => ({
		start: planning.halves[half].startMinute.value,
		end: planning.halves[half].endMinute.value
	});
	const halves = { am: spanOf('am'), pm: spanOf('pm') };
	const visits = (desk.plans.visitPlansByDay.get(day) ?? []).map((plan) => {
		const contact = customers.allContacts.get(plan.contactId);
		const account = placeOfVisit(customers, plan.contactId, plan.slot);
		const grade = grades.gradeByDoctor.get(plan.contactId)?.result.grade ?? 'C';
		const { half } = plan.slot;
		return {
			placeId: account?.id ?? plan.contactId,
			half,
			minutes: planning.visitMinutes[grade].value,
			openings: openingsIn({ day, ...halves[half] }, rulesOf(contact, account)),
			plan,
			report: desk.visits.history.reportByPlan.get(plan.id) ?? null,
			contact
		} satisfies RoutedVisit & TimelineVisit;
	});
	const known = { times: travel.times, travel: planning.travel };
	const own = dayEndsAt(desk.dayEnds.on(day), travel.times);
	const placeOf = (id: string) => customers.allAccounts.get(id);
	const between = (from: Site | undefined, to: Site | undefined) =>
		from && to ? travelMinutesBetween({ from, to }, known) : null;
	const way = (from: string, to: string) => (from === to ? 0 : between(placeOf(from), placeOf(to)));
	const ends = {
		start: (placeId: string) => between(own.start, placeOf(placeId)),
		finish: (placeId: string) => between(placeOf(placeId), own.finish)
	};
	const weights = {
		bestTime: planning.weights.bestTime.value,
		overload: planning.weights.overload.value
	};
	return dayStops(visits, { halves, travel: way, ends, weights }).map((stop) => {
		const { half, travelMinutes, returnMinutes, visits: there } = stop;
		const isOver = there.every(({ report }) => report !== null);
		const began = isOver ? beganAt(there, { day, ...halves[half] }) : null;
		return {
			account: customers.allAccounts.get(stop.placeId),
			half,
			minute: began ?? stop.arrivalMinute,
			...{ travelMinutes, returnMinutes },
			visits: there,
			isOver
		};
	});
}

function beganAt(
	visits: readonly TimelineVisit[],
	half: { day: Day; start: number; end: number }
): number | null {
	const minutes = visits.flatMap(({ report }) => {
		if (!report) return [];
		const moment = new Date(report.recordedAt);
		const minute = minuteOf(moment);
		const isNear = minute >= half.start - nearMinutes && minute <= half.end + nearMinutes;
		return isNear && dayOf(moment) === half.day ? minute : [];
	});
	return minutes.length === visits.length ? Math.min(...minutes) : null;
}

/** When somebody can be met at all: the hours of reception and the best times, by weekday. */
export const rulesOf = (contact: Contact | undefined, account: Account | undefined) => ({
	reception: (account?.kind === 'hospital' ? account.reception : []).map(
		({ weekday, startMinute: start, endMinute: end }) => ({ weekday, start, end })
	),
	bestTimes: (contact?.bestTimes ?? []).map(({ weekday, period }) => ({
		weekday,
		...periodMinutes[period]
	}))
});
