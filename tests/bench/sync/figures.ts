/** Prints one line of a report. */
export const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** The middle one of the values in order. */
export const median = (values: readonly number[]): number =>
	values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
