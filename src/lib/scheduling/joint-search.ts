import { cheapest } from './findings.ts';
import type { Findings } from './findings.ts';
import type { PlanCopy } from './plan-copy.ts';

/** What one of several searches tells where they meet. */
export interface Told {
	number: number;
	findings: Findings;
	/** True where it has done all its work: then the first of its plans is its best. */
	isDone: boolean;
}

/** Where some of the searches run: this thread or another. */
export interface Place {
	/** Goes on with what all told where they met last, nothing at first, until its own meet again or are done. */
	advance(all: readonly Findings[]): Promise<readonly Told[]>;
}

/**
 * Lets searches in several places find one plan: at each meeting all hear what all found, in the order of their numbers,
 * so that the plan is the same wherever they run. Where a place fails, `instead` takes it over from the beginning.
 */
export async function searchJointly(
	places: readonly Place[],
	instead: (failed: Place) => Place
): Promise<PlanCopy> {
	const here = [...places];
	const meetings: (readonly Findings[])[] = [[]];
	while (true) {
		const told = (await Promise.all(here.map((_, index) => advance(index)))).flat();
		const all = told
			.sort((one, other) => one.number - other.number)
			.map(({ findings }) => findings);
		if (told.every(({ isDone }) => isDone)) return cheapest(all.map(({ plans }) => plans[0]!));
		meetings.push(all);
	}

	async function advance(index: number): Promise<readonly Told[]> {
		try {
			return await here[index]!.advance(meetings.at(-1)!);
		} catch {
			const place = (here[index] = instead(here[index]!));
			let told: readonly Told[] = [];
			for (const all of [...meetings]) told = await place.advance(all);
			return told;
		}
	}
}
