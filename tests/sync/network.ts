import * as Y from 'yjs';
import type { Dice } from './dice.ts';
import type { Replica } from './replica.ts';

interface Message {
	readonly from: number;
	readonly to: number;
	readonly documentId: string;
	readonly update: Uint8Array;
}

/** A network in memory that drops, delays, reorders, duplicates and parts, as the dice fall. */
export class Network {
	readonly #dice: Dice;
	readonly #replicas: readonly Replica[];
	#underway: Message[] = [];
	#side: number[];

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
		if (this.#side[one.index] === this.#side[other.index]) exchange(one, other);
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
