import { shortNameOf } from '#lib/domain/archive/account.ts';
import { daysFrom, daysBetween, type Day } from '#lib/domain/day.ts';
import type { Activity } from '#lib/domain/planning/activity.ts';
import type { Slot, VisitPlan } from '#lib/domain/visits/visit.ts';
import { placeOfVisit } from '#lib/state/archive/visit-place.ts';
import type { ShownDesk } from '#lib/state/context.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import type { CalendarEntry } from '#lib/worker/calendar-job.ts';
import { dayTimeline } from './day-timeline.ts';
import type { PlanSpan } from '#lib/domain/planning/plan-span.ts';

type Seen = { workspace: Workspace; desk: ShownDesk };

/** What the entries say that only a language knows. */
export interface CalendarWords {
	readonly visit: (of: { objective: string; materials: string }) => string;
	readonly activity: (activity: Activity) => string;
	readonly promise: (of: { text: string; name: string }) => string;
	readonly someone: string;
}

const activityMinutes = 60;
/** An appointment is left for in time; any other visit needs no bell. */
const remindVisit = 15;
/** Nine in the morning of the day on which a promise is due. */
const remindPromise = -540;

/** The visits and activities of some days as entries of a calendar: those cancelled too, so that a calendar drops them. */
export function entriesOfDays(
	seen: Seen,
	ask: { span: PlanSpan; words: CalendarWords }
): CalendarEntry[] {
	const { span, words } = ask;
	const { workspace, desk } = seen;
	const { planning } = workspace.rules.policy;
	const days = daysFrom(span.from, daysBetween(span) + 1);
	const arrivals = new Map(
		days.flatMap((day) =>
			dayTimeline(seen, day).flatMap(({ visits, minute }) => {
				let at = minute;
				return visits.map(({ plan }) => {
					const start = at;
					at += minutesOf(seen, plan);
					return [plan.id, start] as const;
				});
			})
		)
	);
	const visits = [...desk.plans.allVisitPlans.values()]
		.filter(({ slot }) => slot.day >= span.from && slot.day <= span.to)
		.map((plan): CalendarEntry => {
			const start = arrivals.get(plan.id) ?? planning.halves[plan.slot.half].startMinute.value;
			const { name, place, full } = whereOf(seen, plan.contactId, plan.slot);
			return {
				id: plan.id,
				day: plan.slot.day,
				time: { start, end: start + minutesOf(seen, plan) },
				title: [name || words.someone, place].filter(Boolean).join(' · '),
				details: words.visit({ objective: plan.objective.text, materials: plan.materials }),
				place: full,
				cancelled: plan.cancelled,
				remindBefore: plan.appointment ? remindVisit : null
			};
		});
	const activities = desk.activities.allEver
		.filter(({ day }) => day >= span.from && day <= span.to)
		.map((activity): CalendarEntry => {
			const { id, day, half, startMinute, place, text } = activity;
			const start = startMinute ?? planning.halves[half].startMinute.value;
			return {
				...{ id, day, place, details: text },
				time: { start, end: start + activityMinutes },
				title: words.activity(activity),
				cancelled: activity.removed,
				remindBefore: startMinute === null ? null : remindVisit
			};
		});
	return [...visits, ...activities];
}

/** What was promised as entries of a calendar: all the day it is due, and gone once it is settled. */
export function entriesOfPromises(seen: Seen, words: CalendarWords): CalendarEntry[] {
	const waiting = new Set(seen.desk.followUp.waiting.map(({ promise }) => promise.id));
	return seen.desk.followUp.ledger.map(({ promise }): CalendarEntry => {
		const { name, place, full } = whereOf(seen, promise.contactId);
		return {
			id: promise.id,
			day: promise.due,
			time: null,
			title: words.promise({ text: promise.text, name: name || words.someone }),
			details: place,
			place: full,
			cancelled: !waiting.has(promise.id),
			remindBefore: remindPromise
		};
	});
}

function whereOf({ workspace }: Seen, contactId: string, slot?: Slot) {
	const { customers } = workspace;
	const contact = customers.allContacts.get(contactId);
	const account = slot
		? placeOfVisit(customers, contactId, slot)
		: customers.allAccounts.get(contact?.accountId ?? '');
	return {
		name: contact?.name ?? '',
		place: account ? shortNameOf(account) : '',
		full: account?.name ?? ''
	};
}

function minutesOf({ workspace }: Seen, { contactId }: VisitPlan): number {
	const grade = workspace.grades.gradeByDoctor.get(contactId)?.result.grade ?? 'C';
	return workspace.rules.policy.planning.visitMinutes[grade].value;
}

/** The days between which a calendar is written, as text for the name of its file. */
export const spanName = ({ from, to }: { from: Day; to: Day }): string => `${from}-${to}`;
