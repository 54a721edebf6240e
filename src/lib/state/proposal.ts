import { addDays, halfDays, type Day, type HalfDay } from '#lib/domain/day.ts';
import type { WorkCalendar } from '#lib/domain/calendar.ts';
import type { Cycle } from '#lib/domain/cycle.ts';
import type { VisitPlan } from '#lib/domain/visit.ts';
import type { AcceptedPlan } from '#lib/store/cycles.ts';
import type { JobResult } from '#lib/worker/protocol.ts';

/** A plan as the worker proposes it: not a fact until a person accepts it. */
export type Proposal = JobResult<'planMonth'>;
export type ProposedVisit = Proposal['visits'][number];
/** What one slot would cost for a visit, or why it cannot stand there. */
export type SlotCost = JobResult<'costSlots'>[number];

/** The days a plan covers; `from` is never before today. */
export interface PlanSpan {
	from: Day;
	to: Day;
}

/** Half days on which the rep works: the calendar's working days without leave. */
export const workingHalves = (
	span: PlanSpan,
	parts: {
		calendar: WorkCalendar;
		isOff: (slot: { day: Day; half: HalfDay }) => boolean;
	}
): { day: Day; half: HalfDay }[] =>
	parts.calendar
		.workingDays(span)
		.flatMap((day) => halfDays.map((half) => ({ day, half })))
		.filter((slot) => !parts.isOff(slot));

/** The last day of a plan of `weeks` weeks. */
export const lastDayOf = (from: Day, weeks: number): Day => addDays(from, weeks * 7 - 1);

/**
 * What the solver may not move: what a person fixed, what is agreed with the customer, and today, unless today's visit
 * cannot take place.
 */
export const isFixed = (
	plan: Pick<VisitPlan, 'locked' | 'appointment' | 'slot'>,
	{ today, isUpset }: { today: Day; isUpset: boolean }
): boolean =>
	plan.locked || plan.appointment || plan.slot.day < today || (plan.slot.day === today && !isUpset);

/** The facts a proposal becomes when it is accepted. */
export function acceptedPlan(
	proposal: Proposal,
	parts: {
		standing: ReadonlyMap<string, VisitPlan>;
		productIdsOf: (contactId: string) => readonly string[];
		cycle: Omit<Cycle, 'version' | 'seed' | 'iterations' | 'certificate'>;
		newId: () => string;
	}
): AcceptedPlan {
	const { standing, cycle } = parts;
	const kept = new Set(proposal.visits.map(({ acceptedId }) => acceptedId));
	const slotOf = ({ day, half, order }: Proposal['visits'][number]) => ({ day, half, order });
	return {
		cycle: {
			...cycle,
			version: 1,
			seed: proposal.seed,
			iterations: proposal.iterations,
			certificate: proposal.certificate
		},
		visitPlans: proposal.visits
			.filter(({ acceptedId }) => acceptedId === null)
			.map((visit) => ({
				version: 1,
				id: parts.newId(),
				cycleId: cycle.id,
				contactId: visit.doctorId,
				slot: slotOf(visit),
				locked: false,
				cancelled: false,
				appointment: false,
				mode: 'inPerson',
				objective: { kind: 'followUp', text: '' },
				productIds: [...parts.productIdsOf(visit.doctorId)],
				materials: '',
				addedBy: null
			})),
		moves: proposal.visits.flatMap((visit) => {
			const plan = visit.acceptedId === null ? undefined : standing.get(visit.acceptedId);
			const slot = slotOf(visit);
			const moved =
				plan &&
				(plan.slot.day !== slot.day ||
					plan.slot.half !== slot.half ||
					plan.slot.order !== slot.order);
			return moved ? [{ id: plan.id, slot }] : [];
		}),
		replacedIds: [...standing.keys()].filter((id) => !kept.has(id))
	};
}
