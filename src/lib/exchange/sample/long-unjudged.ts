import { addDays, type Day } from '#lib/domain/day.ts';
import { groupBy } from '#lib/domain/group.ts';
import type { Assessment } from '#lib/domain/matrix.ts';
import { cellsOf } from '#lib/domain/grading/cells.ts';

/** How many of whom were judged so much earlier: some on the way, and one who is not visited. */
const earlier = [
	{ potential: 1, doctors: 2, days: 150 },
	{ potential: 0, doctors: 1, days: 330 }
] as const;

/**
 * A few who were judged so long ago that it is time to decide whether to go on with them: a newcomer sees the list that asks it. Where
 * they stand is what it was, so that nothing else of the territory changes.
 */
export function someLongUnjudged(
	assessments: readonly Assessment[],
	{ before }: { before: Day }
): Assessment[] {
	const days = new Map<string, number>();
	const byContact = groupBy(assessments, ({ contactId }) => contactId);
	const cells = cellsOf(assessments.map((one, at) => ({ ...one, id: String(at) })));
	for (const wanted of earlier) {
		const such = [...byContact].filter(([id, its]) => {
			const [cell, further] = [...(cells.get(id)?.values() ?? [])];
			const isOne = cell && !further && cell.usage <= 1 && cell.potential === wanted.potential;
			return isOne && its.every(({ assessedOn }) => assessedOn < before);
		});
		for (const [id] of such.slice(0, wanted.doctors)) days.set(id, wanted.days);
	}
	return assessments.map((one) => ({
		...one,
		assessedOn: addDays(one.assessedOn, -(days.get(one.contactId) ?? 0))
	}));
}
