import type { AllocationProblem } from '../problem.ts';
import { responseOf, resultAt } from '../response.ts';

/** A problem drawn from a seed: customers of three weights, visits of 10, 15 and 20 minutes, too little time for all. */
export function aProblem(seed: number, size = 3 + (seed % 9)): AllocationProblem {
	const draw = drawing(seed);
	const customers = Array.from({ length: size }, (_, at) => {
		const norm = 1 + Math.floor(draw() * 4);
		const value = [4, 2, 1][at % 3]! * (0.5 + draw());
		const response = responseOf({
			none: 0.5 + draw() * 0.4,
			most: 1.1 + draw() * 1.2,
			shape: 0.8 + draw() * 1.4
		});
		return {
			id: `c${at}`,
			minutes: [20, 15, 10][at % 3]!,
			least: Math.floor(draw() * (norm + 1)),
			most: norm + Math.floor(draw() * 3),
			worth: (visits: number) => value * resultAt(response, visits / norm),
			neglect: [11, 5, 2][at % 3]!,
			isKey: at % 5 === 0
		};
	});
	const all = customers.reduce((sum, { minutes, most }) => sum + minutes * most, 0);
	const capacity = Math.floor(all * (0.3 + draw() * 0.6));
	return { customers, capacity, keyCapacity: Math.floor(capacity * (0.2 + draw() * 0.6)) };
}

/** Numbers from 0 to 1, the same for the same seed. */
function drawing(seed: number): () => number {
	let state = (seed * 2654435761) >>> 0;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 4294967296;
	};
}
