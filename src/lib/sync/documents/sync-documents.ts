import type * as Y from 'yjs';

/** The documents of one territory as the link needs them; the state layer adapts the store to it. */
export interface SyncDocuments {
	/** Every document this device shares, open or not. */
	ids(): readonly string[];
	/** The hash of a document's snapshot as it lies on the disk; null when only opening it can tell. */
	knownHash?(id: string): Uint8Array | null;
	/** The loaded document; made empty when the device has none under this id. */
	open(id: string): Promise<Y.Doc>;
	/**
	 * Resolves to true once what a document holds now lies on the disk, to false once its disk has failed. Until then no
	 * peer is told of it, or a crash would leave the peer with what its own author lacks.
	 */
	whenKept(id: string): Promise<boolean>;
	/** Tells of each document whose disk has failed, or took it after a failure; the returned function stops that. */
	onKept(listener: (id: string) => void): () => void;
	/** Whether a peer may bring this document: the id is well formed, of this territory, and wanted. */
	mayReceive(id: string): boolean;
	/** Tells of each document opened later; the returned function stops that. */
	onOpened(listener: (id: string) => void): () => void;
}
