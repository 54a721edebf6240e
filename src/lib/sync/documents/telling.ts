import type { Lane } from '#lib/sync/channel/message-port.ts';
import type { Message } from '#lib/sync/protocol.ts';
import { hashText } from './document-hash.ts';
import type { JobQueue } from './job-queue.ts';
import type { SharedDocument } from './shared-document.ts';
import type { ShelvedDocument } from './shelf.ts';
import type { SyncDocuments } from './sync-documents.ts';

/** What telling asks of the exchange. */
export interface TellingParts {
	documents: SyncDocuments;
	outbox: JobQueue;
	send(message: Message, lane: Lane): Promise<void>;
	/** An open document's hash is on its way to the peer. */
	told(shared: SharedDocument): void;
	/** The same of a closed one. */
	toldShelved(): void;
}

/** Tells one peer what each document is, by hash, and whether that lies on the disk here. */
export class Telling {
	readonly #parts: TellingParts;

	constructor(parts: TellingParts) {
		this.#parts = parts;
	}

	/** Tells a closed document: its hash is known because it lies on the disk. */
	shelved({ id: documentId, hash }: ShelvedDocument, leaves: () => void): void {
		this.#parts.outbox.put(`tell ${documentId}`, () => {
			leaves();
			this.#parts.toldShelved();
			return this.#have({ documentId, hash, askNow: false, kept: true });
		});
	}

	/** Tells an open document as it is when its turn comes, unless just that was told before. */
	open(shared: SharedDocument): void {
		this.#parts.outbox.put(`tell ${shared.id}`, async () => {
			const kept = await this.#parts.documents.whenKept(shared.id);
			const hash = shared.hash();
			const text = hashText(hash);
			if (shared.told === text && shared.isToldKept === kept) return;
			shared.told = text;
			shared.isToldKept = kept;
			const { askNow } = shared;
			shared.askNow = false;
			const sent = this.#have({ documentId: shared.id, hash, askNow, kept });
			this.#parts.told(shared);
			await sent;
		});
	}

	// In the bulk lane, where no hash overtakes the live edits it speaks of.
	#have(word: Omit<Extract<Message, { type: 'have' }>, 'type'>): Promise<void> {
		return this.#parts.send({ type: 'have', ...word }, 'bulk');
	}
}
