import * as Y from 'yjs';
import { decodeBundle } from '#lib/sync/bundle/bundle.ts';
import { openEnvelope, readEnvelope } from '#lib/sync/bundle/envelope.ts';
import { makeBundle } from '#lib/sync/bundle/make-bundle.ts';
import { decodeSound } from '#lib/sync/gate/incoming-structs.ts';
import type { Dice } from './dice.ts';
import { territoryId, type Replica } from './replica.ts';

interface Message {
	readonly from: number;
	readonly to: number;
	readonly documentId: string;
	readonly update: Uint8Array;
}

/** With what the devices of the territory encrypt their files. */
const bundleKey = new Uint8Array(32).fill(7);

/** As many files as lie about in a history. */
const mostBundles = 24;

/** A network in memory that drops, delays, reorders, duplicates and parts, as the dice fall. */
export class Network {
	readonly #dice: Dice;
	readonly #replicas: readonly Replica[];
	#underway: Message[] = [];
	#side: number[];
	/** Files that were written once and may be read at any time, by anyone, any number of times. */
	#bundles: Uint8Array[] = [];
	/** What some device once said it had of a document. */
	#told = new Map<string, Uint8Array>();
	/** How many cut files were turned away. */
	refusedBundles = 0;

	constructor({ dice, replicas }: { dice: Dice; replicas: readonly Replica[] }) {
		this.#dice = dice;
		this.#replicas = replicas;
		this.#side = replicas.map(() => 0);
		for (const replica of replicas) {
			replica.send = (documentId, update) => this.#broadcast(replica.index, documentId, update);
		}
	}

	#broadcast(from: number, documentId: string, update: Uint8Array): void {
		for (const { index: to } of this.#replicas) {
			if (to === from || this.#dice.oneIn(8)) continue;
			const copies = this.#dice.oneIn(8) ? 2 : 1;
			for (let copy = 0; copy < copies; copy++) {
				this.#underway.push({ from, to, documentId, update });
			}
		}
	}

	/** Delivers some of what is under way, in any order; what would cross a parting is lost. */
	deliver(): void {
		for (let count = this.#dice.below(this.#underway.length + 1); count > 0; count--) {
			const [message] = this.#underway.splice(this.#dice.below(this.#underway.length), 1);
			if (message && this.#side[message.from] === this.#side[message.to]) {
				this.#replicas[message.to]?.receive(message.documentId, message.update);
			}
		}
	}

	/** Parts the devices into two groups, or joins them. */
	part(): void {
		this.#side = this.#replicas.map(() => this.#dice.below(2));
	}

	/** Two devices bring each other up to date, as a link or a bundle does. */
	meet(): void {
		const [one, other] = [this.#dice.pick(this.#replicas), this.#dice.pick(this.#replicas)];
		if (this.#side[one.index] !== this.#side[other.index]) return;
		for (const replica of [one, other]) replica.save();
		exchange(one, other);
	}

	/** A device writes a file of what some other did not have when it last told so. */
	async pack(): Promise<void> {
		const replica = this.#dice.pick(this.#replicas);
		replica.save();
		const isNews = this.#dice.oneIn(2);
		const { bytes, documents } = await makeBundle({
			identity: null,
			territoryId,
			documents: {
				ids: () => replica.documentIds,
				open: (id) => Promise.resolve(replica.doc(id)),
				whenKept: () => Promise.resolve(),
				mayReceive: () => true,
				onOpened: () => () => {}
			},
			source: { kind: 'changes', epoch: 1 },
			key: bundleKey,
			held: (id) => {
				const stateVector = isNews ? this.#told.get(id) : undefined;
				return stateVector ? { hash: new Uint8Array(32), stateVector, isUntold: false } : null;
			},
			isCompact: false,
			seed: '',
			at: 0
		});
		for (const { id, stateVector } of documents)
			if (this.#dice.oneIn(3)) this.#told.set(id, stateVector);
		if (this.#bundles.length === mostBundles)
			this.#bundles.splice(this.#dice.below(mostBundles), 1);
		this.#bundles.push(bytes);
	}

	/** A device reads one of the files, whole or cut off; whatever parts the network, a file comes through. */
	async unpack(): Promise<void> {
		if (this.#bundles.length === 0) return;
		const bytes = this.#dice.pick(this.#bundles);
		const cut = this.#dice.oneIn(3) ? bytes.subarray(0, this.#dice.below(bytes.length)) : bytes;
		const reader = this.#dice.pick(this.#replicas);
		const envelope = readEnvelope(cut);
		const payload = envelope.ok ? await openEnvelope(envelope.value, bundleKey) : envelope;
		const read = payload.ok ? decodeBundle(payload.value) : null;
		if (!read) {
			this.refusedBundles++;
			return;
		}
		// As the gate does: what does not decode whole touches nothing.
		for (const { id, update } of read.documents)
			if (update.length > 0 && decodeSound(update)) reader.receive(id, update);
	}

	/** Every device hears everything. */
	heal(): void {
		this.#underway = [];
		// Around the ring twice: the second round carries what the last device knew to all others.
		for (let round = 0; round < 2; round++) {
			this.#replicas.forEach((replica, index) => {
				const next = this.#replicas[(index + 1) % this.#replicas.length];
				if (next) exchange(replica, next);
			});
		}
		this.#underway = [];
	}
}

function exchange(one: Replica, other: Replica): void {
	for (const documentId of one.documentIds) {
		const [left, right] = [one.doc(documentId), other.doc(documentId)];
		const forRight = Y.encodeStateAsUpdate(left, Y.encodeStateVector(right));
		const forLeft = Y.encodeStateAsUpdate(right, Y.encodeStateVector(left));
		other.receive(documentId, forRight);
		one.receive(documentId, forLeft);
	}
}
