import { conflictAt, type PolicyEntry } from '#lib/domain/policy/policy.ts';
import { parseNumber } from '#lib/ui/parse-number.ts';

/** What stands against a typed value. */
type EditProblem = 'notANumber' | 'notWhole' | 'missing' | 'outside';

/** A typed value that may be set, or why not. */
export type TypedValue =
	| { ok: true; value: number | null }
	| { ok: false; problem: EditProblem }
	/** It contradicts its neighbour in the table, whose path `other` is. */
	| { ok: false; problem: 'overlap' | 'gap'; other: string };

/** Reads what was typed for one entry; `entries` are all of the policy in force, for what must stay in order. */
export function readTyped(
	text: string,
	{ entry, entries, scale }: { entry: PolicyEntry; entries: readonly PolicyEntry[]; scale: number }
): TypedValue {
	const typed = parseNumber(text);
	if (typed.kind === 'wrong') return { ok: false, problem: 'notANumber' };
	const value = typed.kind === 'empty' ? null : typed.value / scale;
	return checkValue(value, { entry, entries });
}

/** Whether an entry may take a value beside all the others. */
export function checkValue(
	value: number | null,
	{ entry, entries }: { entry: PolicyEntry; entries: readonly PolicyEntry[] }
): TypedValue {
	if (value === null)
		return entry.kind === 'optionalNumber'
			? { ok: true, value }
			: { ok: false, problem: 'missing' };
	if (value < (entry.min ?? -Infinity) || value > (entry.max ?? Infinity))
		return { ok: false, problem: 'outside' };
	if (entry.whole && !Number.isInteger(value)) return { ok: false, problem: 'notWhole' };
	const values = new Map<string, unknown>(entries.map((each) => [each.path, each.value]));
	values.set(entry.path, value);
	const conflict = conflictAt(entry.path, values);
	return conflict
		? { ok: false, problem: conflict.kind, other: conflict.other }
		: { ok: true, value };
}
