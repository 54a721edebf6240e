import type * as Y from 'yjs';
import { parseDocumentId } from '#lib/store/document-id.ts';
import { readRow } from '#lib/store/table/read-row.ts';
import { tablesByKind } from '#lib/store/tables.ts';
import { arrivedRows } from '#lib/sync/bundle/arrived-rows.ts';

/** A record that was brought into a document, as it stood then. */
export interface ArrivedRecord {
	documentId: string;
	root: string;
	key: string;
	/** False where a record under its key was here before. */
	isNew: boolean;
	/** As its table's schema has it. */
	record: unknown;
	/** What brought it. */
	origin: unknown;
}

/** Collects the records that transactions bring into the documents it watches; what this tab writes itself never counts. */
export class Arrivals {
	readonly #counts: (transaction: Y.Transaction) => boolean;
	readonly #changed: () => void;
	readonly #records = new Map<string, ArrivedRecord>();
	readonly #watched = new Map<string, () => void>();

	constructor(parts: { counts?: (transaction: Y.Transaction) => boolean; changed?: () => void }) {
		this.#counts = parts.counts ?? (() => true);
		this.#changed = parts.changed ?? (() => {});
	}

	/** What was brought so far, each record once and as it stood last. */
	get records(): ArrivedRecord[] {
		return [...this.#records.values()];
	}

	/** Collects from a document too. */
	watch(documentId: string, doc: Y.Doc): void {
		this.forget(documentId);
		const look = (transaction: Y.Transaction) => {
			if (!transaction.local && this.#counts(transaction)) this.#note(documentId, transaction);
		};
		doc.on('afterTransaction', look);
		this.#watched.set(documentId, () => doc.off('afterTransaction', look));
	}

	/** Watches a document no longer; what it brought stays. */
	forget(documentId: string): void {
		this.#watched.get(documentId)?.();
		this.#watched.delete(documentId);
	}

	/** Watches no document any longer; what was brought stays. */
	stop(): void {
		for (const id of [...this.#watched.keys()]) this.forget(id);
	}

	#note(documentId: string, transaction: Y.Transaction): void {
		const kind = parseDocumentId(documentId)?.kind;
		if (!kind) return;
		for (const { root, key, isNew } of arrivedRows(transaction)) {
			const table = Object.values(tablesByKind[kind]).find((one) => one.root === root);
			const value = table && transaction.doc.getMap(root).get(key);
			const reading = table && readRow(table, { key, value });
			// What no screen reads is not said to have come.
			if (reading?.state !== 'record') continue;
			const at = `${documentId}|${root}|${key}`;
			const wasNew = this.#records.get(at)?.isNew ?? isNew;
			const { record } = reading;
			const { origin } = transaction;
			this.#records.set(at, { documentId, root, key, isNew: wasNew, record, origin });
		}
		this.#changed();
	}
}
