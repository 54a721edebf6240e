/**
 * Moves positions that stand closer than `gap` apart, keeping their order and their middle as far as the
 * span from `low` to `high` allows; the answer is in the order given, which must be ascending.
 */
export function spread(
	positions: readonly number[],
	room: { gap: number; low: number; high: number }
): number[] {
	const { gap, low, high } = room;
	const placed = [...positions];
	for (let index = 0; index < placed.length; index++) {
		const least = index === 0 ? low : (placed[index - 1] ?? low) + gap;
		placed[index] = Math.max(least, placed[index] ?? low);
	}
	for (let index = placed.length - 1; index >= 0; index--) {
		const most = index === placed.length - 1 ? high : (placed[index + 1] ?? high) - gap;
		placed[index] = Math.min(most, placed[index] ?? high);
	}
	return placed;
}
