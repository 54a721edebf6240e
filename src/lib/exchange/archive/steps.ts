/** Long work in steps of a few milliseconds, between which the page may have its turn. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Rows that are made into records in one step. */
const rowsAStep = 200;

/** Does something with each, in steps. */
export function* eachOf<T>(all: readonly T[], take: (one: T) => void): Steps<void> {
	for (const [at, one] of all.entries()) {
		if (at % rowsAStep === 0) yield;
		take(one);
	}
}

/** What slices of all come to, one slice a step. */
export function* inSlices<T, Made>(
	all: readonly T[],
	make: (slice: readonly T[]) => readonly Made[]
): Steps<Made[]> {
	const made: Made[] = [];
	for (let at = 0; at < all.length; at += rowsAStep) {
		yield;
		made.push(...make(all.slice(at, at + rowsAStep)));
	}
	return made;
}
