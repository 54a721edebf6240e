/** Time as the sync layer sees it, so that tests can turn the hands. */
export interface Clock {
	/** Milliseconds since 1970. */
	now(): number;
	/** Runs `task` once after `milliseconds`; the returned function calls it off. */
	after(milliseconds: number, task: () => void): () => void;
}

/** The device's own clock. */
export const systemClock: Clock = {
	now: () => Date.now(),
	after(milliseconds, task) {
		const timer = setTimeout(task, milliseconds);
		return () => clearTimeout(timer);
	}
};
