import type { TerritoryDocuments } from '#lib/state/live/territory-documents.ts';
import { systemClock } from '#lib/sync/clock.ts';
import type { Acknowledgement } from '#lib/sync/status.ts';
import { Holdings } from './holdings.ts';

/** Live edits are acknowledged many times a minute; the last word of each is written after this, in milliseconds. */
const writeAfter = 2_000;

/** Keeps what the devices that are met acknowledge, so that it is known when they are away. */
export class AcknowledgementLog {
	readonly #holdings: Holdings;
	#waiting = new Map<string, Acknowledgement>();
	#stopTimer: (() => void) | null = null;

	readonly #stopListening: () => void;

	constructor(documents: TerritoryDocuments) {
		this.#holdings = new Holdings(documents);
		// The last moment at which what lies here is what was told by its hash alone: from now on it may be edited.
		this.#stopListening = documents.all.onOpened((id) => {
			this.flush();
			this.#holdings.fillVectors(id);
		});
	}

	/** Writes what waits and ends the listening. */
	stop(): void {
		this.flush();
		this.#stopListening();
	}

	/** Takes a word of a device; among the tabs of one browser nothing is kept. */
	note(told: Acknowledgement): void {
		if (told.deviceId === null) return;
		this.#waiting.set(`${told.deviceId}|${told.documentId}`, told);
		this.#stopTimer ??= systemClock.after(writeAfter, () => this.flush());
	}

	/** Writes what waits. */
	flush(): void {
		this.#stopTimer?.();
		this.#stopTimer = null;
		for (const { deviceId, at, ...told } of this.#waiting.values()) {
			const moment = new Date(at).toISOString();
			this.#holdings.note({ ...told, deviceId: deviceId ?? '', untold: false, at: moment });
		}
		this.#waiting.clear();
	}
}
