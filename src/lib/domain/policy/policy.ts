import type { Provenance } from '#lib/domain/provenance.ts';
import { allocationPolicy } from './policy-allocation.ts';
import {
	adoptionUsagePolicy,
	doctorGradePolicy,
	factorPolicy,
	hospitalGradePolicy
} from './policy-grading.ts';
import { fits, isLeaf, type PolicyLeaf } from './policy-leaf.ts';
import { matrixPolicy } from './policy-matrix.ts';
import { demandPolicy, followUpPolicy, paretoPolicy, planningPolicy } from './policy-planning.ts';
import { rolePolicy } from './policy-roles.ts';

/** Every number and choice of the working system as shipped. */
export const defaultPolicy = {
	hospitalGrade: hospitalGradePolicy,
	doctorGrade: doctorGradePolicy,
	factors: factorPolicy,
	adoptionUsage: adoptionUsagePolicy,
	matrix: matrixPolicy,
	roles: rolePolicy,
	demand: demandPolicy,
	allocation: allocationPolicy,
	planning: planningPolicy,
	pareto: paretoPolicy,
	followUp: followUpPolicy,
	/** What was made of the strategies' checklists, by path: `actionsOf` reads it. */
	actions: new Map() as ReadonlyMap<string, unknown>
};

/** A tree of sourced values; plain data, safe to post to a worker. */
export type Policy = typeof defaultPolicy;
export type PolicyGroup = keyof Policy;

/** What a policy value may be; null is an optional number left empty. */
export type PolicyValue = number | string | null;

/** One line of the policy screen; `path` is what an edit names. */
export interface PolicyEntry {
	readonly path: string;
	readonly group: PolicyGroup;
	readonly kind: PolicyLeaf['kind'];
	readonly value: PolicyValue;
	/** Null for a choice. */
	readonly min: number | null;
	readonly max: number | null;
	readonly whole: boolean;
	/** Empty for a number. */
	readonly options: readonly (string | number)[];
	readonly deckAlso: string | number | null;
	readonly provenance: Provenance;
	readonly slide: number | null;
}

/** Pairs of siblings of which the lower may not exceed the upper. */
const orderedEnds: readonly {
	within: string;
	lower: string;
	upper: string;
	/** Whether something has to lie between them. */
	apart: boolean;
}[] = [
	{ within: 'hospitalGrade.', lower: 'B', upper: 'A', apart: true },
	{ within: 'doctorGrade.visitsPerMonth.', lower: 'B', upper: 'A', apart: false },
	{ within: 'doctorGrade.', lower: 'B', upper: 'A', apart: true },
	{ within: 'matrix.', lower: 'min', upper: 'max', apart: false },
	{ within: 'planning.halves.', lower: 'startMinute', upper: 'endMinute', apart: true }
];

/** Applies edits by dotted path; `malformed` lists the paths that name nothing or ask for an impossible value, but for the checklists (`fitsAction`). */
export function policyOf(overrides: ReadonlyMap<string, unknown>): {
	policy: Policy;
	malformed: string[];
} {
	const usable = new Map<string, unknown>();
	const actions = new Map<string, unknown>();
	const malformed: string[] = [];
	for (const [path, value] of overrides) {
		if (path.startsWith('actions.')) {
			actions.set(path, value);
			continue;
		}
		const leaf = leafByPath.get(path);
		if (leaf && fits(leaf, value)) usable.set(path, value);
		else malformed.push(path);
	}
	for (const path of pathsOutOfOrder(usable)) {
		usable.delete(path);
		malformed.push(path);
	}
	if (usable.size + actions.size === 0) return { policy: defaultPolicy, malformed };
	return { policy: { ...edited(defaultPolicy, '', usable), actions }, malformed };
}

/** Every editable value of a policy in a fixed order. */
export const policyPaths = (policy: Policy = defaultPolicy): PolicyEntry[] =>
	[...leavesOf(policy, '')].map(([path, leaf]) => ({
		path,
		group: path.slice(0, path.indexOf('.')) as PolicyGroup,
		kind: leaf.kind,
		value: leaf.value,
		min: leaf.kind === 'choice' ? null : leaf.min,
		max: leaf.kind === 'choice' ? null : leaf.max,
		whole: leaf.kind !== 'choice' && leaf.whole,
		options: leaf.kind === 'choice' ? leaf.options : [],
		deckAlso: leaf.kind === 'choice' ? leaf.deckAlso : null,
		provenance: leaf.provenance,
		slide: leaf.slide
	}));

function* leavesOf(node: object, path: string): Generator<[string, PolicyLeaf]> {
	if (isLeaf(node)) yield [path, node];
	else for (const [key, child] of childrenOf(node)) yield* leavesOf(child, pathTo(path, key));
}

const childrenOf = (node: object): [string, object][] => Object.entries(node);
const pathTo = (path: string, key: string) => (path === '' ? key : `${path}.${key}`);

const leafByPath: ReadonlyMap<string, PolicyLeaf> = new Map(leavesOf(defaultPolicy, ''));

/** Copies what leads to an edited leaf and shares the rest. */
function edited<Node extends object>(
	node: Node,
	path: string,
	values: ReadonlyMap<string, unknown>
): Node {
	if (isLeaf(node))
		return values.has(path) ? { ...node, value: values.get(path), provenance: 'U' } : node;
	if (![...values.keys()].some((name) => path === '' || name.startsWith(`${path}.`))) return node;
	const children = childrenOf(node).map(([key, child]) => [
		key,
		edited(child, pathTo(path, key), values)
	]);
	return Object.fromEntries(children) as Node;
}

/** Edits, possibly of two devices, each allowed alone, that together turn a span upside down. */
function pathsOutOfOrder(usable: ReadonlyMap<string, unknown>): string[] {
	return [...usable.keys()].filter((path) => conflictAt(path, usable)?.kind === 'overlap');
}

/**
 * P3: how a value contradicts its neighbour in a table, and which: they overlap, or no class is left between them (a gap).
 * Null where they stand in order.
 */
export function conflictAt(
	path: string,
	values: ReadonlyMap<string, unknown>
): { kind: 'overlap' | 'gap'; other: string } | null {
	const parent = path.slice(0, path.lastIndexOf('.') + 1);
	const name = path.slice(parent.length);
	const ends = orderedEnds.find(
		({ within, lower, upper }) => path.startsWith(within) && (name === lower || name === upper)
	);
	if (!ends) return null;
	const valueAt = (at: string) => (values.has(at) ? values.get(at) : leafByPath.get(at)?.value);
	const [lower, upper] = [valueAt(parent + ends.lower), valueAt(parent + ends.upper)];
	if (typeof lower !== 'number' || typeof upper !== 'number') return null;
	const other = parent + (name === ends.lower ? ends.upper : ends.lower);
	if (lower > upper) return { kind: 'overlap', other };
	return lower === upper && ends.apart ? { kind: 'gap', other } : null;
}
