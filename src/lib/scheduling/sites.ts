import type { Problem } from './problem.ts';

/** Customers who are met without travelling between them, grouped; a site is known by its first customer. */
export interface Sites {
	readonly count: number;
	/** -1 for a depot. */
	readonly siteOf: Int32Array;
	readonly membersOf: readonly (readonly number[])[];
	/** The places that one goes to on the same day: those of its zone, of a place without a zone the nearest. */
	readonly companyOf: readonly (readonly number[])[];
}

/** The company of a place without a zone. */
const nearest = 4;

/** Groups the customers of a problem by place. */
export function groupSites({ nodes, customers, travelFrom, travelInto, zoneOf }: Problem): Sites {
	const siteOf = new Int32Array(nodes).fill(-1);
	const membersOf: number[][] = [];
	for (let node = 1; node <= customers; node++) {
		const row = node * nodes;
		let site = membersOf.findIndex(
			([first]) => travelFrom[row + first!] === 0 && travelInto[row + first!] === 0
		);
		if (site < 0) site = membersOf.push([]) - 1;
		siteOf[node] = site;
		membersOf[site]!.push(node);
	}
	const apart = (one: number, other: number) => {
		const at = membersOf[one]![0]! * nodes + membersOf[other]![0]!;
		return travelFrom[at]! + travelInto[at]!;
	};
	const zoneAt = (site: number) => zoneOf[membersOf[site]![0]!]!;
	const companyOf = membersOf.map((_, site) => {
		const others = membersOf.map((_, other) => other).filter((other) => other !== site);
		if (zoneAt(site) >= 0) return others.filter((other) => zoneAt(other) === zoneAt(site));
		return others.sort((one, other) => apart(site, one) - apart(site, other)).slice(0, nearest);
	});
	return { count: membersOf.length, siteOf, membersOf, companyOf };
}
