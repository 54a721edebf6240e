import * as Y from 'yjs';
import { encodeBundle, type BundleDocument } from '#lib/sync/bundle/bundle.ts';
import { closeEnvelope, type KeySource } from '#lib/sync/bundle/envelope.ts';
import { documentHash } from '#lib/sync/documents/document-hash.ts';
import { compareDocumentIds } from '#lib/sync/documents/document-order.ts';
import type { SyncDocuments } from '#lib/sync/documents/sync-documents.ts';
import { wholeUpdate } from '#lib/sync/documents/whole-update.ts';
import type { DeviceIdentity } from '#lib/sync/identity/device-identity.ts';
import { sameBytes } from '#lib/sync/short-tag.ts';

/** What the receiver is known to hold of a document. */
export interface Held {
	/** The hash it told last. */
	hash: Uint8Array;
	/** All of this it holds; empty when only the hash is known. */
	stateVector: Uint8Array;
	/** Whether it has not yet heard that we hold the same. */
	isUntold: boolean;
}

/** What to put into a bundle, and for whom. */
export interface BundleWish {
	/** Null on a device without keys, whose backup then is not signed. */
	identity: DeviceIdentity | null;
	territoryId: string;
	documents: SyncDocuments;
	source: KeySource;
	/** 32 bytes for the source. */
	key: Uint8Array;
	/** What the receiver is known to hold of a document; null for nothing, as in a backup. */
	held: (documentId: string) => Held | null;
	/** For QR codes: leaves out what a receiver that met this device before can do without. */
	isCompact: boolean;
	seed: string;
	/** Milliseconds since 1970. */
	at: number;
}

/** The bytes of a bundle, and what of each document it tells. */
export interface MadeBundle {
	bytes: Uint8Array;
	documents: readonly BundleDocument[];
}

/** Makes a bundle of what the receiver is not known to hold. */
export async function makeBundle(wish: BundleWish): Promise<MadeBundle> {
	const { identity, territoryId, documents, isCompact } = wish;
	const told: BundleDocument[] = [];
	for (const id of [...documents.ids()].sort(compareDocumentIds)) {
		const held = wish.held(id);
		const known = documents.knownHash?.(id) ?? null;
		if (held && known && sameBytes(held.hash, known)) {
			if (isCompact && !held.isUntold) continue;
			// The hash alone says that both hold the same: an old month need not be opened for it.
			told.push({ id, hash: known, stateVector: new Uint8Array(), update: new Uint8Array() });
			continue;
		}
		const doc = await documents.open(id);
		const isKept = await documents.whenKept(id);
		if (doc.store.clients.size === 0) continue;
		const hash = Uint8Array.from(documentHash(doc));
		const isNews = !held || !sameBytes(held.hash, hash);
		if (isCompact && !isNews && !held.isUntold) continue;
		const since = held && held.stateVector.length > 0 ? held.stateVector : undefined;
		// What a disk that has failed does not hold is sent, for others to keep, and not told as held.
		const isTold = isKept || wish.source.kind !== 'changes';
		told.push({
			id,
			hash: isTold ? hash : new Uint8Array(hash.length),
			stateVector: isCompact || !isTold ? new Uint8Array() : Y.encodeStateVector(doc),
			update: isNews ? wholeUpdate(doc, since) : new Uint8Array()
		});
	}
	const payload = await encodeBundle(
		{
			territoryId,
			sender: (isCompact ? identity?.deviceId : identity?.path) ?? '',
			madeAt: wish.at,
			documents: told,
			seed: wish.seed
		},
		(bytes) => identity?.sign(bytes) ?? Promise.resolve('')
	);
	const { source, key } = wish;
	return { bytes: await closeEnvelope(payload, { territoryId, source, key }), documents: told };
}
