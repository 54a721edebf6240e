import * as Y from 'yjs';
import type { BundleDocument } from '#lib/sync/bundle/bundle.ts';
import { changedRows } from '#lib/sync/bundle/changed-rows.ts';
import { documentHash } from '#lib/sync/documents/document-hash.ts';
import { mayPass } from '#lib/sync/gate/write-rights.ts';
import { sameBytes } from '#lib/sync/short-tag.ts';
import type { LinkMember } from '#lib/sync/status.ts';

/** What a document of a bundle would bring here. */
export interface DocumentNews {
	id: string;
	/** Rows by table that are new here, or that are there already and would change. */
	tables: readonly { root: string; added: number; changed: number }[];
	/** True when it builds on an earlier bundle that was not taken here. */
	isIncomplete: boolean;
	/** True when the bytes are no update that Yjs takes. */
	isDamaged: boolean;
}

/**
 * Whether a document of a bundle may be read by a member at all: what no disk has taken at its sender, who tells it
 * without a hash, is left to those who could give it back after a crash.
 */
export const isReadableBy = (
	{ id, hash }: BundleDocument,
	{ reader, sender }: { reader: LinkMember; sender: LinkMember }
): boolean =>
	hash.some((byte) => byte !== 0) || mayPass(id, { from: reader, to: sender, restoring: true });

/** What `document` would change in `doc`, found out on a copy; null when nothing. */
export function newsOf(doc: Y.Doc, document: BundleDocument): DocumentNews | null {
	const { id, update, hash, stateVector } = document;
	if (update.length === 0 || sameBytes(documentHash(doc), hash)) return null;
	const none = { id, tables: [], isIncomplete: false, isDamaged: false };
	const copy = new Y.Doc();
	try {
		// Named before the update brings them, so that rows of new tables are found too.
		for (const name of doc.share.keys()) copy.getMap(name);
		Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
		Y.applyUpdate(copy, update);
	} catch {
		// Bytes that no honest sender makes.
		return { ...none, isDamaged: true };
	}
	// Made for one who holds more: what it takes away would go here, and what came in its place would be missing.
	const isIncomplete =
		copy.store.pendingStructs !== null ||
		copy.store.pendingDs !== null ||
		!holds(copy, stateVector);
	const before = Y.decodeStateVector(Y.encodeStateVector(doc));
	const tables = [...changedRows(copy, before)].map(([root, keys]) => {
		const there = doc.share.has(root) ? doc.getMap(root) : null;
		const changed = [...keys].filter((key) => there?.has(key)).length;
		return { root, added: keys.size - changed, changed };
	});
	const isNews = isIncomplete || !sameBytes(documentHash(copy), documentHash(doc));
	copy.destroy();
	return isNews ? { ...none, tables, isIncomplete } : null;
}

/** Whether a document has everything up to a state vector; true for an empty one, which says nothing. */
const holds = (doc: Y.Doc, stateVector: Uint8Array): boolean =>
	stateVector.length === 0 ||
	[...Y.decodeStateVector(stateVector)].every(
		([client, clock]) => clock <= Y.getState(doc.store, client)
	);
