import { choicesOf, type AllocationProblem, type Choice } from './problem.ts';

/** The best a group can do with each number of units of time, and how. */
interface Table {
	/** By units of time. */
	readonly worth: Float64Array;
	/** Visits of each customer, by customer, then by units. */
	readonly taken: readonly Uint8Array[];
}

/**
 * The best allocation there is, by dynamic programming over minutes: visits by customer. Key customers are filled apart
 * from the others, and the time is divided between the two tables where together they are worth most.
 */
export function bestAllocation(problem: AllocationProblem): Map<string, number> {
	const choices = choicesOf(problem);
	const unit = choices.reduce((common, { minutes }) => commonDivisor(common, minutes), 0) || 1;
	const units = Math.max(0, Math.floor(problem.capacity / unit));
	const keyUnits = Math.max(0, Math.min(units, Math.floor(problem.keyCapacity / unit)));
	const groups = {
		key: choices.filter(({ isKey }) => isKey),
		rest: choices.filter(({ isKey }) => !isKey)
	};
	const key = tableOf(groups.key, { unit, units: keyUnits });
	const rest = tableOf(groups.rest, { unit, units });
	let forKey = 0;
	let best = -Infinity;
	for (let time = 0; time <= keyUnits; time++) {
		const worth = key.worth[time]! + rest.worth[units - time]!;
		if (worth <= best) continue;
		best = worth;
		forKey = time;
	}
	return new Map([
		...taken(groups.key, { table: key, unit, units: forKey }),
		...taken(groups.rest, { table: rest, unit, units: units - forKey })
	]);
}

function tableOf(
	choices: readonly Choice[],
	{ unit, units }: { unit: number; units: number }
): Table {
	let worth = new Float64Array(units + 1);
	const takenBy: Uint8Array[] = [];
	for (const choice of choices) {
		const step = Math.round(choice.minutes / unit);
		const next = new Float64Array(units + 1).fill(-Infinity);
		const taken = new Uint8Array(units + 1);
		choice.worth.forEach((own, visits) => {
			const from = step * visits;
			for (let time = from; time <= units; time++) {
				const all = worth[time - from]! + own;
				if (all > next[time]!) {
					next[time] = all;
					taken[time] = visits;
				}
			}
		});
		worth = next;
		takenBy.push(taken);
	}
	return { worth, taken: takenBy };
}

function taken(
	choices: readonly Choice[],
	{ table, unit, units }: { table: Table; unit: number; units: number }
): [string, number][] {
	const visits: [string, number][] = [];
	let time = units;
	for (let at = choices.length - 1; at >= 0; at--) {
		const { id, minutes } = choices[at]!;
		const count = table.taken[at]![time]!;
		visits.push([id, count]);
		time -= Math.round(minutes / unit) * count;
	}
	return visits;
}

function commonDivisor(one: number, other: number): number {
	return other === 0 ? one : commonDivisor(other, one % other);
}
