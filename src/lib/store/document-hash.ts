import { digest } from 'lib0/hash/sha256';
import * as Y from 'yjs';

/**
 * SHA-256 of the document's snapshot: state vector and delete set, both in Yjs' sorted order. Two
 * replicas with the same hash hold the same edits and the same deletes; a state vector alone does
 * not move when something is deleted, so it cannot prove that.
 */
export function documentHash(doc: Y.Doc): Uint8Array {
	return digest(Y.encodeSnapshot(Y.snapshot(doc)));
}
