import { ruinAndRecreate } from './move.ts';
import { pullVisit } from './pool.ts';

/**
 * All visits of one zone leave one day: the smaller of two zones drawn on it. They come back together on days that
 * go there anyway, which is how a day comes to stay in one zone.
 */
export const removeZone = ruinAndRecreate('removeZone', ({ schedule, pool, random }) => {
	const { problem, count, stops, stride, zoneCount } = schedule;
	const route = random.below(problem.routes);
	if (count[route] === 0) return;
	const first = route * stride + 1;
	const zoneAt = () => problem.zoneOf[stops[first + random.below(count[route]!)]!]!;
	const sizeOf = (zone: number) => (zone < 0 ? Infinity : zoneCount[route * problem.zones + zone]!);
	const one = zoneAt();
	const other = zoneAt();
	const zone = sizeOf(other) < sizeOf(one) ? other : one;
	if (zone < 0) return;
	const day = (route / problem.vehicles) | 0;
	for (let at = first; at < first + count[route]!; at++)
		if (problem.zoneOf[stops[at]!] === zone) pullVisit(pool, schedule, { node: stops[at]!, day });
});
