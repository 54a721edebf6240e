import * as Y from 'yjs';

/**
 * What a document holds above a state vector, as one update that leans on nothing the document itself still waits for:
 * Yjs would add the edits it keeps aside because some before them are missing, and no gate takes such an update.
 */
export function wholeUpdate(doc: Y.Doc, since?: Uint8Array): Uint8Array {
	const { store } = doc;
	const { pendingStructs, pendingDs } = store;
	store.pendingStructs = null;
	store.pendingDs = null;
	try {
		return Y.encodeStateAsUpdate(doc, since);
	} finally {
		store.pendingStructs = pendingStructs;
		store.pendingDs = pendingDs;
	}
}
