import type * as Y from 'yjs';
import { readPreferences, setPreference } from '#lib/store/local.ts';
import type { LinkStatus } from '#lib/sync/status.ts';

const keyOf = (territoryId: string): string => `arriving|${territoryId}`;

/** Whether what this device was invited to has not all come yet. */
export const isArriving = (local: Y.Doc, territoryId: string): boolean =>
	readPreferences(local).records.get(keyOf(territoryId))?.value === true;

/** From now on a territory is on its way to this device. */
export const beginArrival = (local: Y.Doc, territoryId: string): void => {
	setPreference(local, { version: 1, key: keyOf(territoryId), value: true });
};

/** Notes that everything has come. */
export const endArrival = (local: Y.Doc, territoryId: string): void => {
	if (!isArriving(local, territoryId)) return;
	setPreference(local, { version: 1, key: keyOf(territoryId), value: false });
};

/** Notes that all has come, once a device on the other side has nothing more for this one. */
export function noteArrival(
	local: Y.Doc,
	{ territoryId, peers }: Pick<LinkStatus, 'peers'> & { territoryId: string }
): void {
	const hasAll = peers.some(
		({ carrier, state, sharedDocuments, refusedDocuments }) =>
			carrier !== 'tab' && state === 'current' && sharedDocuments > 0 && refusedDocuments === 0
	);
	if (hasAll) endArrival(local, territoryId);
}
