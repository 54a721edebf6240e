import * as string from 'lib0/string';
import { hashText } from '#lib/sync/documents/document-hash.ts';
import { mostEpochs, type EpochName } from '#lib/sync/protocol.ts';
import { secretToText } from '#lib/sync/secret-text.ts';
import {
	deriveTerritoryKeys,
	type EpochSecret,
	type MeetingRoom,
	type TerritoryKeys
} from './territory-keys.ts';

/** What names a territory to everyone who ever belonged to it, and to nobody else. */
export interface TerritoryName {
	territoryId: string;
	/** The device that founded it. */
	root: string;
}

/**
 * The secrets of a territory, the newest first, and after all others those that someone has who is out. Of two that began
 * at the same number, apart from each other, all devices take the same for the newer.
 */
export const newestFirst = (epochs: readonly EpochSecret[]): EpochSecret[] =>
	epochs.toSorted(
		(a, b) =>
			Number(a.isLeaked ?? false) - Number(b.isLeaked ?? false) ||
			b.number - a.number ||
			(secretToText(a.secret) < secretToText(b.secret) ? -1 : 1)
	);

/** The keys of a territory's secrets, the newest first, and last those of the lobby, which every device has. */
export async function keysOf(
	epochs: readonly EpochSecret[],
	{ territoryId, root }: TerritoryName
): Promise<readonly TerritoryKeys[]> {
	// Whoever came after a device went away may share no secret with it; the founding device is known to both.
	const lobby = { number: 0, secret: string.encodeUtf8(root) };
	return Promise.all(
		[...newestFirst(epochs), lobby].map((epoch) => deriveTerritoryKeys({ ...epoch, territoryId }))
	);
}

/** The two rooms in which a device waits: that of the newest secret, and the lobby. */
export const roomsOf = (keys: readonly TerritoryKeys[]): MeetingRoom[] => [
	...keys.slice(0, 1),
	...keys.slice(1).slice(-1)
];

/** What is named to a peer: the newest, and always the lobby, so that two sides have one in common. */
export const namedOf = (keys: readonly TerritoryKeys[]): TerritoryKeys[] => [
	...keys.slice(0, -1).slice(0, mostEpochs - 1),
	...keys.slice(-1)
];

/** The newest of the own secrets that the other side has too, the same for both; null when there is none. */
export function commonEpoch(
	own: readonly TerritoryKeys[],
	theirs: readonly EpochName[]
): TerritoryKeys | null {
	const named = new Set(theirs.map(nameOf));
	// Only one of the two may know that someone who is out has a secret: that does not count here.
	const [newest] = own.filter((keys) => named.has(nameOf(keys))).sort(compareEpochs);
	return newest ?? null;
}

function compareEpochs(a: EpochName, b: EpochName): number {
	return b.number - a.number || (nameOf(a) < nameOf(b) ? -1 : 1);
}

const nameOf = ({ number, fingerprint }: EpochName): string => `${number} ${hashText(fingerprint)}`;
