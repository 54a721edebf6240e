import * as Y from 'yjs';
import { isAct, type ActName } from '#lib/store/act.ts';
import { parseDocumentId } from '#lib/store/document-id.ts';
import { problemsOf } from '#lib/store/problems.ts';
import { readTable } from '#lib/store/read-table.ts';
import { tablesByKind } from '#lib/store/tables.ts';
import { UndoStack } from '#lib/store/undo.ts';
import { storedVisitReport } from '#tests/fixtures/stored-records.ts';
import type { Dice } from './dice.ts';

export const territoryId = 'T';

export const documentIds = {
	base: 't/T/base',
	visits: 't/T/visits/rep/2026-03',
	plan: 't/T/plan/rep/2026',
	meta: 't/T/meta'
} as const;

/** One device: the documents of a territory, what this session did, and what it recorded for good. */
export class Replica {
	readonly index: number;
	readonly documentIds = Object.values(documentIds);
	/** The acts that changed a document here. */
	readonly done = new Set<ActName>();
	/** What became of undoing and redoing here. */
	readonly outcomes = new Set<string>();
	/** Facts by `document root key` that must be found everywhere in the end. */
	readonly recorded = new Set<string>();
	send: (documentId: string, update: Uint8Array) => void = () => {};
	undo = new UndoStack();
	/** Whether its app is of a later version, which writes rows that the others keep and do not show. */
	readonly isNewer: boolean;
	/** By how many minutes its clock is wrong. */
	readonly #skewMinutes: number;
	readonly #dice: Dice;
	/** What the disk holds: a crash takes the rest. */
	#disk = new Map<string, Uint8Array>();
	#docs = new Map<string, Y.Doc>();
	/** What was edited here and is not on the disk yet: nobody is told before. */
	#untold: { documentId: string; update: Uint8Array }[] = [];
	#ids = 0;

	constructor({ index, dice }: { index: number; dice: Dice }) {
		this.index = index;
		this.#dice = dice;
		this.isNewer = dice.oneIn(4);
		this.#skewMinutes = dice.oneIn(3) ? dice.below(5000) - 2500 : 0;
		this.reload();
	}

	doc(documentId: string): Y.Doc {
		const doc = this.#docs.get(documentId);
		if (!doc) throw new Error(`no document ${documentId}`);
		return doc;
	}

	/** An id nobody else uses. */
	freshId(): string {
		return `r${this.index}-${++this.#ids}`;
	}

	act(act: ActName): { act: ActName; id: string } {
		return { act, id: this.freshId() };
	}

	receive(documentId: string, update: Uint8Array): void {
		Y.applyUpdate(this.doc(documentId), update, 'network');
	}

	/** This moment as the device's own clock has it. */
	now(): string {
		return new Date(Date.UTC(2026, 2, 2, 9, 30 + this.#skewMinutes + this.#ids)).toISOString();
	}

	/** The disk has everything: from here on it is owed to everyone, and told. */
	save(): void {
		for (const documentId of this.documentIds)
			this.#disk.set(documentId, Y.encodeStateAsUpdate(this.doc(documentId)));
		for (const { documentId, update } of this.#untold.splice(0)) this.send(documentId, update);
	}

	/** The session ends before everything was written; nobody is owed what was not said to be saved. */
	crash(): void {
		this.#untold = [];
		this.#start((documentId) => this.#disk.get(documentId));
		const facts = this.#facts();
		for (const fact of this.recorded) if (!facts.has(fact)) this.recorded.delete(fact);
	}

	/** A row as the next version of the app will write it. */
	recordNewer(): void {
		const id = this.freshId();
		const row = { ...storedVisitReport({ id }), version: 2, weather: 'rain' };
		this.doc(documentIds.visits).getMap('visitReports').set(id, row);
		this.recorded.add(`${documentIds.visits} visitReports ${id}`);
	}

	/** The session ends; the next one starts from the disk as a new client. */
	reload(): void {
		if (this.#docs.size > 0) this.save();
		this.#start((documentId) => this.#disk.get(documentId));
	}

	#start(kept: (documentId: string) => Uint8Array | undefined): void {
		this.undo = new UndoStack();
		const clientID = 1 + this.#dice.below(2 ** 31);
		for (const documentId of this.documentIds) {
			const doc = new Y.Doc({ guid: documentId });
			doc.clientID = clientID;
			const update = kept(documentId);
			if (update) Y.applyUpdate(doc, update, 'disk');
			this.#docs.get(documentId)?.destroy();
			doc.on('update', (update, origin) => {
				if (isAct(origin)) this.done.add(origin.act);
				if (origin !== 'network') this.#untold.push({ documentId, update });
			});
			this.undo.watch(doc);
			this.#docs.set(documentId, doc);
		}
	}

	/** Takes back or does again; the facts that go with it are no longer, or again, owed to anyone. */
	turn(direction: 'undo' | 'redo'): void {
		const before = this.#facts();
		const outcome = this.undo[direction]();
		this.outcomes.add(`${direction} ${outcome.ok ? 'ok' : outcome.reason}`);
		const after = this.#facts();
		for (const fact of before) if (!after.has(fact)) this.recorded.delete(fact);
		for (const fact of after) if (!before.has(fact)) this.recorded.add(fact);
	}

	#facts(): Set<string> {
		const facts = new Set<string>();
		for (const { documentId, root, key } of this.#rows()) facts.add(`${documentId} ${root} ${key}`);
		return facts;
	}

	*#rows() {
		for (const documentId of this.documentIds) {
			for (const table of tablesOf(documentId)) {
				if (!('kind' in table) || table.kind !== 'facts') continue;
				const { root } = table;
				for (const key of this.doc(documentId).getMap(root).keys()) yield { documentId, root, key };
			}
		}
	}

	/** The facts it once recorded that it does not show. */
	missing(owed: Iterable<string>): string[] {
		const facts = this.#facts();
		return [...owed].filter((fact) => !facts.has(fact));
	}

	/** Everything a screen could read, as one text. */
	view(documentId: string): string {
		return viewOf(this.doc(documentId));
	}
}

const tablesOf = (documentId: string) => {
	const kind = parseDocumentId(documentId)?.kind;
	return kind ? Object.values(tablesByKind[kind]) : [];
};

/** Everything a screen could read of a document, as one text. */
export function viewOf(doc: Y.Doc): string {
	const tables = tablesOf(doc.guid).map((table) => [...readTable(doc, table).records]);
	return JSON.stringify([tables, problemsOf(doc)]);
}
