/** An English count with its noun: `plural(1, 'visit')` is '1 visit', `plural(2, 'visit')` is '2 visits'. */
export const plural = (count: number, noun: string, nouns: string = `${noun}s`): string =>
	`${count.toLocaleString('en-GB')} ${count === 1 ? noun : nouns}`;
