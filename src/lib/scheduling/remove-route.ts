import { ruinAndRecreate } from './move.ts';
import { pullVisit } from './pool.ts';

/**
 * A whole route leaves: the shorter of two drawn. Strings are too short to empty a long route, so without this
 * a plan keeps as many trips from home as it began with.
 */
export const removeRoute = ruinAndRecreate('removeRoute', ({ schedule, pool, random }) => {
	const { problem, count, stops, stride } = schedule;
	const one = random.below(problem.routes);
	const other = random.below(problem.routes);
	const route =
		count[one] === 0 || (count[other]! > 0 && count[other]! < count[one]!) ? other : one;
	const day = (route / problem.vehicles) | 0;
	const first = route * stride + 1;
	for (let at = first; at < first + count[route]!; at++)
		pullVisit(pool, schedule, { node: stops[at]!, day });
});
