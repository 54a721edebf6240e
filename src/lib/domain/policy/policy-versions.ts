import type { PolicyValue } from './policy.ts';

/** What one policy value is to be; `asShipped` lets it be as shipped again. */
export interface PolicySetting {
	readonly path: string;
	readonly value: PolicyValue;
	readonly asShipped: boolean;
}

/** A change of one policy value as it was made. */
export interface ChangeOfPolicy extends PolicySetting {
	readonly id: string;
	readonly changedBy: string;
	readonly changedAt: string;
}

/** Values that differ from the shipped ones, by path. */
export type PolicyValues = ReadonlyMap<string, PolicyValue>;

/** What one value came to; undefined is as shipped. */
export interface ValueChange {
	readonly path: string;
	readonly from: PolicyValue | undefined;
	readonly to: PolicyValue | undefined;
}

/** The policy as one act left it: all that one person changed at one moment. */
export interface PolicyVersion {
	readonly id: string;
	readonly changedBy: string;
	readonly changedAt: string;
	readonly changes: readonly ValueChange[];
	/** All values of this version that differ from the shipped ones. */
	readonly values: PolicyValues;
}

/**
 * P4: the versions of the policy, the latest first. What stands and nobody noted as a change (of a time when changes were
 * not kept) counts as changed when it says it was.
 */
export function policyVersions(
	noted: Iterable<ChangeOfPolicy>,
	standing: Iterable<Omit<ChangeOfPolicy, 'id' | 'asShipped'>>
): PolicyVersion[] {
	const changes = [...noted];
	const known = new Set(changes.map(momentOf));
	for (const cell of standing)
		if (!known.has(momentOf(cell)))
			changes.push({ ...cell, id: `${cell.path} ${cell.changedAt}`, asShipped: false });
	changes.sort(
		(one, other) =>
			order(one.changedAt, other.changedAt) ||
			order(one.changedBy, other.changedBy) ||
			order(one.id, other.id)
	);
	const values = new Map<string, PolicyValue>();
	const versions: PolicyVersion[] = [];
	for (const { id, path, value, asShipped, changedBy, changedAt } of changes) {
		const from = values.get(path);
		if (asShipped) values.delete(path);
		else values.set(path, value);
		const last = versions.at(-1);
		const change = { path, from, to: values.get(path) };
		const isOne = last?.changedBy === changedBy && last.changedAt === changedAt;
		const before = isOne ? (versions.pop()?.changes ?? []) : [];
		const all = [...before, change];
		versions.push({ id, changedBy, changedAt, changes: all, values: new Map(values) });
	}
	return versions.reverse();
}

const momentOf = (of: Pick<ChangeOfPolicy, 'path' | 'changedBy' | 'changedAt'>): string =>
	[of.path, of.changedBy, of.changedAt].join(' ');

const order = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** P5: what has to change for the policy to be as `wanted`; nothing of what is alike. */
export function changesTo(wanted: PolicyValues, standing: PolicyValues): PolicySetting[] {
	const set = [...wanted]
		.filter(([path, value]) => !standing.has(path) || standing.get(path) !== value)
		.map(([path, value]) => ({ path, value, asShipped: false }));
	const shipped = [...standing.keys()]
		.filter((path) => !wanted.has(path))
		.map((path) => ({ path, value: null, asShipped: true }));
	return [...set, ...shipped];
}
