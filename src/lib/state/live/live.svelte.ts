import { createSubscriber } from 'svelte/reactivity';

/**
 * A value read from outside the runes (a Yjs document, a link, the disk): `current` reads it afresh, and
 * whatever derives from it runs again after every change. Nobody is told what changed; readers re-read.
 */
export class Live<T> {
	readonly #read: () => T;
	readonly #subscribe: () => void;

	constructor(source: { listen: (changed: () => void) => () => void; read: () => T }) {
		this.#read = source.read;
		this.#subscribe = createSubscriber(source.listen);
	}

	get current(): T {
		this.#subscribe();
		return this.#read();
	}
}
