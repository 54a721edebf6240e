import type { Proposal } from '#lib/state/planning/proposal.ts';

/** What a plan comes to: minutes on the way a day, days in more than one zone, visits that found no place. */
export type PlanNumber = 'way' | 'cross' | 'left';

/** The three numbers of a plan; minutes are the mean of its days with a visit. */
export function planNumbers({
	days,
	unserved
}: Pick<Proposal, 'days' | 'unserved'>): Record<PlanNumber, number> {
	const worked = days.filter(({ visits }) => visits > 0);
	const travel = worked.reduce((sum, { travelMinutes }) => sum + travelMinutes, 0);
	return {
		way: worked.length === 0 ? 0 : travel / worked.length,
		cross: worked.filter(({ zoneIds }) => zoneIds.length > 1).length,
		left: unserved.reduce((sum, { missing }) => sum + missing, 0)
	};
}
