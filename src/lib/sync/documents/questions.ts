import { compareDocumentIds } from './document-order.ts';
import type { SharedDocument } from './shared-document.ts';

/** What is asked of one peer: few documents at a time, the newest first, so that the asker decides what is under way. */
export class Questions {
	readonly #atOnce: number;
	readonly #send: (shared: SharedDocument) => void;
	#wanted = new Set<SharedDocument>();
	#asked = new Set<SharedDocument>();

	constructor({ atOnce, send }: { atOnce: number; send: (shared: SharedDocument) => void }) {
		this.#atOnce = atOnce;
		this.#send = send;
	}

	/** Asks for a document when its turn comes, again if it is asked for already. */
	ask(shared: SharedDocument): void {
		this.#wanted.add(shared);
		this.#next();
	}

	/** Its answer has come. */
	answered(shared: SharedDocument): void {
		this.#asked.delete(shared);
		this.#next();
	}

	/** The peer will not answer for this document. */
	drop(shared: SharedDocument): void {
		this.#wanted.delete(shared);
		if (this.#asked.delete(shared)) this.#next();
	}

	#next(): void {
		const byNeed = [...this.#wanted].sort((a, b) => compareDocumentIds(a.id, b.id));
		for (const shared of byNeed) {
			if (this.#asked.size >= this.#atOnce) return;
			if (this.#asked.has(shared)) continue;
			this.#wanted.delete(shared);
			this.#asked.add(shared);
			this.#send(shared);
		}
	}
}
