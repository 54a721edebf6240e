import type { Cycle } from '#lib/domain/planning/cycle.ts';
import { noAnswers, type VisitPlan } from '#lib/domain/visits/visit.ts';
import type { Purpose } from '#lib/state/visits/usual-purpose.ts';
import type { AcceptedPlan } from '#lib/store/cycles.ts';
import type { JobResult } from '#lib/worker/protocol.ts';

/** A plan as the worker proposes it: not a fact until a person accepts it. */
export type Proposal = JobResult<'planMonth'>;
export type ProposedVisit = Proposal['visits'][number];
/** What one slot would cost for a visit, or why it cannot stand there. */
export type SlotCost = JobResult<'costSlots'>[number];

/** The facts a proposal becomes when it is accepted. */
export function acceptedPlan(
	proposal: Proposal,
	parts: {
		standing: ReadonlyMap<string, VisitPlan>;
		purposeOf: (contactId: string) => Purpose;
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
				objective: { kind: parts.purposeOf(visit.doctorId).objective.kind, text: '' },
				productIds: parts.purposeOf(visit.doctorId).productIds,
				...noAnswers,
				packed: '',
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
