import { contactSchema, type Contact } from './contact.ts';

const settledByTheMerge = ['version', 'id', 'updatedOn', 'deletedOn', 'mergedInto'] as const;

/** A field of which a merge may take either card's word. */
export type MergeField = Exclude<keyof Contact, (typeof settledByTheMerge)[number]>;

/** The fields of a merge, in the order of the card. */
export const mergeFields = (Object.keys(contactSchema.entries) as (keyof Contact)[]).filter(
	(field): field is MergeField => !(settledByTheMerge as readonly string[]).includes(field)
);

/** The card that stays and the one that is absorbed into it. */
export interface MergePair {
	readonly kept: Contact;
	readonly absorbed: Contact;
}

/** M4: fields that only the absorbed card knows, and those of which both say something different. */
export function compareCards({ kept, absorbed }: MergePair): {
	readonly filled: readonly MergeField[];
	readonly differing: readonly MergeField[];
} {
	const told = mergeFields.filter(
		(field) => !isUnknown(absorbed[field]) && !isSame(kept[field], absorbed[field])
	);
	return {
		filled: told.filter((field) => isUnknown(kept[field])),
		differing: told.filter((field) => !isUnknown(kept[field]))
	};
}

/** M4: what a merge writes into the kept card: what it lacked, and the absorbed card's word where that was chosen. */
export function fieldsOfMerge(pair: MergePair, chosen: ReadonlySet<MergeField>): Partial<Contact> {
	const { filled, differing } = compareCards(pair);
	const taken = [...filled, ...differing.filter((field) => chosen.has(field))];
	return Object.fromEntries(taken.map((field) => [field, pair.absorbed[field]]));
}

/** Whether a card says nothing in a field; an unset mark is not a word either. */
const isUnknown = (value: Contact[MergeField]): boolean =>
	value === '' || value === null || value === false || (Array.isArray(value) && value.length === 0);

const isSame = (one: unknown, other: unknown): boolean => written(one) === written(other);

/** A list of times says the same in any order. */
const written = (value: unknown): string =>
	Array.isArray(value)
		? value
				.map((entry) => JSON.stringify(entry))
				.sort()
				.join()
		: JSON.stringify(value);
