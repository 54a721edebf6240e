/** The page gets its turn after this long at the latest, in milliseconds. */
const turnMilliseconds = 40;

/** Between two pieces of long work: lets the page answer where the turn is over. */
export function turns(): () => Promise<void> {
	let ends = performance.now() + turnMilliseconds;
	return async () => {
		if (performance.now() < ends) return;
		await new Promise((resolve) => setTimeout(resolve));
		ends = performance.now() + turnMilliseconds;
	};
}
