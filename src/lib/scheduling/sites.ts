import type { Problem } from './problem.ts';

/** Customers who are met without travelling between them, grouped; a site is known by its first customer. */
export interface Sites {
	readonly count: number;
	/** -1 for the depot. */
	readonly siteOf: Int32Array;
	readonly membersOf: readonly (readonly number[])[];
	/** The places nearest to each, nearest first. */
	readonly near: readonly (readonly number[])[];
}

const mostNear = 5;

/** Groups the customers of a problem by place. */
export function groupSites({ nodes, travelFrom, travelInto }: Problem): Sites {
	const siteOf = new Int32Array(nodes).fill(-1);
	const membersOf: number[][] = [];
	for (let node = 1; node < nodes; node++) {
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
	const near = membersOf.map((_, site) =>
		membersOf
			.map((_, other) => other)
			.filter((other) => other !== site)
			.sort((one, other) => apart(site, one) - apart(site, other))
			.slice(0, mostNear)
	);
	return { count: membersOf.length, siteOf, membersOf, near };
}
