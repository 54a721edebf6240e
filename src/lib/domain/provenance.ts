import * as v from 'valibot';

/** Where a rule comes from: S the source deck, I inferred from it, P the product's default, U set by the user. */
export type Provenance = 'S' | 'I' | 'P' | 'U';

/** A policy value that remembers where it comes from; `slide` is the deck's page, null when it has none. */
export interface Sourced<T> {
	readonly value: T;
	readonly provenance: Provenance;
	readonly slide: number | null;
}

/** The deck's six sources of a fact about a customer (slide 6). */
export const factSources = [
	'customer',
	'introduction',
	'related',
	'peer',
	'company',
	'information'
] as const;

export type FactSource = (typeof factSources)[number];

export const factSourceSchema = v.picklist(factSources);
