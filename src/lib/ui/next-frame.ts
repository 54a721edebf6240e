/** A page that nobody sees draws no frame: so long it waits for one at most, in milliseconds. */
const longestFrame = 100;

/** Resolves once what has changed until now is drawn. */
export const nextFrame = (): Promise<void> =>
	new Promise((resolve) => {
		setTimeout(resolve, longestFrame);
		requestAnimationFrame(() => setTimeout(resolve));
	});
