import { aliasesOf, type Aliases } from '#lib/domain/archive/aliases.ts';
import type { Contact } from '#lib/domain/archive/contact.ts';

type Mergeable = ReadonlyMap<string, { readonly mergedInto: string | null }>;

/**
 * Computes aliases that keep their identity until one changes: what is derived from every fact must not be derived again
 * because a card was edited.
 */
export function steadyAliases(): (...tables: readonly Mergeable[]) => Aliases {
	let known: Aliases = new Map();
	return (...tables) => {
		const next = new Map(tables.flatMap((records) => [...aliasesOf(records)]));
		const isSame =
			next.size === known.size && [...next].every(([id, keptId]) => known.get(id) === keptId);
		if (!isSame) known = next;
		return known;
	};
}

/** Contacts as of the accounts they stand in; one whose account was merged keeps its identity until it changes. */
export function steadyContacts(): (
	stored: ReadonlyMap<string, Contact>,
	aliases: Aliases
) => ReadonlyMap<string, Contact> {
	let of: Aliases | null = null;
	let moved = new WeakMap<Contact, Contact>();
	return (stored, aliases) => {
		if (aliases.size === 0) return stored;
		if (of !== aliases) moved = new WeakMap();
		of = aliases;
		const standing = (card: Contact): Contact => {
			const accountId = aliases.get(card.accountId);
			if (accountId === undefined) return card;
			const known = moved.get(card) ?? { ...card, accountId };
			moved.set(card, known);
			return known;
		};
		return standingRecords(new Map([...stored].map(([id, card]) => [id, standing(card)])), aliases);
	};
}

/** Records by id; the id of a merged one gives the record it stands under. */
export function standingRecords<T>(
	stored: ReadonlyMap<string, T>,
	aliases: Aliases
): ReadonlyMap<string, T> {
	if (aliases.size === 0) return stored;
	const standing = new Map(stored);
	for (const [id, keptId] of aliases) {
		const kept = stored.get(keptId);
		if (kept) standing.set(id, kept);
	}
	return standing;
}
