import * as Y from 'yjs';
import type { LinkMember, RefusalReason } from '#lib/sync/status.ts';
import type { SyncDocuments } from '#lib/sync/sync-documents.ts';

/** Whether a member may change a document; roles proved by signature come in here. */
export type MayWrite = (documentId: string, member: LinkMember) => boolean;

/** A viewer writes nothing; who else writes where is not yet proved by signature. */
export const mayWriteByRole: MayWrite = (_documentId, member) => member.role !== 'viewer';

/** One Yjs update a peer sent. */
export interface IncomingUpdate {
	documentId: string;
	update: Uint8Array;
	member: LinkMember;
	/** The transaction's origin, by which the sender is spared an echo. */
	origin: unknown;
}

/** The outcome for one update; a refused one has not touched the document. */
export type Admission = { ok: true } | { ok: false; reason: RefusalReason };

/** The one door by which a peer's bytes reach a document. */
export class Gate {
	#documents: SyncDocuments;
	#mayWrite: MayWrite;
	#largestUpdateBytes: number;

	constructor({
		documents,
		mayWrite,
		largestUpdateBytes
	}: {
		documents: SyncDocuments;
		mayWrite: MayWrite;
		largestUpdateBytes: number;
	}) {
		this.#documents = documents;
		this.#mayWrite = mayWrite;
		this.#largestUpdateBytes = largestUpdateBytes;
	}

	/** Whether this device shares the document with peers at all. */
	mayReceive(documentId: string): boolean {
		return this.#documents.mayReceive(documentId);
	}

	/** Whether `member` may change the document here. */
	mayWrite(documentId: string, member: LinkMember): boolean {
		return this.#mayWrite(documentId, member);
	}

	/** Checks an update in the order of cost, then applies it. */
	async admit({ documentId, update, member, origin }: IncomingUpdate): Promise<Admission> {
		if (!this.mayReceive(documentId)) return { ok: false, reason: 'documentNotAllowed' };
		if (!this.#mayWrite(documentId, member)) return { ok: false, reason: 'notPermitted' };
		if (update.length > this.#largestUpdateBytes) return { ok: false, reason: 'oversized' };
		if (!isDecodable(update)) return { ok: false, reason: 'undecodable' };
		const doc = await this.#documents.open(documentId);
		try {
			Y.applyUpdate(doc, update, origin);
			return { ok: true };
		} catch {
			// An observer of the document may throw as well as Yjs: either way the session lives on.
			return { ok: false, reason: 'notApplied' };
		}
	}
}

// Yjs starts to change the document while it still reads, and allocates by the counts it is told.
// Reading the update lazily first keeps half an update, and a lie about a count, out.
function isDecodable(update: Uint8Array): boolean {
	try {
		Y.decodeUpdate(update);
		return true;
	} catch {
		return false;
	}
}
