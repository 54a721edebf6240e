/** Seconds since the call: of the clock, or of this process's processor time where others share the machine. */
export function stopwatch({ cpu }) {
	const now = () => {
		if (!cpu) return performance.now() / 1000;
		const { user, system } = process.cpuUsage();
		return (user + system) / 1e6;
	};
	const started = now();
	return () => now() - started;
}

/** A short search is thrown away first: it warms the compiler up and tells what the time allows. */
const trialShare = 0.03;
const sliceSeconds = 0.03;

/**
 * Runs a search until `limit` on the stopwatch. `start(iterations)` begins one for so many; its `horizon`, when it
 * has one, is corrected as the pace becomes known.
 */
export function runFor(start, { limit, seconds }) {
	const trial = start(1000);
	const before = seconds();
	const trialEnd = before + limit * trialShare;
	while (seconds() < trialEnd) trial.step(20);
	const pace = trial.iterations / Math.max(1e-3, seconds() - before);
	const search = start(Math.max(100, Math.floor(pace * (limit - seconds()))));
	const first = seconds();
	let slice = 20;
	for (let now = first; now < limit;) {
		search.step(slice);
		const after = seconds();
		const took = Math.max(1e-4, after - now);
		const promised = (search.iterations / Math.max(1e-3, after - first)) * (limit - first);
		search.horizon = Math.max(100, promised);
		slice =
			Math.ceil(Math.min(slice * 2, (slice * Math.min(sliceSeconds, limit - after)) / took)) || 1;
		now = after;
	}
	return search;
}
