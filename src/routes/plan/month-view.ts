import type { Day, HalfDay } from '#lib/domain/day.ts';
import type { DayMark } from '#lib/domain/planning/calendar.ts';
import { shortNameOf } from '#lib/domain/archive/account.ts';
import { placeOfVisit } from '#lib/state/archive/visit-place.ts';
import type { ShownDesk } from '#lib/state/context.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import type { Proposal, ProposedVisit } from '#lib/state/planning/proposal.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';

type Seen = { workspace: Workspace; desk: ShownDesk };

/** A visit of the plan that stands or of a proposal, as the month shows one. */
export interface MonthVisit {
	readonly key: string;
	readonly contactId: string;
	readonly half: HalfDay;
	/** When one is there by the plan; null for what is over and until it is computed. */
	readonly arrivalMinute: number | null;
	/** What became of it. */
	readonly became: 'done' | 'missed' | 'unreported' | 'upcoming';
	/** How it differs from the plan that stands; null where it does not. */
	readonly change: 'moved' | 'added' | null;
	/** Null for a visit of the plan that stands. */
	readonly proposed: ProposedVisit | null;
}

/** One place of a day and the visits made there in a row. */
export interface MonthStop {
	readonly key: string;
	/** Its short name. */
	readonly hospital: string;
	readonly half: HalfDay;
	readonly visits: readonly MonthVisit[];
}

/** One day of the month with what stands on it. */
export interface MonthDay {
	readonly day: Day;
	readonly mark: DayMark;
	/** The halves of leave. */
	readonly leave: readonly HalfDay[];
	readonly count: number;
	readonly stops: readonly MonthStop[];
	/** Names of the zones of its visits, each once. */
	readonly zones: readonly string[];
	/** True where a proposal changes something. */
	readonly changes: boolean;
}

/** The visits of the plan that stands on a day. */
export function standingVisits(
	{ desk }: Pick<Seen, 'desk'>,
	day: Day,
	arrivalOf: (planId: string) => number | null
): MonthVisit[] {
	return (desk.plans.visitPlansByDay.get(day) ?? []).map((plan) => ({
		key: plan.id,
		contactId: plan.contactId,
		half: plan.slot.half,
		arrivalMinute: arrivalOf(plan.id),
		became:
			desk.visits.history.reportByPlan.get(plan.id)?.outcome ??
			(day < today.day ? 'unreported' : 'upcoming'),
		change: null,
		proposed: null
	}));
}

/** The visits a proposal puts on a day, behind those of the day that are reported already. */
export function proposedVisits(
	{ desk }: Pick<Seen, 'desk'>,
	day: Day,
	plan: Proposal
): MonthVisit[] {
	const reported = standingVisits({ desk }, day, () => null).filter(
		({ became }) => became !== 'upcoming'
	);
	const proposed = plan.visits.filter((visit) => visit.day === day);
	return [
		...reported,
		...proposed.map((visit): MonthVisit => {
			const slot = visit.acceptedId && desk.plans.allVisitPlans.get(visit.acceptedId)?.slot;
			const isSame = slot && slot.day === day && slot.half === visit.half;
			return {
				key: `${visit.doctorId}/${visit.half}`,
				contactId: visit.doctorId,
				half: visit.half,
				arrivalMinute: visit.arrivalMinute,
				became: 'upcoming',
				change: slot ? (isSame ? null : 'moved') : 'added',
				proposed: visit
			};
		})
	];
}

/** A day as the month shows it. */
export function monthDay(
	{ workspace, desk }: Seen,
	{ day, visits }: { day: Day; visits: readonly MonthVisit[] }
): MonthDay {
	const { customers, rules } = workspace;
	const stops: (MonthStop & { visits: MonthVisit[] })[] = [];
	const zoneIds = new Set<string>();
	for (const visit of visits) {
		const account = placeOfVisit(customers, visit.contactId, { day, half: visit.half });
		if (account?.zoneId) zoneIds.add(account.zoneId);
		const place = `${account?.id ?? ''}/${visit.half}`;
		const last = stops.at(-1);
		if (last?.key.startsWith(place)) last.visits.push(visit);
		else
			stops.push({
				key: `${place}/${stops.length}`,
				hospital: account ? shortNameOf(account) : '',
				half: visit.half,
				visits: [visit]
			});
	}
	return {
		day,
		mark: rules.calendar.dayMark(day),
		leave: (['am', 'pm'] as const).filter((half) => desk.plans.isOff({ day, half })),
		count: visits.length,
		stops,
		zones: [...zoneIds].flatMap((id) => customers.zones.get(id)?.name ?? []),
		changes: visits.some(({ change }) => change !== null)
	};
}
