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

/** Who is here and what they look at: one y-protocols awareness over every peer of a territory. */
export class Presence {
	/** What the app reads and sets; on a document of its own, since it stores nothing. */
	readonly awareness = new Awareness(new Y.Doc());

	/** Joins one peer: sends it all states now and changes from now on. */
	join(send: (update: Uint8Array) => void): PresencePeer {
		return new PresencePeer(this.awareness, send);
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
	#brought = new Set<number>();
	#onUpdate: (change: AwarenessChange, origin: unknown) => void;

	constructor(awareness: Awareness, send: (update: Uint8Array) => void) {
		this.#awareness = awareness;
		this.#onUpdate = ({ added, updated, removed }, origin) => {
			const changed = [...added, ...updated, ...removed];
			if (origin !== this) return send(encodeAwarenessUpdate(awareness, changed));
			for (const client of changed) this.#brought.add(client);
		};
		awareness.on('update', this.#onUpdate);
		const here = [...awareness.getStates().keys()];
		if (here.length > 0) send(encodeAwarenessUpdate(awareness, here));
	}

	/** Applies what the peer sent; false when the bytes are no awareness update. */
	take(update: Uint8Array): boolean {
		try {
			applyAwarenessUpdate(this.#awareness, update, this);
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
}
