/**
 * Several searches for one plan as one, on one thread: each goes as far as the others, and they meet where they would in
 * threads of their own. `start(companion)` begins one of them.
 */
export function together(start, of) {
	const searches = Array.from({ length: of }, (_, number) => start({ number, of }));
	const [first] = searches;
	const isDone = (search) => search.iterations >= search.horizon;
	const told = (search) => search.findings ?? { plans: [search.best()], large: null };
	const best = () =>
		searches
			.map((search) => search.best())
			.reduce((one, other) => (other.cost < one.cost ? other : one));
	return {
		get iterations() {
			return searches.reduce((sum, { iterations }) => sum + iterations, 0);
		},
		get horizon() {
			return searches.reduce((sum, { horizon }) => sum + horizon, 0);
		},
		set horizon(iterations) {
			for (const search of searches) search.horizon = iterations / of;
		},
		step(iterations) {
			const each = Math.ceil(iterations / of);
			for (const search of searches)
				search.step(Math.min(each, search.horizon - search.iterations));
			const meeting = searches.filter(({ findings }) => findings);
			if (meeting.length === 0 || !searches.every((search) => search.findings || isDone(search)))
				return;
			const all = searches.map(told);
			for (const search of meeting) search.meet(all);
		},
		best,
		plan: () => first.plan(best())
	};
}
