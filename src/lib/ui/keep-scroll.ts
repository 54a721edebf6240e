/** Where the scroll of a page stands while it is loaded anew. */
const key = 'rounds.scroll';
/** What was asked for late, such as grades, has come by then, in milliseconds. */
const atMost = 3_000;

/**
 * Keeps how far a page is scrolled over a reload: the browser puts it back before there is anything to scroll, since what
 * the page shows comes from the disk. Whoever touches the page meanwhile is let alone. The returned function ends it.
 */
export function keepScroll(): () => void {
	const save = () => {
		const at = { href: location.href, y: Math.round(scrollY) };
		sessionStorage.setItem(key, JSON.stringify(at));
	};
	window.addEventListener('pagehide', save);
	const stop = putBack(stored());
	return () => {
		window.removeEventListener('pagehide', save);
		stop();
	};
}

function putBack(y: number): () => void {
	if (y === 0) return () => {};
	const asked = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const;
	const until = performance.now() + atMost;
	let frame = requestAnimationFrame(step);
	const stop = () => {
		cancelAnimationFrame(frame);
		for (const name of asked) window.removeEventListener(name, stop);
	};
	for (const name of asked) window.addEventListener(name, stop, { passive: true });
	function step() {
		const reach = document.documentElement.scrollHeight - innerHeight;
		if (reach >= y) scrollTo(0, y);
		if (reach >= y || performance.now() > until) stop();
		else frame = requestAnimationFrame(step);
	}
	return stop;
}

/** Zero unless this very address was loaded anew. */
function stored(): number {
	const [entry] = performance.getEntriesByType('navigation');
	if (!(entry instanceof PerformanceNavigationTiming) || entry.type !== 'reload') return 0;
	const text = sessionStorage.getItem(key);
	const { href, y } = JSON.parse(text ?? '{}') as { href?: unknown; y?: unknown };
	return href === location.href && typeof y === 'number' ? y : 0;
}
