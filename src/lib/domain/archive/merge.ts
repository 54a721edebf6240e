import type { Account } from './account.ts';
import type { Contact } from './contact.ts';
import { nameKey } from './name-keys.ts';

/** A record that may have been written twice: a person, a hospital, a distributor. */
export type Card = Contact | Account;

const settledByTheMerge = [
	'version',
	'id',
	'kind',
	'updatedOn',
	'deletedOn',
	'mergedInto'
] as const;

type Settled = (typeof settledByTheMerge)[number];

/** A field of which a merge may take either card's word. */
export type MergeField<T extends Card = Contact> = Exclude<keyof T, Settled>;

/** The card that stays and the one that is absorbed into it. */
export interface MergePair<T extends Card = Contact> {
	readonly kept: T;
	readonly absorbed: T;
}

/** The fields of a merge, in the order of the card. */
const mergeFieldsOf = <T extends Card>(card: T): MergeField<T>[] =>
	(Object.keys(card) as (keyof T)[]).filter(
		(field): field is MergeField<T> => !(settledByTheMerge as readonly unknown[]).includes(field)
	);

/** M4: fields that only the absorbed card knows, and those of which both say something different. */
export function compareCards<T extends Card>({
	kept,
	absorbed
}: MergePair<T>): {
	readonly filled: readonly MergeField<T>[];
	readonly differing: readonly MergeField<T>[];
} {
	const told = mergeFieldsOf(absorbed).filter(
		(field) => !isUnknown(absorbed[field]) && !isSame(kept[field], absorbed[field])
	);
	return {
		filled: told.filter((field) => isUnknown(kept[field])),
		differing: told.filter((field) => !isUnknown(kept[field]))
	};
}

/** M4: what a merge writes into the kept card: what it lacked, and the absorbed card's word where that was chosen. */
export function fieldsOfMerge<T extends Card>(
	pair: MergePair<T>,
	chosen: ReadonlySet<MergeField<T>>
): Partial<T> {
	const { filled, differing } = compareCards(pair);
	const taken = [...filled, ...differing.filter((field) => chosen.has(field))];
	const words = taken.map((field): [PropertyKey, unknown] => [field, pair.absorbed[field]]);
	return Object.fromEntries(words) as Partial<T>;
}

/** M7: what a merge writes into the account that stays; the name that is not taken is the alias that was missing. */
export function fieldsOfAccountMerge(
	pair: MergePair<Account>,
	chosen: ReadonlySet<MergeField<Account>>
): Partial<Account> {
	const fields = fieldsOfMerge(pair, chosen);
	const { kept, absorbed } = pair;
	const name = fields.name ?? kept.name;
	const other = name === kept.name ? absorbed.name : kept.name;
	const isSaid = (fields.alias ?? kept.alias) !== '' || nameKey(other) === nameKey(name);
	return isSaid ? fields : { ...fields, alias: other };
}

/** Whether a card says nothing in a field; an unset mark is not a word either. */
const isUnknown = (value: unknown): boolean =>
	value === '' ||
	value === null ||
	value === undefined ||
	value === false ||
	(Array.isArray(value) && value.length === 0);

const isSame = (one: unknown, other: unknown): boolean => written(one) === written(other);

/** A list of times says the same in any order. */
const written = (value: unknown): string =>
	Array.isArray(value)
		? value
				.map((entry) => JSON.stringify(entry))
				.sort()
				.join()
		: JSON.stringify(value);
