/** Where the scroll of a page and of a list within it stands while it is loaded anew. */
const key = 'rounds.scroll';
/** What was asked for late, such as grades, has come by then, in milliseconds. */
const atMost = 3_000;

interface Kept {
	readonly href: string;
	readonly y: number;
	/** How far each list that scrolls within the page is scrolled, by its name. */
	readonly lists: Readonly<Record<string, number>>;
}

const lists = new Map<string, () => number>();
/** Lists that stood in this page already: what a reload kept is theirs once. */
const reloaded = new Set<string>();
const left = new Map<string, number>();
const asked = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const;

/**
 * Keeps how far a page is scrolled over a reload: the browser puts it back before there is anything to scroll, since what
 * the page shows comes from the disk. Whoever touches the page meanwhile is let alone. The returned function ends it.
 */
export function keepScroll(): () => void {
	const save = () => {
		const at: Kept = {
			href: location.href,
			y: Math.round(scrollY),
			lists: Object.fromEntries([...lists].map(([name, offset]) => [name, Math.round(offset())]))
		};
		sessionStorage.setItem(key, JSON.stringify(at));
	};
	window.addEventListener('pagehide', save);
	const stop = putBack(stored()?.y ?? 0);
	return () => {
		window.removeEventListener('pagehide', save);
		stop();
	};
}

/**
 * Keeps over a reload how far a list is scrolled that does not scroll with its page: `offset` is asked when the page
 * leaves, `show` told once, when the list stands in the page that was loaded anew. The returned function ends it.
 */
export function keepListScroll(
	name: string,
	{ offset, show }: { offset: () => number; show: (offset: number) => void }
): () => void {
	lists.set(name, offset);
	const at = reloaded.has(name) ? 0 : (stored()?.lists[name] ?? 0);
	reloaded.add(name);
	if (at > 0) show(at);
	return () => lists.delete(name);
}

/** Remembers how far a list at an address was scrolled, for whoever comes back to it. */
export const leaveList = (name: string, href: string, offset: number): unknown =>
	left.set(`${name} ${href}`, offset);

/** How far a list at an address was scrolled when one left it; zero for one nobody left. */
export const leftAt = (name: string, href: string): number => left.get(`${name} ${href}`) ?? 0;

function putBack(y: number): () => void {
	if (y === 0) return () => {};
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

/** What was kept of this very address, where it was loaded anew. */
function stored(): Kept | null {
	const [entry] = performance.getEntriesByType('navigation');
	if (!(entry instanceof PerformanceNavigationTiming) || entry.type !== 'reload') return null;
	const text = sessionStorage.getItem(key);
	const kept = JSON.parse(text ?? '{}') as Partial<Kept>;
	if (kept.href !== location.href || typeof kept.y !== 'number') return null;
	return { href: kept.href, y: kept.y, lists: kept.lists ?? {} };
}
