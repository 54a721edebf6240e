import type { Provenance, Sourced } from '#lib/domain/provenance.ts';

/** Where a rule stands: its provenance and the deck's slide, null when the deck has none. */
export interface Origin {
	readonly provenance: Provenance;
	readonly slide: number | null;
}

/** Both ends are allowed values. */
export interface Bounds {
	readonly min: number;
	readonly max: number;
}

/** A policy number and what it may be edited to; `whole` forbids fractions. */
export interface NumberLeaf extends Sourced<number>, Bounds {
	readonly kind: 'number';
	readonly whole: boolean;
}

/** A policy number that may be left empty: null switches its criterion off. */
export interface OptionalNumberLeaf extends Sourced<number | null>, Bounds {
	readonly kind: 'optionalNumber';
	readonly whole: boolean;
}

/** A policy choice and what may be chosen; `deckAlso` is the other reading where the deck contradicts itself. */
export interface ChoiceLeaf<T extends string | number> extends Sourced<T> {
	readonly kind: 'choice';
	readonly options: readonly T[];
	readonly deckAlso: T | null;
}

/** One editable value of the policy, carrying its own origin and limits. */
export type PolicyLeaf = NumberLeaf | OptionalNumberLeaf | ChoiceLeaf<string | number>;

/** Stands in the deck on that slide. */
export const deck = (slide: number): Origin => ({ provenance: 'S', slide });

/** Inferred from what that slide lost. */
export const inferred = (slide: number): Origin => ({ provenance: 'I', slide });

/** Our default; `slide` is the page whose gap it fills. */
export const ours = (slide: number | null = null): Origin => ({ provenance: 'P', slide });

/** A number without fractions. */
export const whole = (value: number, bounds: Bounds, origin: Origin): NumberLeaf => ({
	kind: 'number',
	value,
	...origin,
	...bounds,
	whole: true
});

/** A number that may have a fraction. */
export const decimal = (value: number, bounds: Bounds, origin: Origin): NumberLeaf => ({
	...whole(value, bounds, origin),
	whole: false
});

/** A number the deck lost: empty until the user sets it. */
export const unset = (bounds: Bounds, origin: Origin): OptionalNumberLeaf => ({
	kind: 'optionalNumber',
	value: null,
	...origin,
	...bounds,
	whole: false
});

/** One of a few values. */
export const choice = <T extends string | number>(
	value: T,
	options: readonly T[],
	origin: Origin
): ChoiceLeaf<T> => ({ kind: 'choice', value, options, ...origin, deckAlso: null });

/** True for a node of the policy tree that holds a value. */
export const isLeaf = (node: object): node is PolicyLeaf => 'provenance' in node && 'value' in node;

/** True when a leaf may take that value. */
export function fits(leaf: PolicyLeaf, value: unknown): boolean {
	if (leaf.kind === 'choice') return leaf.options.some((option) => option === value);
	if (value === null) return leaf.kind === 'optionalNumber';
	if (typeof value !== 'number' || !Number.isFinite(value)) return false;
	return value >= leaf.min && value <= leaf.max && (!leaf.whole || Number.isInteger(value));
}
