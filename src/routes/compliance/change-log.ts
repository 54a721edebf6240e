import { highestMealCeilingYuan, type CompliancePreset } from '#lib/domain/compliance-rules.ts';
import { presetSettings } from '#lib/domain/guard/compliance.ts';

const beforeChoice: CompliancePreset = 'chinaToday';

/** A change of the guard as it was made; `changes` of the store fit. */
interface Change {
	readonly id: string;
	readonly key: string;
	readonly value: string | number;
	readonly changedAt: string;
}

/** A change beside what stood there before; `before` is null where the guard of a new territory was confirmed. */
export type LoggedChange<T extends Change> = T & { readonly before: string | number | null };

/** The changes with what each replaced, the latest first. */
export function changeLog<T extends Change>(changes: readonly T[]): LoggedChange<T>[] {
	const standing = new Map<string, string | number>();
	const inOrder = changes.toSorted(
		(first, second) =>
			first.changedAt.localeCompare(second.changedAt) || first.id.localeCompare(second.id)
	);
	const logged = inOrder.map((change) => {
		const before = standing.get(change.key) ?? shippedValue(change, standing.get('preset'));
		// Choosing a preset starts anew.
		if (change.key === 'preset') standing.clear();
		standing.set(change.key, change.value);
		return { ...change, before };
	});
	return logged.reverse();
}

/** What stood before anyone changed it; a territory has the guard of today until someone chooses another. */
function shippedValue(
	{ key, value }: Change,
	preset: string | number | undefined
): string | number | null {
	if (key === 'preset') return value === beforeChoice ? null : beforeChoice;
	if (key === 'mealCeilingYuan') return highestMealCeilingYuan;
	const settings: Readonly<Record<string, string>> =
		presetSettings[(preset ?? beforeChoice) as CompliancePreset];
	return settings[key] ?? null;
}
