import * as Y from 'yjs';
import { keptElsewhere } from '#lib/store/disk/kept-elsewhere.ts';

type Letter = { kind: 'update'; update: Uint8Array } | { kind: 'vector'; vector: Uint8Array };

/**
 * Keeps the document of this device the same in all tabs of this browser: what one learns of the other devices, all say.
 * No other device hears of it.
 */
export class LocalTabs {
	readonly #local: Y.Doc;
	readonly #room = new BroadcastChannel('rounds/local');

	constructor(local: Y.Doc) {
		this.#local = local;
		// The tab that wrote something stores it.
		keptElsewhere(this);
		local.on('update', this.#spread);
		this.#room.onmessage = ({ data }: MessageEvent<Letter>) => this.#read(data);
		// What another tab wrote while this one was read from the disk.
		this.#post({ kind: 'vector', vector: Y.encodeStateVector(local) });
	}

	stop(): void {
		this.#local.off('update', this.#spread);
		this.#room.close();
	}

	readonly #spread = (update: Uint8Array, origin: unknown): void => {
		if (origin !== this) this.#post({ kind: 'update', update });
	};

	#read(letter: Letter): void {
		if (letter.kind === 'update') return Y.applyUpdate(this.#local, letter.update, this);
		this.#post({ kind: 'update', update: Y.encodeStateAsUpdate(this.#local, letter.vector) });
	}

	#post(letter: Letter): void {
		this.#room.postMessage(letter);
	}
}
