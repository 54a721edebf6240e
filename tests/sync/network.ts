import * as Y from 'yjs';
import { decodeBundle } from '#lib/sync/bundle/bundle.ts';
import { openEnvelope, readEnvelope } from '#lib/sync/bundle/envelope.ts';
import { makeBundle } from '#lib/sync/bundle/make-bundle.ts';
import { isReadableBy, newsOf } from '#lib/sync/bundle/news.ts';
import { wholeUpdate } from '#lib/sync/documents/whole-update.ts';
import type { Dice } from './dice.ts';
import type { Replica } from './replica.ts';
import { territoryId } from './territory.ts';

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
	#bundles: { by: Replica; bytes: Uint8Array }[] = [];
	/** What some device once said it had of a document. */
	#told = new Map<string, Uint8Array>();
	/** How many cut files were turned away. */
	refusedBundles = 0;

	constructor({ dice, replicas }: { dice: Dice; replicas: readonly Replica[] }) {
		this.#dice = dice;
		this.#replicas = replicas;
		this.#side = replicas.map(() => 0);
		for (const replica of replicas) {
			replica.send = (documentId, update) => this.#broadcast(replica, documentId, update);
		}
	}

	#broadcast(from: Replica, documentId: string, update: Uint8Array): void {
		for (const to of this.#replicas) {
			if (to === from || !to.mayTake(documentId, from.member)) continue;
			if (!from.mayTell(documentId, to.member) || this.#dice.oneIn(8)) continue;
			const copies = this.#dice.oneIn(8) ? 2 : 1;
			for (let copy = 0; copy < copies; copy++) {
				this.#underway.push({ from: from.index, to: to.index, documentId, update });
			}
		}
	}

	/** Delivers some of what is under way, in any order; what would cross a parting is lost. */
	async deliver(): Promise<void> {
		for (let count = this.#dice.below(this.#underway.length + 1); count > 0; count--) {
			const [message] = this.#underway.splice(this.#dice.below(this.#underway.length), 1);
			const from = message && this.#replicas[message.from];
			const to = message && this.#replicas[message.to];
			if (!message || !from || !to || !this.#canMeet(from, to)) continue;
			await to.receive(message.documentId, message.update, { member: from.member, isLive: true });
		}
	}

	/** Parts the devices into two groups, or joins them. */
	part(): void {
		this.#side = this.#replicas.map(() => this.#dice.below(2));
	}

	/** Takes a device out of the territory for good, whoever hears of it when; two always stay. */
	remove(): void {
		const [, , ...others] = this.#replicas;
		if (others.length > 0) this.#dice.pick(others).isRemoved = true;
	}

	/** Two devices bring each other up to date, as a link does. */
	async meet(): Promise<void> {
		const [one, other] = [this.#dice.pick(this.#replicas), this.#dice.pick(this.#replicas)];
		if (one === other || !this.#canMeet(one, other)) return;
		for (const replica of [one, other]) await replica.save();
		await exchange(one, other, this.#dice);
	}

	#canMeet(one: Replica, other: Replica): boolean {
		return !one.isRemoved && !other.isRemoved && this.#side[one.index] === this.#side[other.index];
	}

	/** A device writes a file of what some other did not have when it last told so. */
	async pack(): Promise<void> {
		const by = this.#dice.pick(this.#replicas);
		await by.save();
		const isNews = this.#dice.oneIn(2);
		const { bytes, documents } = await makeBundle({
			identity: null,
			territoryId,
			documents: by.documents,
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
		this.#bundles.push({ by, bytes });
	}

	/** A device reads one of the files, whole or cut off; whatever parts the network, a file comes through. */
	async unpack(): Promise<void> {
		const files = this.#bundles.filter(({ by }) => !by.isRemoved);
		const readers = this.#replicas.filter(({ isRemoved }) => !isRemoved);
		if (files.length === 0) return;
		const { by, bytes } = this.#dice.pick(files);
		const cut = this.#dice.oneIn(3) ? bytes.subarray(0, this.#dice.below(bytes.length)) : bytes;
		const reader = this.#dice.pick(readers);
		const envelope = readEnvelope(cut);
		const payload = envelope.ok ? await openEnvelope(envelope.value, bundleKey) : envelope;
		const read = payload.ok ? decodeBundle(payload.value) : null;
		if (!read) {
			this.refusedBundles++;
			return;
		}
		for (const document of read.documents) {
			if (!isReadableBy(document, { reader: reader.member, sender: by.member })) continue;
			// What builds on a file that was never read here is left out, as the app does.
			const news = newsOf(reader.doc(document.id), document);
			if (news && !news.isIncomplete) await reader.receive(document.id, document.update, by);
		}
	}

	/** Every device that stays hears everything: each meets each, until nothing is left to hear. */
	async heal(): Promise<void> {
		this.#underway = [];
		for (const replica of this.#replicas) {
			replica.freeDisk();
			await replica.save();
		}
		const staying = this.#replicas.filter(({ isRemoved }) => !isRemoved);
		for (let round = 0; round < 3; round++)
			for (const one of staying)
				for (const other of staying) if (one !== other) await exchange(one, other, this.#dice);
		this.#underway = [];
	}
}

/** Brings two devices together, either first; the second may already answer with both in one. */
async function exchange(one: Replica, other: Replica, dice: Dice): Promise<void> {
	const inTurn = dice.oneIn(2);
	for (const documentId of one.documentIds) {
		const answer = (of: Replica, to: Replica) =>
			of.mayTell(documentId, to.member) &&
			wholeUpdate(of.doc(documentId), Y.encodeStateVector(to.doc(documentId)));
		const forOther = answer(one, other);
		const asOfNow = answer(other, one);
		if (forOther) await other.receive(documentId, forOther, one);
		const forOne = inTurn ? answer(other, one) : asOfNow;
		if (forOne) await one.receive(documentId, forOne, other);
	}
}
