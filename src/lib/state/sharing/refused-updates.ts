import { downloadBytes } from '#lib/state/files/download.ts';
import type { TerritoryDocuments } from '#lib/state/live/territory-documents.ts';
import type { QuarantinedUpdate } from '#lib/store/local-record.ts';
import { dropFromQuarantine, keepInQuarantine, readQuarantine } from '#lib/store/local.ts';
import { secretFromText, secretToText } from '#lib/sync/secret-text.ts';
import type { Quarantined } from '#lib/sync/status.ts';

const pieceLength = 4000;
const mostPieces = 64;
const mostKept = 50;

/** Keeps what the gate did not take, the newest fifty: a person may look at it or hand it on. */
export function keepRefused(
	{ id: territoryId, all }: Pick<TerritoryDocuments, 'id' | 'all'>,
	refused: Quarantined
): void {
	const { memberId, documentId, reason, update, at } = refused;
	const text = secretToText(update);
	const pieces = text.match(new RegExp(`.{1,${pieceLength}}`, 'g')) ?? [];
	const known = refusedIn(all.local, territoryId);
	const same = known.find((one) => one.documentId === documentId && one.memberId === memberId);
	// A peer that cannot agree sends the same again and again; its last word is enough.
	if (same?.reason === reason) dropFromQuarantine(all.local, { id: same.id });
	for (const { id } of known.slice(mostKept - 1)) dropFromQuarantine(all.local, { id });
	keepInQuarantine(all.local, {
		version: 1,
		id: crypto.randomUUID(),
		territoryId,
		documentId,
		memberId,
		reason,
		detail: '',
		at: new Date(at).toISOString(),
		bytes: update.length,
		update: pieces.length > mostPieces ? [] : pieces
	});
}

/** Forgets what was refused of a document from a member once both hold the same: it has come, or is gone there too. */
export function forgetRefused(
	{ id, all }: Pick<TerritoryDocuments, 'id' | 'all'>,
	{ memberId, documentId }: Pick<Quarantined, 'memberId' | 'documentId'>
): void {
	for (const refused of refusedIn(all.local, id))
		if (refused.memberId === memberId && refused.documentId === documentId)
			dropFromQuarantine(all.local, refused);
}

/** What was refused in a territory, the newest first. */
export const refusedIn = (
	local: Parameters<typeof readQuarantine>[0],
	territoryId: string
): QuarantinedUpdate[] =>
	[...readQuarantine(local).records.values()]
		.filter((one) => one.territoryId === territoryId)
		.sort((a, b) => (a.at < b.at ? 1 : -1));

/** Hands the bytes of one refused update to the browser's downloads, as they came. */
export function saveRefused({ id, update }: QuarantinedUpdate): void {
	const bytes = secretFromText(update.join(''));
	downloadBytes({ bytes, name: `refused-${id}.yjs`, type: 'application/octet-stream' });
}
