import type { Account } from '#lib/domain/archive/account.ts';
import { kilometersBetween } from '#lib/domain/archive/coordinates.ts';
import { grades, type Grade } from '#lib/domain/grade.ts';
import type { VisitPlan } from '#lib/domain/visits/visit.ts';

/** One place of a day and the visits made there in a row. */
export interface Stop {
	readonly account: Account;
	readonly visits: readonly VisitPlan[];
	/** In a straight line from the stop before; null at the first, or where a place is not known. */
	readonly kilometers: number | null;
}

/** The stops of a day's visits in their order; visits in one place after each other are one stop. */
export function dayRoute(
	plans: readonly VisitPlan[],
	placeOf: (plan: VisitPlan) => Account | undefined
): Stop[] {
	const stops: (Stop & { visits: VisitPlan[] })[] = [];
	for (const plan of plans) {
		const account = placeOf(plan);
		if (!account) continue;
		const last = stops.at(-1);
		if (last?.account.id === account.id) last.visits.push(plan);
		else stops.push({ account, visits: [plan], kilometers: way(last?.account, account) });
	}
	return stops;
}

function way(from: Account | undefined, to: Account): number | null {
	if (!from?.coordinates || !to.coordinates) return null;
	return kilometersBetween({ from: from.coordinates, to: to.coordinates });
}

/** The kilometers between the stops whose places are known. */
export const kilometersOf = (stops: readonly Stop[]): number =>
	stops.reduce((sum, { kilometers }) => sum + (kilometers ?? 0), 0);

/** The highest of some grades, null where none is known. */
export const highestGrade = (given: readonly (Grade | null)[]): Grade | null =>
	grades.find((grade) => given.includes(grade)) ?? null;
