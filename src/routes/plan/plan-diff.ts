import type { Day, HalfDay } from '#lib/domain/day.ts';
import type { VisitPlan } from '#lib/domain/visits/visit.ts';
import type { Proposal } from '#lib/state/planning/proposal.ts';

interface Place {
	readonly day: Day;
	readonly half: HalfDay;
}

/** One difference between the plan that stands and a proposal. */
export type PlanChange =
	| { readonly kind: 'moved'; readonly contactId: string; readonly from: Place; readonly to: Place }
	| { readonly kind: 'added'; readonly contactId: string; readonly from: null; readonly to: Place }
	| {
			readonly kind: 'dropped';
			readonly contactId: string;
			readonly from: Place;
			readonly to: null;
	  };

const samePlace = (one: Place, other: Place) => one.day === other.day && one.half === other.half;

/** Every visit that moves, is dropped or is new: moves first, because they concern people who count on a day. */
export function changesOf(
	proposal: Pick<Proposal, 'visits'>,
	standing: readonly VisitPlan[]
): PlanChange[] {
	const standingById = new Map(standing.map((plan) => [plan.id, plan]));
	const moved: PlanChange[] = [];
	const added: PlanChange[] = [];
	for (const { acceptedId, doctorId, day, half } of proposal.visits) {
		const plan = acceptedId === null ? undefined : standingById.get(acceptedId);
		const to = { day, half };
		if (!plan) added.push({ kind: 'added', contactId: doctorId, from: null, to });
		else {
			standingById.delete(plan.id);
			if (!samePlace(plan.slot, to))
				moved.push({ kind: 'moved', contactId: doctorId, from: plan.slot, to });
		}
	}
	const dropped = [...standingById.values()].map(({ contactId, slot }): PlanChange => ({
		kind: 'dropped',
		contactId,
		from: slot,
		to: null
	}));
	return [moved, dropped, added].flatMap((changes) => changes.sort(byDay));
}

function byDay(one: PlanChange, other: PlanChange): number {
	const [first, second] = [one, other].map(({ from, to }) => {
		const { day, half } = (from ?? to)!;
		return `${day}${half}`;
	});
	return first! < second! ? -1 : Number(first! > second!);
}
