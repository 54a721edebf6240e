/** For each merged record the one it stands under, by id; what stands for itself has no entry. */
export type Aliases = ReadonlyMap<string, string>;

/**
 * M1–M2: follows `mergedInto` to its end. Merges that were made apart and cross end at the smallest id among them, so that
 * every device that holds the same records shows the same people and places, whichever came first.
 */
export function aliasesOf(
	records: ReadonlyMap<string, { readonly mergedInto: string | null }>
): Aliases {
	const endOf = new Map<string, string>();
	for (const start of records.keys()) {
		const way: string[] = [];
		const onWay = new Set<string>();
		let at = start;
		while (!endOf.has(at) && !onWay.has(at)) {
			way.push(at);
			onWay.add(at);
			const next = records.get(at)?.mergedInto ?? null;
			// Who was merged into one that is gone stands for itself again.
			if (next === null || !records.has(next)) endOf.set(at, at);
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
export const underKept = <T extends { readonly contactId: string | null }>(
	facts: readonly T[],
	aliases: Aliases
): readonly T[] =>
	aliases.size === 0
		? facts
		: facts.map((fact) => {
				const keptId = aliases.get(fact.contactId ?? '');
				return keptId === undefined ? fact : { ...fact, contactId: keptId };
			});

/** M3: what names an account as of the one it stands under; what names no merged one keeps its identity. */
export const atKept = <T extends { readonly accountId: string | null }>(
	facts: readonly T[],
	aliases: Aliases
): readonly T[] =>
	aliases.size === 0
		? facts
		: facts.map((fact) => {
				const keptId = aliases.get(fact.accountId ?? '');
				return keptId === undefined ? fact : { ...fact, accountId: keptId };
			});
