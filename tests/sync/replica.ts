import * as Y from 'yjs';
import { Attestor } from '#lib/state/sharing/attestor.ts';
import { problemsOf } from '#lib/store/problems.ts';
import { isAct, type ActName } from '#lib/store/table/act.ts';
import { readTable } from '#lib/store/table/read-table.ts';
import { UndoStack } from '#lib/store/table/undo.ts';
import type { SyncDocuments } from '#lib/sync/documents/sync-documents.ts';
import { Gate } from '#lib/sync/gate/gate.ts';
import { mayPass } from '#lib/sync/gate/write-rights.ts';
import type { LinkMember, RefusalReason } from '#lib/sync/status.ts';
import { storedVisitReport } from '#tests/fixtures/stored-records.ts';
import { attestedBy, type Holder } from './cast.ts';
import type { Dice } from './dice.ts';
import { documentIds, factsOf, tablesOf } from './territory.ts';

/** One device: the documents of a territory, what this session did, and what it recorded for good. */
export class Replica {
	readonly index: number;
	readonly member: LinkMember;
	readonly documentIds = Object.values(documentIds);
	/** The acts that changed a document here. */
	readonly done = new Set<ActName>();
	/** What became of undoing and redoing here. */
	readonly outcomes = new Set<string>();
	/** Facts by `document root key` that must be found everywhere in the end. */
	readonly recorded = new Set<string>();
	/** What this device did not take from another, although the other only used the app. */
	readonly refused: { documentId: string; from: string; reason: RefusalReason }[] = [];
	/** Taken out of the territory: nobody meets it any more. */
	isRemoved = false;
	send: (documentId: string, update: Uint8Array) => void = () => {};
	undo = new UndoStack();
	/** Whether its app is of a later version, which writes rows that the others keep and do not show. */
	readonly isNewer: boolean;
	/** By how many minutes its clock is wrong. */
	readonly #skewMinutes: number;
	readonly #dice: Dice;
	readonly #gate: Gate;
	readonly #attestor: Attestor;
	/** What the disk holds: a crash takes the rest. */
	#disk = new Map<string, Uint8Array>();
	/** A disk that takes nothing more: what was edited is told to those who could give it back. */
	#isFull = false;
	/** Takes its own records back, as a person chooses after a loss. */
	#isRestoring = false;
	/** Facts that were taken back and that the disk still has. */
	readonly #takenBack = new Set<string>();
	#docs = new Map<string, Y.Doc>();
	/** What was edited here and is not on the disk yet: nobody is told before. */
	#untold: { documentId: string; update: Uint8Array }[] = [];
	#ids = 0;

	constructor(parts: { index: number; holder: Holder; dice: Dice }) {
		const { index, holder, dice } = parts;
		const { member, known } = holder;
		this.index = index;
		this.member = member;
		this.#dice = dice;
		this.isNewer = dice.oneIn(4);
		this.#skewMinutes = dice.oneIn(3) ? dice.below(5000) - 2500 : 0;
		this.#attestor = new Attestor(() => known);
		this.#gate = new Gate({
			documents: this.documents,
			self: member,
			restoring: () => this.#isRestoring,
			witness: attestedBy,
			largestUpdateBytes: 10_000_000
		});
		this.#start(() => undefined);
	}

	/** The documents as links and files see them. */
	readonly documents: SyncDocuments = {
		ids: () => this.documentIds,
		open: (id) => Promise.resolve(this.doc(id)),
		whenKept: () => Promise.resolve(!this.#isFull),
		onKept: () => () => {},
		mayReceive: () => true,
		onOpened: () => () => {}
	};

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

	/** Whether a device of `from` may change a document here. */
	mayTake(documentId: string, from: LinkMember): boolean {
		return mayPass(documentId, { from, to: this.member, restoring: this.#isRestoring });
	}

	/** Whether it tells a member of a document: while its disk takes nothing, only one who could give it back. */
	mayTell(documentId: string, to: LinkMember): boolean {
		return !this.#isFull || mayPass(documentId, { from: to, to: this.member, restoring: true });
	}

	/** Takes what another device sent, through the gate, as a session or a file does. */
	async receive(
		documentId: string,
		update: Uint8Array,
		{ member, isLive = false }: { member: LinkMember; isLive?: boolean }
	): Promise<void> {
		if (!this.mayTake(documentId, member)) return;
		const incoming = { documentId, update, member, origin: 'network', isLive };
		const admission = await this.#gate.admit(incoming);
		if (!admission.ok)
			this.refused.push({ documentId, from: member.memberId, reason: admission.reason });
	}

	/** This moment as the device's own clock has it. */
	now(): string {
		return new Date(Date.UTC(2026, 2, 2, 9, 30 + this.#skewMinutes + this.#ids)).toISOString();
	}

	/** The disk has everything, signed where it must be: from here on it is owed to everyone, and told. */
	async save(): Promise<void> {
		for (const documentId of this.documentIds) await this.#attestor.whenSaid(documentId);
		if (!this.#isFull) {
			for (const documentId of this.documentIds)
				this.#disk.set(documentId, Y.encodeStateAsUpdate(this.doc(documentId)));
			this.#takenBack.clear();
		}
		const untold = this.#untold.splice(0);
		for (const documentId of this.documentIds) {
			// In one piece, as a session pushes what was edited until it is kept.
			const updates = untold.filter((edit) => edit.documentId === documentId);
			if (updates.length > 0)
				this.send(documentId, Y.mergeUpdates(updates.map(({ update }) => update)));
		}
	}

	/** The disk takes nothing from now on, until the session ends. */
	fillDisk(): void {
		this.#isFull = true;
	}

	/** The disk takes everything again. */
	freeDisk(): void {
		this.#isFull = false;
	}

	/** The session ends before everything was written; nobody is owed what was not said to be saved. */
	crash(): void {
		this.#untold = [];
		// Others may have heard that a fact was taken back, and not that it was recorded again: no disk has that.
		if (this.#isFull) for (const fact of this.#takenBack) this.recorded.delete(fact);
		this.#takenBack.clear();
		// What a full disk never took others may hold: after that a person takes it back.
		this.#isRestoring ||= this.#isFull;
		this.#isFull = false;
		this.#start((documentId) => this.#disk.get(documentId));
		const facts = factsOf(this);
		for (const fact of this.recorded) if (!facts.has(fact)) this.recorded.delete(fact);
	}

	/** A row as the next version of the app will write it. */
	recordNewer(): void {
		const id = this.freshId();
		const recordedBy = this.member.memberId;
		const row = { ...storedVisitReport({ id, recordedBy }), version: 2, weather: 'rain' };
		this.doc(documentIds.visits).getMap('visitReports').set(id, row);
		this.recorded.add(`${documentIds.visits} visitReports ${id}`);
	}

	/** The session ends; the next one starts from the disk as a new client. */
	async reload(): Promise<void> {
		if (this.#isFull) return this.crash();
		await this.save();
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
			this.#attestor.forget(documentId);
			this.#attestor.watch({ id: documentId, doc });
		}
	}

	/** Takes back or does again; the facts that go with it are no longer, or again, owed to anyone. */
	turn(direction: 'undo' | 'redo'): void {
		const before = factsOf(this);
		const outcome = this.undo[direction]();
		this.outcomes.add(`${direction} ${outcome.ok ? 'ok' : outcome.reason}`);
		const after = factsOf(this);
		for (const fact of before) {
			if (after.has(fact)) continue;
			this.recorded.delete(fact);
			this.#takenBack.add(fact);
		}
		for (const fact of after) if (!before.has(fact)) this.recorded.add(fact);
	}

	/** The facts it once recorded that it does not show. */
	missing(owed: Iterable<string>): string[] {
		const facts = factsOf(this);
		return [...owed].filter((fact) => !facts.has(fact));
	}

	/** Everything a screen could read, as one text. */
	view(documentId: string): string {
		return viewOf(this.doc(documentId));
	}
}

/** Everything a screen could read of a document, as one text. */
export function viewOf(doc: Y.Doc): string {
	const tables = tablesOf(doc.guid).map((table) => [...readTable(doc, table).records]);
	return JSON.stringify([tables, problemsOf(doc)]);
}
