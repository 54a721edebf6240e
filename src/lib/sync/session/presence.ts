import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import {
	applyAwarenessUpdate,
	Awareness,
	encodeAwarenessUpdate,
	removeAwarenessStates
} from 'y-protocols/awareness';
import * as Y from 'yjs';

interface AwarenessChange {
	added: number[];
	updated: number[];
	removed: number[];
}

/** Pages one peer may stand for, and what one page may say. */
const mostPages = 30;
const longestWord = 300;

/** How much of the presence passes between two sides. */
export interface PresencePassage {
	send: (update: Uint8Array) => void;
	/** The proved member at the other side, in whose name alone it speaks; null among tabs of one browser. */
	theirs: string | null;
	/** The member at this side: nobody else's presence is passed on, but to tabs. */
	own: string;
}

/** Who is here and what they look at: one y-protocols awareness over every peer of a territory. */
export class Presence {
	/** What the app reads and sets, with a `memberId`; on a document of its own, since it stores nothing. */
	readonly awareness = new Awareness(new Y.Doc());

	/** Joins one peer: sends it all states now and changes from now on. */
	join(passage: PresencePassage): PresencePeer {
		return new PresencePeer(this.awareness, passage);
	}

	/** Takes the own state back and stops. */
	destroy(): void {
		this.awareness.destroy();
		this.awareness.doc.destroy();
	}
}

/** The presence that one peer brings and gets. */
export class PresencePeer {
	#awareness: Awareness;
	#passage: PresencePassage;
	#brought = new Set<number>();
	#given = new Set<number>();
	#onUpdate: (change: AwarenessChange, origin: unknown) => void;

	constructor(awareness: Awareness, passage: PresencePassage) {
		this.#awareness = awareness;
		this.#passage = passage;
		this.#onUpdate = ({ added, updated, removed }, origin) => {
			if (origin !== this) return this.#give([...added, ...updated, ...removed]);
			for (const client of [...added, ...updated]) this.#brought.add(client);
			for (const client of removed) this.#brought.delete(client);
		};
		awareness.on('update', this.#onUpdate);
		this.#give([...awareness.getStates().keys()]);
	}

	/** Applies what the peer sent in its own name; false when the bytes are no awareness update. */
	take(update: Uint8Array): boolean {
		try {
			applyAwarenessUpdate(this.#awareness, this.#taken(update), this);
			return true;
		} catch {
			// Cut bytes or broken JSON: the session ends over it, the states read so far stay harmless.
			return false;
		}
	}

	/** Forgets whom this peer brought; one who is also near by another way shows up again. */
	leave(): void {
		this.#awareness.off('update', this.#onUpdate);
		this.#brought.delete(this.#awareness.clientID);
		removeAwarenessStates(this.#awareness, [...this.#brought], this);
	}

	#give(clients: readonly number[]): void {
		const { theirs, own, send } = this.#passage;
		const passing = clients.filter((client) => {
			const state = this.#awareness.getStates().get(client);
			return theirs === null || (state ? state['memberId'] === own : this.#given.has(client));
		});
		if (passing.length === 0) return;
		for (const client of passing) this.#given.add(client);
		send(encodeAwarenessUpdate(this.#awareness, passing));
	}

	/** The update with only those states that the peer may bring, each cut down to short words. */
	#taken(update: Uint8Array): Uint8Array {
		const decoder = decoding.createDecoder(update);
		const kept: { client: number; clock: number; text: string }[] = [];
		for (let count = decoding.readVarUint(decoder); count > 0; count--) {
			const client = decoding.readVarUint(decoder);
			const clock = decoding.readVarUint(decoder);
			const state = wordsOf(JSON.parse(decoding.readVarString(decoder)));
			const known = this.#brought.has(client);
			const isFull = !known && this.#brought.size + kept.length >= mostPages;
			if (isFull || !this.#mayBring(client, { state, known })) continue;
			kept.push({ client, clock, text: JSON.stringify(state) });
		}
		const encoder = encoding.createEncoder();
		encoding.writeVarUint(encoder, kept.length);
		for (const { client, clock, text } of kept) {
			encoding.writeVarUint(encoder, client);
			encoding.writeVarUint(encoder, clock);
			encoding.writeVarString(encoder, text);
		}
		return encoding.toUint8Array(encoder);
	}

	#mayBring(client: number, { state, known }: { state: Words | null; known: boolean }): boolean {
		const { theirs } = this.#passage;
		if (theirs === null) return true;
		const other = this.#awareness.getStates().get(client);
		// The page of another member, whoever says so.
		if (other && other['memberId'] !== undefined && other['memberId'] !== theirs) return false;
		return state === null ? known : state['memberId'] === theirs;
	}
}

type Words = Record<string, string>;

function wordsOf(state: unknown): Words | null {
	if (typeof state !== 'object' || state === null) return null;
	const words = Object.entries(state).filter(
		(entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== '__proto__'
	);
	return Object.fromEntries(words.map(([key, word]) => [key, word.slice(0, longestWord)]));
}
