const letters = 'ghijklmnop';

/** An id for an action that somebody adds: of letters alone, as ticks name actions. */
export const newActionId = (): string =>
	`own${crypto
		.randomUUID()
		.replaceAll('-', '')
		.replace(/\d/g, (digit) => letters[Number(digit)] ?? '')}`;
