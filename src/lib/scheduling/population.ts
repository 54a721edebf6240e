import type { PlanCopy } from './plan-copy.ts';
import { copyCopy, createCopy } from './plan-copy.ts';
import type { Problem } from './problem.ts';
import type { Random } from './random.ts';

/** The best plans of earlier legs, cheapest first, no two of equal cost. */
export interface Population {
	readonly size: number;
	/** Copies of all, cheapest first. */
	all(): PlanCopy[];
	/** Remembers a plan if it is among the best and no other costs the same. */
	add(plan: PlanCopy): void;
	/** Two plans to cross, good ones more likely; both the same while there is only one. */
	pick(random: Random): [PlanCopy, PlanCopy];
}

/** A population of at most `most` plans. */
export function createPopulation(problem: Problem, most: number): Population {
	const members: PlanCopy[] = [];
	const isSame = (one: PlanCopy, other: PlanCopy) => Math.abs(one.cost - other.cost) < 1e-6;
	return {
		get size() {
			return members.length;
		},
		all: () =>
			members.map((member) => {
				const copy = createCopy(problem);
				copyCopy(copy, member);
				return copy;
			}),
		add: (plan) => {
			if (members.some((member) => isSame(member, plan))) return;
			const member = createCopy(problem);
			copyCopy(member, plan);
			members.push(member);
			members.sort((one, other) => one.cost - other.cost);
			if (members.length > most) members.pop();
		},
		pick: (random) => {
			const tournament = () => Math.min(random.below(members.length), random.below(members.length));
			const first = tournament();
			let second = tournament();
			while (second === first && members.length > 1) second = random.below(members.length);
			return [members[first]!, members[second]!];
		}
	};
}
