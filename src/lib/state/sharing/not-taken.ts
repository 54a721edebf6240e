import type { TerritoryDocuments } from '#lib/state/live/territory-documents.ts';
import type { Rejection } from '#lib/store/local-record.ts';
import { endRejection, noteRejection, readRejections } from '#lib/store/local.ts';
import type { PeerRefusal } from '#lib/sync/status.ts';

type Kept = Pick<TerritoryDocuments, 'id' | 'all'>;

/** Keeps which records a member did not take, so that they are marked where they stand, also once that member is away. */
export function keepNotTaken(
	{ id: territoryId, all }: Kept,
	{ documentId, records, memberId }: Omit<PeerRefusal, 'reason'> & { memberId: string }
): void {
	if (records.length === 0) return;
	noteRejection(all.local, {
		version: 1,
		territoryId,
		documentId,
		memberId,
		records: [...records]
	});
}

/** Forgets what a member did not take of a document once both hold the same. */
export function endNotTaken({ all }: Kept, same: Pick<Rejection, 'memberId' | 'documentId'>): void {
	endRejection(all.local, same);
}

/** The ids of the members who did not take what stands under a record's key, by that key. */
export function notTakenIn({ id, all }: Kept): ReadonlyMap<string, readonly string[]> {
	const byRecord = new Map<string, string[]>();
	for (const { territoryId, memberId, records } of readRejections(all.local).records.values()) {
		if (territoryId !== id) continue;
		for (const record of records) {
			const known = byRecord.get(record) ?? [];
			if (!known.includes(memberId)) byRecord.set(record, [...known, memberId]);
		}
	}
	return byRecord;
}
