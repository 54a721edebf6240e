import { hashText } from '#lib/sync/document-hash.ts';
import type { EpochName } from '#lib/sync/protocol.ts';
import {
	deriveTerritoryKeys,
	type EpochSecret,
	type TerritoryKeys
} from '#lib/sync/territory-keys.ts';

/** The keys of a territory's secrets, the newest first. */
export async function keysOf(
	epochs: readonly EpochSecret[],
	territoryId: string
): Promise<readonly TerritoryKeys[]> {
	const derived = await Promise.all(
		epochs.map((epoch) => deriveTerritoryKeys({ ...epoch, territoryId }))
	);
	return derived.sort(compareEpochs);
}

/** The newest secret that both sides have, the same for both; null when there is none. */
export function commonEpoch(
	own: readonly TerritoryKeys[],
	theirs: readonly EpochName[]
): TerritoryKeys | null {
	const named = new Set(theirs.map(nameOf));
	const [newest] = own.filter((keys) => named.has(nameOf(keys))).sort(compareEpochs);
	return newest ?? null;
}

/** Sorts the newest first; two that began at the same time, apart from each other, by their fingerprints. */
function compareEpochs(a: EpochName, b: EpochName): number {
	if (a.number !== b.number) return b.number - a.number;
	return nameOf(a) < nameOf(b) ? -1 : 1;
}

const nameOf = ({ number, fingerprint }: EpochName): string => `${number} ${hashText(fingerprint)}`;
