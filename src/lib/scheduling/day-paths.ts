import type { Problem } from './problem.ts';
import type { Sites } from './sites.ts';

/** The shortest way through the places of a day, those of the morning before those of the afternoon. */
export interface DayPath {
	readonly order: readonly number[];
	readonly travel: number;
	/** Travel that the morning's time pays for: from home on, up to its last place. */
	readonly morning: number;
	/** From the last place of the morning to the first of the afternoon. */
	readonly noon: number;
	/** Between the places of the afternoon. */
	readonly afternoon: number;
}

/** So many places in half a day are put in their best order; of more, the next one is always the nearest. */
const mostExact = 3;
/** Ways remembered at most. */
const mostRemembered = 100_000;

/** Finds ways and remembers them: the same few places of a zone meet again and again. */
export function createDayPaths(problem: Problem, sites: Sites) {
	const { nodes, travelFrom } = problem;
	const knownFrom = new Map<number, Map<number, DayPath>>();
	const base = sites.count + 1;
	let depot = 0;
	const nodeAt = (site: number) => (site < 0 ? depot : sites.membersOf[site]![0]!);
	const leg = (from: number, to: number) => travelFrom[nodeAt(from) * nodes + nodeAt(to)]!;
	return (day: number, am: readonly number[], pm: readonly number[]): DayPath => {
		depot = problem.depotOf[day]!;
		const known = knownFrom.get(depot) ?? new Map<number, DayPath>();
		knownFrom.set(depot, known);
		const key = keyOf(am, pm);
		let path = known.get(key);
		if (path) return path;
		path = shortest(am, pm, leg);
		if (known.size < mostRemembered && key <= Number.MAX_SAFE_INTEGER) known.set(key, path);
		return path;
	};
	/** The places as digits; too many of them give a number that is not remembered. */
	function keyOf(am: readonly number[], pm: readonly number[]): number {
		let key = 0;
		for (const site of am) key = key * base + site + 1;
		key *= base;
		for (const site of pm) key = key * base + site + 1;
		return key;
	}
}

type Leg = (from: number, to: number) => number;

function shortest(am: readonly number[], pm: readonly number[], leg: Leg): DayPath {
	const order =
		Math.max(am.length, pm.length) > mostExact ? nearest(am, pm, leg) : best(am, pm, leg);
	let [morning, noon, afternoon] = [0, 0, 0];
	let before = -1;
	for (const [index, site] of order.entries()) {
		const minutes = leg(before, site);
		if (index < am.length || index === 0) morning += minutes;
		else if (index === am.length) noon = minutes;
		else afternoon += minutes;
		before = site;
	}
	const back = leg(before, -1);
	return { order, travel: morning + noon + afternoon + back, morning, noon, afternoon };
}

function best(am: readonly number[], pm: readonly number[], leg: Leg): number[] {
	let least = Infinity;
	let found: number[] = [];
	const path: number[] = [];
	const used = new Set<number>();
	const extend = (last: number, travel: number): void => {
		if (travel >= least) return;
		const isMorning = path.length < am.length;
		if (path.length === am.length + pm.length) {
			const total = travel + (path.length > 0 ? leg(last, -1) : 0);
			if (total >= least) return;
			least = total;
			found = [...path];
			return;
		}
		const choices = isMorning ? am : pm;
		const offset = isMorning ? 0 : am.length;
		for (const [index, site] of choices.entries()) {
			if (used.has(offset + index)) continue;
			used.add(offset + index);
			path.push(site);
			extend(site, travel + leg(last, site));
			path.pop();
			used.delete(offset + index);
		}
	};
	extend(-1, 0);
	return found;
}

function nearest(am: readonly number[], pm: readonly number[], leg: Leg): number[] {
	const order: number[] = [];
	for (const half of [am, pm]) {
		const left = [...half];
		while (left.length > 0) {
			const last = order.at(-1) ?? -1;
			left.sort((one, other) => leg(last, one) - leg(last, other));
			order.push(left.shift()!);
		}
	}
	return order;
}
