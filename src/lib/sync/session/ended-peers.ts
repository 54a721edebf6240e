import type { FoundPeer } from '#lib/sync/carrier/carrier.ts';
import { admissionFaults } from '#lib/sync/identity/directory.ts';
import type { CloseReason } from '#lib/sync/status.ts';

/** Ends after which the connection below is dropped and made anew; after others it would end alike. */
const worthAnotherTry: readonly CloseReason[] = [
	'silent',
	'connectionLost',
	'malformed',
	'oversized'
];

/** Of those who are refused, or met twice, again and again the last are remembered. */
const mostRemembered = 30;

/** What becomes of the connection below when a session on it has ended. */
export class EndedPeers {
	readonly #refused = new Set<FoundPeer>();
	/** Further connections to devices that were met by another, with the device. */
	readonly #spare = new Map<FoundPeer, string>();

	/**
	 * Drops the connection at once, never, where the peer's path was not believed by `meetAgain`, and where the device was
	 * met by another as well once that one has ended.
	 */
	note(
		peer: FoundPeer,
		{ reason, deviceId }: { reason: CloseReason; deviceId: string | null }
	): void {
		if (reason === 'duplicate') {
			if (deviceId !== null) this.#spare.set(peer, deviceId);
			return keepLast(this.#spare, mostRemembered);
		}
		this.#useSpare(deviceId);
		if (worthAnotherTry.includes(reason)) return peer.drop();
		if (!admissionFaults.some((fault) => fault === reason)) return;
		this.#refused.add(peer);
		keepLast(this.#refused, mostRemembered);
	}

	/** Has everyone who was refused met anew, as the directory may say otherwise by now. */
	meetAgain(): void {
		const refused = [...this.#refused];
		this.forget();
		for (const peer of refused) peer.drop();
	}

	forget(): void {
		this.#refused.clear();
		this.#spare.clear();
	}

	// A session that has ended does not begin anew on its connection: it is made anew, or the two would never meet there.
	#useSpare(deviceId: string | null): void {
		for (const [peer, met] of [...this.#spare]) {
			if (met !== deviceId) continue;
			this.#spare.delete(peer);
			peer.drop();
		}
	}
}

function keepLast(all: Set<FoundPeer> | Map<FoundPeer, string>, most: number): void {
	const [first] = all.keys();
	if (first && all.size > most) all.delete(first);
}
