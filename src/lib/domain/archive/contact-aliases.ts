import type { Contact } from './contact.ts';

/** For each merged contact the one it stands under, by id; who stands for itself has no entry. */
export type ContactAliases = ReadonlyMap<string, string>;

/**
 * M1–M2: follows `mergedInto` to its end. Merges that were made apart and cross end at the smallest id among them, so that
 * every device that holds the same records shows the same people, whichever came first.
 */
export function contactAliases(
	contacts: ReadonlyMap<string, Pick<Contact, 'mergedInto'>>
): ContactAliases {
	const endOf = new Map<string, string>();
	for (const start of contacts.keys()) {
		const way: string[] = [];
		const onWay = new Set<string>();
		let at = start;
		while (!endOf.has(at) && !onWay.has(at)) {
			way.push(at);
			onWay.add(at);
			const next = contacts.get(at)?.mergedInto ?? null;
			// Who was merged into one that is gone stands for itself again.
			if (next === null || !contacts.has(next)) endOf.set(at, at);
			else at = next;
		}
		const end = endOf.get(at) ?? smallest(way.slice(way.indexOf(at)));
		for (const id of way) endOf.set(id, end);
	}
	return new Map([...endOf].filter(([id, end]) => id !== end));
}

const smallest = (ids: readonly string[]): string =>
	ids.reduce((least, id) => (id < least ? id : least));

/** M3: facts as of the contact they stand under; one that names no merged contact keeps its identity. */
export const underKept = <T extends { readonly contactId: string }>(
	facts: readonly T[],
	aliases: ContactAliases
): readonly T[] =>
	aliases.size === 0
		? facts
		: facts.map((fact) => {
				const keptId = aliases.get(fact.contactId);
				return keptId === undefined ? fact : { ...fact, contactId: keptId };
			});
