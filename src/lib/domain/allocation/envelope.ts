import { choicesOf, type AllocationProblem, type Choice } from './problem.ts';

/** A run of visits that is only worth taking whole, steepest first for each customer. */
interface Step {
	readonly choice: Choice;
	readonly from: number;
	readonly to: number;
	/** Worth by the minute. */
	readonly slope: number;
}

/**
 * An allocation that takes the steepest steps of everyone's concave envelope while they fit, then single visits into the
 * time that is left: within a visit or two of the best, in the time of a sort.
 */
export function steepestAllocation(problem: AllocationProblem): Map<string, number> {
	const choices = choicesOf(problem);
	const visits = new Map(choices.map(({ id }) => [id, 0]));
	let left = problem.capacity;
	let keyLeft = Math.min(problem.keyCapacity, problem.capacity);
	const take = ({ choice, from, to }: Step): void => {
		const minutes = choice.minutes * (to - from);
		if (visits.get(choice.id) !== from || minutes > (choice.isKey ? Math.min(left, keyLeft) : left))
			return;
		visits.set(choice.id, to);
		left -= minutes;
		if (choice.isKey) keyLeft -= minutes;
	};
	bySlope(choices.flatMap(envelopeOf)).forEach(take);
	bySlope(choices.flatMap((choice) => singlesFrom(choice, visits.get(choice.id)!))).forEach(take);
	return visits;
}

const bySlope = (steps: Step[]): Step[] => steps.sort((one, other) => other.slope - one.slope);

const stepOf = (choice: Choice, from: number, to: number): Step => ({
	choice,
	from,
	to,
	slope: (choice.worth[to]! - choice.worth[from]!) / ((to - from) * choice.minutes)
});

/** The upper envelope of a customer's worth, as steps of falling slope. */
function envelopeOf(choice: Choice): Step[] {
	const steps: Step[] = [];
	for (let visits = 1; visits < choice.worth.length; visits++) {
		let step = stepOf(choice, visits - 1, visits);
		for (let last = steps.at(-1); last && last.slope <= step.slope; last = steps.at(-1)) {
			steps.pop();
			step = stepOf(choice, last.from, visits);
		}
		steps.push(step);
	}
	return steps;
}

/** Visits one by one from where a customer stands. */
const singlesFrom = (choice: Choice, visits: number): Step[] =>
	Array.from({ length: choice.worth.length - 1 - visits }, (_, more) =>
		stepOf(choice, visits + more, visits + more + 1)
	);
