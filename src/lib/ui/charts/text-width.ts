/** The width of a text in pixels at 14 px: Chinese characters are square, others about half of that. */
export const textWidth = (text: string): number =>
	[...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 14 : 7.6), 0);
