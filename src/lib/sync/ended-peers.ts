import type { FoundPeer } from '#lib/sync/carrier.ts';
import { admissionFaults } from '#lib/sync/identity/directory.ts';
import type { CloseReason } from '#lib/sync/status.ts';

/** Ends after which the connection below is dropped and made anew; after others it would end alike. */
const worthAnotherTry: readonly CloseReason[] = [
	'silent',
	'connectionLost',
	'malformed',
	'oversized'
];

/** Of those who are refused again and again the last are remembered. */
const mostRefused = 30;

/** What becomes of the connection below when a session on it has ended. */
export class EndedPeers {
	readonly #refused = new Set<FoundPeer>();

	/** Drops the connection at once, never, or, where the peer's path was not believed, by `meetAgain`. */
	note(peer: FoundPeer, reason: CloseReason): void {
		if (worthAnotherTry.includes(reason)) return peer.drop();
		if (!admissionFaults.some((fault) => fault === reason)) return;
		this.#refused.add(peer);
		const [first] = this.#refused;
		if (first && this.#refused.size > mostRefused) this.#refused.delete(first);
	}

	/** Has everyone who was refused met anew, as the directory may say otherwise by now. */
	meetAgain(): void {
		const refused = [...this.#refused];
		this.forget();
		for (const peer of refused) peer.drop();
	}

	forget(): void {
		this.#refused.clear();
	}
}
