import type { Target } from '#lib/domain/targets/target.ts';
import type { GridChange } from '#lib/ui/number-grid.ts';

/** What the weeks of a target hold: what is wanted, what came. */
export type WeekField = 'weekTargets' | 'weekActuals';

/** The column of a week in the grid. */
export const weekColumn = (at: number): string => `week-${at}`;

/** The week of a column of the grid, counted from 0; null for the column of the target. */
export const weekOfColumn = (column: string): number | null =>
	column === 'target' ? null : Number(column.slice('week-'.length));

/** The fields of a target that written cells change; an emptied target stays what it was. */
export function targetFields(
	target: Target,
	{ changes, field }: { changes: readonly Pick<GridChange, 'column' | 'value'>[]; field: WeekField }
): Partial<Target> {
	let fields: Partial<Target> = {};
	for (const { column, value } of changes) {
		const at = weekOfColumn(column);
		if (at !== null)
			fields = { ...fields, [field]: withAt(fields[field] ?? target[field], { at, value }) };
		else if (value !== null) fields = { ...fields, target: value };
	}
	return fields;
}

/** A list of weeks with one of them set; the weeks before it that nobody set stay unset. */
export const withAt = (
	weeks: readonly (number | null)[],
	{ at, value }: { at: number; value: number | null }
): (number | null)[] =>
	Array.from({ length: Math.max(weeks.length, at + 1) }, (_, week) =>
		week === at ? value : (weeks[week] ?? null)
	);
