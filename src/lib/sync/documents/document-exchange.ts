import * as Y from 'yjs';
import type { Clock } from '#lib/sync/clock.ts';
import type { Gate } from '#lib/sync/gate/gate.ts';
import type { SessionLimits } from '#lib/sync/limits.ts';
import type { Message, SyncStep } from '#lib/sync/protocol.ts';
import type { LinkMember, RefusalReason } from '#lib/sync/status.ts';
import { hashText } from './document-hash.ts';
import { compareDocumentIds } from './document-order.ts';
import { tallyOf, type DocumentReview } from './document-standing.ts';
import type { ExchangeHost, ExchangeParts } from './exchange-host.ts';
import { JobQueue } from './job-queue.ts';
import { LiveEdits } from './live-edits.ts';
import { Questions } from './questions.ts';
import { SharedDocument } from './shared-document.ts';
import { Shelf } from './shelf.ts';
import type { SyncDocuments } from './sync-documents.ts';
import { Telling } from './telling.ts';
import { wholeUpdate } from './whole-update.ts';

/** Brings the documents of two proved peers together: tells, asks, answers, pushes live edits. */
export class DocumentExchange {
	#documents: SyncDocuments;
	#gate: Gate;
	#member: LinkMember;
	#clock: Clock;
	#limits: SessionLimits;
	#host: ExchangeHost;
	#shared = new Map<string, Promise<SharedDocument>>();
	#loaded = new Map<string, SharedDocument>();
	#shelf: Shelf;
	#questions: Questions;
	#liveEdits: LiveEdits;
	#notAllowed = new Set<string>();
	#outbox = new JobQueue();
	#telling: Telling;
	#stopListening: (() => void)[] = [];
	#listedByUs = false;
	#listedByPeer = false;
	#open = true;

	constructor(parts: ExchangeParts) {
		this.#documents = parts.documents;
		this.#gate = parts.gate;
		this.#member = parts.member;
		this.#clock = parts.clock;
		this.#limits = parts.limits;
		this.#host = parts.host;
		this.#questions = new Questions({
			atOnce: this.#limits.questionsInFlight,
			send: ({ id, doc }) => void this.#sendSync(id, 'question', Y.encodeStateVector(doc))
		});
		this.#liveEdits = new LiveEdits({
			mayLeave: (id) => this.#mayLeave(id),
			limits: this.#limits,
			queuedBytes: () => this.#host.queuedBytes(),
			push: ({ id }, update) => void (this.#open && this.#sendSync(id, 'edit', update))
		});
		this.#telling = new Telling({
			documents: parts.documents,
			outbox: this.#outbox,
			send: (message, lane) => this.#host.send(message, lane),
			told: (shared) => void this.#compare(shared),
			toldShelved: () => this.#host.changed()
		});
		this.#shelf = new Shelf({
			tell: (shelved, told) => this.#telling.shelved(shelved, told),
			acknowledged: ({ id, hash }) => this.#host.acknowledged({ id, hash, doc: null })
		});
	}

	/** Tells every document this device shares, newest first, then that the list is whole. */
	async start(): Promise<void> {
		this.#stopListening = [
			this.#documents.onOpened((id) => this.#shareOwn(id).catch(() => this.#host.failed())),
			this.#documents.onKept((id) => this.#toldAnew(id))
		];
		for (const id of [...this.#documents.ids()].sort(compareDocumentIds)) {
			if (!this.#open) return;
			const hash = (!this.#shared.has(id) && this.#documents.knownHash?.(id)) || null;
			if (hash === null || !this.#gate.mayReceive(id)) await this.#shareOwn(id);
			else this.#shelf.put(id, hash);
		}
		this.#outbox.put('listed', async () => {
			await this.#host.send({ type: 'listed' }, 'bulk');
			this.#listedByUs = true;
			this.#host.changed();
		});
	}

	stop(): void {
		this.#open = false;
		for (const stop of this.#stopListening) stop();
		this.#outbox.stop();
		for (const shared of this.#loaded.values()) shared.release();
		this.#loaded.clear();
		this.#shared.clear();
		this.#shelf.clear();
	}

	/**
	 * How many of the documents that either side has told of stand how, and whether both have listed everything and
	 * nothing is left to pass.
	 */
	review(): DocumentReview {
		const compared = [...this.#loaded.values(), ...this.#shelf.all()];
		const tally = tallyOf(compared, (id) => ({
			mayTake: this.#gate.mayTake(id, this.#member),
			mayGive: this.#gate.mayGive(id, this.#member),
			mayRestore: this.#gate.mayRestore(id, this.#member),
			isOurs: this.#gate.isBetween(id, this.#member),
			listedByPeer: this.#listedByPeer
		}));
		tally.refused += this.#notAllowed.size;
		const isCurrent = this.#listedByUs && this.#listedByPeer && tally.pending === 0;
		return { ...tally, isCurrent };
	}

	/** Asks for what could not be taken so far, as after this device has begun to restore. */
	askAgain(): void {
		for (const shared of this.#loaded.values()) {
			if (shared.theirs === null || shared.isSettled) continue;
			if (!this.#gate.mayTake(shared.id, this.#member)) continue;
			shared.refusal = null;
			this.#questions.ask(shared);
		}
	}

	/** Takes one message of the peer about documents. */
	async take(message: Message): Promise<'taken' | 'malformed'> {
		switch (message.type) {
			case 'have':
				await this.#takeHave(message);
				return 'taken';
			case 'listed':
				this.#listedByPeer = true;
				this.#host.changed();
				return 'taken';
			case 'refused':
				this.#takeRefused(message);
				return 'taken';
			case 'sync':
				if (message.step === 'question') return this.#answer(message.documentId, message.body);
				await this.#receive(message.documentId, message.body, message.step);
				return 'taken';
			default:
				return 'malformed';
		}
	}

	async #shareOwn(id: string): Promise<void> {
		// What this device would not take from a peer it does not tell one either.
		if (!this.#gate.mayReceive(id)) return;
		const shared = await this.#share(id);
		if (shared?.isEmpty === false) this.#telling.open(shared);
	}

	/** The document with its watcher, opened once; null after the end or above the count allowed. */
	async #share(id: string): Promise<SharedDocument | null> {
		const known = this.#shared.get(id);
		if (known) return known;
		if (!this.#open || this.#shared.size >= this.#limits.mostDocuments) return null;
		const opening = this.#documents.open(id).then((doc) => {
			const shared = new SharedDocument(id, doc, {
				edited: (update, origin) => this.#spread(shared, update, origin),
				destroyed: () => {
					this.#shared.delete(id);
					this.#loaded.delete(id);
				}
			});
			shared.takeOver(this.#shelf.take(id));
			if (this.#open) this.#loaded.set(id, shared);
			else shared.release();
			return shared;
		});
		this.#shared.set(id, opening);
		// A document that did not open may be asked for again; the caller sees the failure.
		opening.catch(() => this.#shared.delete(id));
		return opening;
	}

	/** Pushes an edit to the peer, unless it came from there, and has the new hash told soon. */
	#spread(shared: SharedDocument, update: Uint8Array, origin: unknown): void {
		if (origin !== this && this.#gate.mayGive(shared.id, this.#member)) {
			this.#liveEdits.put(shared, update);
		}
		shared.later(this.#clock, this.#limits.tellAfter, () => this.#telling.open(shared));
		this.#host.changed();
	}

	/** What no disk has taken here is told only to one who could give it back after a crash. */
	async #mayLeave(id: string): Promise<boolean> {
		return (await this.#documents.whenKept(id)) || this.#gate.mayRestore(id, this.#member);
	}

	#sendSync(documentId: string, step: SyncStep, body: Uint8Array): Promise<void> {
		const message: Message = { type: 'sync', documentId, step, body };
		return this.#host.send(message, step === 'answer' ? 'bulk' : 'urgent');
	}

	/** Whether what was told of it lies on the disk has changed. */
	#toldAnew(id: string): void {
		const shared = this.#loaded.get(id);
		if (shared && shared.told !== null) this.#telling.open(shared);
	}

	async #takeHave(word: Extract<Message, { type: 'have' }>): Promise<void> {
		const { documentId, hash, askNow, kept } = word;
		if (!this.#gate.mayReceive(documentId)) {
			if (this.#notAllowed.has(documentId) || this.#notAllowed.size > this.#limits.mostDocuments)
				return;
			this.#notAllowed.add(documentId);
			return this.#refuse(documentId, 'documentNotAllowed', new Uint8Array());
		}
		if (this.#shelf.settle(documentId, { theirs: hashText(hash), kept }))
			return this.#host.changed();
		const shared = await this.#share(documentId);
		if (!shared) return;
		if (shared.theirs !== hashText(hash)) shared.refusal = null;
		shared.theirs = hashText(hash);
		shared.isKeptThere = kept;
		const firstMeeting = !shared.hasMet;
		if (this.#compare(shared)) return this.#telling.open(shared);
		if (!shared.isEmpty) this.#telling.open(shared);
		if (!this.#gate.mayTake(documentId, this.#member)) return;
		if (firstMeeting || askNow) return this.#questions.ask(shared);
		shared.patience(this.#clock, this.#limits.askAfter, () => {
			if (!this.#compare(shared)) this.#questions.ask(shared);
		});
	}

	/** Whether both sides hold the same, acknowledged once for each hash that lies on the peer's disk. */
	#compare(shared: SharedDocument): boolean {
		const hash = shared.hash();
		const same = shared.theirs === hashText(hash);
		if (same) {
			shared.isOutrun = false;
			shared.hasMet = true;
		}
		if (same && shared.isKeptThere && shared.acknowledged !== shared.theirs) {
			shared.acknowledged = shared.theirs;
			this.#host.acknowledged({ id: shared.id, hash, doc: shared.doc });
		}
		this.#host.changed();
		return same;
	}

	async #answer(documentId: string, stateVector: Uint8Array): Promise<'taken' | 'malformed'> {
		if (!this.#gate.mayReceive(documentId)) {
			this.#refuse(documentId, 'documentNotAllowed', new Uint8Array());
			return 'taken';
		}
		const shared = await this.#share(documentId);
		if (!shared) return 'taken';
		try {
			shared.compareStates(Y.decodeStateVector(stateVector));
		} catch {
			return 'malformed';
		}
		this.#outbox.put(`answer ${documentId}`, async () => {
			const told = (await this.#mayLeave(documentId)) ? shared.doc : new Y.Doc();
			await this.#sendSync(documentId, 'answer', wholeUpdate(told, stateVector));
		});
		return 'taken';
	}

	async #receive(documentId: string, update: Uint8Array, step: SyncStep): Promise<void> {
		// Watched before it changes, so that other peers hear of it.
		const shared = this.#gate.mayReceive(documentId) ? await this.#share(documentId) : null;
		const member = this.#member;
		const isLive = step === 'edit';
		const admission = await this.#gate.admit({ documentId, update, member, origin: this, isLive });
		if (!admission.ok) {
			shared?.refuse(admission.reason, { here: true });
			this.#refuse(documentId, admission.reason, update);
		}
		if (!shared) return;
		if (step === 'answer') {
			shared.hasMet = true;
			shared.answered = shared.theirs;
			this.#telling.open(shared);
			this.#questions.answered(shared);
		}
		this.#host.changed();
	}

	#refuse(documentId: string, reason: RefusalReason, update: Uint8Array): void {
		void this.#host.send({ type: 'refused', documentId, reason }, 'urgent');
		this.#host.refused({ documentId, reason, update });
	}

	#takeRefused({ documentId, reason }: Extract<Message, { type: 'refused' }>): void {
		const shared = this.#loaded.get(documentId) ?? this.#shelf.get(documentId);
		if (!shared) return;
		shared.refuse(reason, { here: false });
		if (shared instanceof SharedDocument) this.#questions.drop(shared);
		const records = shared instanceof SharedDocument ? shared.lackedRecords() : [];
		this.#host.refusedByPeer({ documentId, reason, records });
		this.#host.changed();
	}
}
