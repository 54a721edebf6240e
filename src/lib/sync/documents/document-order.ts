// A year's plan is read before that year's months, so its period sorts as a thirteenth month.
const afterDecember = '-13';

/**
 * Sorts document ids by what a screen needs first: meta, base, then the newest period first
 * (`…/2026` before `…/2026-12` before `…/2026-11`), then everything else.
 */
export function compareDocumentIds(a: string, b: string): number {
	const [left, right] = [sortKey(a), sortKey(b)];
	if (left.rank !== right.rank) return left.rank - right.rank;
	if (left.period !== right.period) return left.period < right.period ? 1 : -1;
	return a < b ? -1 : a > b ? 1 : 0;
}

function sortKey(id: string): { rank: number; period: string } {
	const last = id.slice(id.lastIndexOf('/') + 1);
	if (last === 'meta') return { rank: 0, period: '' };
	if (last === 'base') return { rank: 1, period: '' };
	if (/^\d{4}$/.test(last)) return { rank: 2, period: last + afterDecember };
	if (/^\d{4}-\d{2}$/.test(last)) return { rank: 2, period: last };
	return { rank: 3, period: '' };
}
