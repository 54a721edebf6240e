import type { Awareness } from 'y-protocols/awareness';
import type { Carrier, CarrierHost, FoundPeer } from '#lib/sync/carrier.ts';
import type { Clock } from '#lib/sync/clock.ts';
import { Gate, mayWriteAmongTabs, mayWriteByRole, type MayWrite } from '#lib/sync/gate.ts';
import { defaultLimits, type SessionLimits } from '#lib/sync/limits.ts';
import { LinkJournal } from '#lib/sync/link-journal.ts';
import { Presence } from '#lib/sync/presence.ts';
import { Session } from '#lib/sync/session.ts';
import type {
	Acknowledgement,
	CarrierKind,
	CloseReason,
	LinkMember,
	LinkStatus,
	Quarantined
} from '#lib/sync/status.ts';
import type { SyncDocuments } from '#lib/sync/sync-documents.ts';
import { Tabs } from '#lib/sync/tabs.ts';
import { deriveTerritoryKeys, type TerritoryKeys } from '#lib/sync/territory-keys.ts';

/** What a link needs to know; the optional parts have working defaults. */
export interface TerritoryLinkParts {
	territoryId: string;
	/** The 32 bytes of the invite. */
	secret: Uint8Array;
	self: LinkMember;
	documents: SyncDocuments;
	/** The user's own signaling server, or null to meet only tabs and peers brought by `attach`. */
	rendezvousUrl: string | null;
	/** STUN and TURN servers the user set; empty means: the same local network only. */
	iceServers: RTCIceServer[];
	clock: Clock;
	/** Hears of every document a peer is proved to have, for the device's own record. */
	acknowledged?: (acknowledgement: Acknowledgement) => void;
	/** Gets the bytes that were not taken from a peer. */
	quarantined?: (quarantined: Quarantined) => void;
	mayWrite?: MayWrite;
	limits?: SessionLimits;
}

/** Ends after which the connection below is dropped and made anew; after others it would end alike. */
const worthAnotherTry: readonly CloseReason[] = [
	'silent',
	'connectionLost',
	'malformed',
	'oversized'
];

/** A script that did not load is asked for again after this, in milliseconds. */
const loadAgainAfter = 15_000;

/** All links of one territory on this device: other tabs, the rendezvous, connections made by hand. */
export class TerritoryLink {
	#parts: TerritoryLinkParts;
	#limits: SessionLimits;
	#gate: Gate;
	#tabGate: Gate;
	#presence = new Presence();
	#journal: LinkJournal;
	#sessions = new Set<Session>();
	#carriers: Carrier[] = [];
	#keys: Promise<TerritoryKeys> | null = null;
	#run = 0;
	#stopWaking: () => void = () => {};

	constructor(parts: TerritoryLinkParts) {
		this.#parts = parts;
		this.#limits = parts.limits ?? defaultLimits;
		this.#journal = new LinkJournal(parts.clock, () => this.#sessions);
		const { documents } = parts;
		const largestUpdateBytes = this.#limits.largestMessageBytes;
		const mayWrite = parts.mayWrite ?? mayWriteByRole;
		this.#gate = new Gate({ documents, largestUpdateBytes, mayWrite });
		this.#tabGate = new Gate({ documents, largestUpdateBytes, mayWrite: mayWriteAmongTabs });
	}

	/** y-protocols awareness over all peers; set the local state to show where this person is. */
	get awareness(): Awareness {
		return this.#presence.awareness;
	}

	/** A fresh picture of all links; unchanged (the same object) while nothing happened. */
	get status(): LinkStatus {
		return this.#journal.status;
	}

	/** Calls `listener` after the status changed, at most ten times a second. */
	subscribe(listener: () => void): () => void {
		return this.#journal.subscribe(listener);
	}

	/** Starts looking for peers; does nothing when already started. */
	start(): void {
		if (this.#keys) return;
		const run = ++this.#run;
		this.#keys = deriveTerritoryKeys(this.#parts);
		this.#keys.then(
			(keys) => {
				if (run !== this.#run) return;
				if ('window' in globalThis) {
					this.#startCarrier(new Tabs({ roomName: keys.roomName, host: this.#host('tab') }));
				}
				void this.#startRendezvous(keys, run);
			},
			// Only a page without WebCrypto, one not served securely, cannot derive keys.
			() => this.#journal.rendezvous('unreachable')
		);
		this.#watchWaking();
	}

	/** Ends all links; `start` may follow. */
	stop(): void {
		this.#run++;
		this.#keys = null;
		this.#stopWaking();
		for (const session of [...this.#sessions]) session.close('stopped');
		for (const carrier of this.#carriers.splice(0)) carrier.stop();
		this.#journal.rendezvous('off');
	}

	/** Ends all links for good and takes the presence back. */
	destroy(): void {
		this.stop();
		this.#presence.destroy();
		this.#journal.stop();
	}

	/** Runs the protocol over a connection made by other means, such as a handshake by QR code. */
	async attach(peer: FoundPeer, carrier: CarrierKind = 'direct'): Promise<void> {
		const run = this.#run;
		const keys = await this.#keys;
		if (!keys || run !== this.#run) return peer.channel.close();
		const { self, documents, clock } = this.#parts;
		const { peerId, channel } = peer;
		const session: Session = new Session({
			channel,
			carrier,
			peerId,
			proofKey: keys.proofKey,
			self,
			documents,
			gate: carrier === 'tab' ? this.#tabGate : this.#gate,
			presence: this.#presence,
			clock,
			limits: this.#limits,
			observer: {
				changed: () => this.#journal.changed(),
				proved: ({ memberId }) => this.#journal.note({ kind: 'peerProved', peerId, memberId }),
				current: ({ memberId }) => this.#journal.note({ kind: 'peerCurrent', peerId, memberId }),
				acknowledged: (acknowledgement) => this.#parts.acknowledged?.(acknowledgement),
				refused: ({ documentId, reason, update }, { memberId }) => {
					const bytes = update.length;
					this.#journal.note({ kind: 'refused', peerId, memberId, documentId, reason, bytes });
					if (bytes === 0) return;
					this.#parts.quarantined?.({ memberId, documentId, reason, update, at: clock.now() });
				},
				refusedByPeer: ({ documentId, reason }, { memberId }) =>
					this.#journal.note({ kind: 'refusedByPeer', peerId, memberId, documentId, reason }),
				closed: (reason) => this.#ended(session, peer, reason)
			}
		});
		this.#sessions.add(session);
		this.#journal.note({ kind: 'peerConnected', peerId, carrier });
	}

	#ended(session: Session, peer: FoundPeer, reason: CloseReason): void {
		this.#sessions.delete(session);
		this.#journal.ended(session.status, reason);
		if (worthAnotherTry.includes(reason)) peer.drop();
	}

	async #startRendezvous(keys: TerritoryKeys, run: number): Promise<void> {
		const { rendezvousUrl: url, iceServers, clock } = this.#parts;
		if (url === null) return;
		try {
			// Loaded only by those who have a rendezvous: y-webrtc and simple-peer are most of the weight.
			const { Rendezvous } = await import('#lib/sync/rendezvous.ts');
			if (run !== this.#run) return;
			const host = this.#host('rendezvous');
			this.#startCarrier(new Rendezvous({ keys, url, iceServers, clock, host }));
		} catch {
			if (run !== this.#run) return;
			// The script did not load, as without a network before it was ever cached.
			this.#journal.rendezvous('unreachable');
			clock.after(loadAgainAfter, () => {
				if (run === this.#run) void this.#startRendezvous(keys, run);
			});
		}
	}

	#startCarrier(carrier: Carrier): void {
		this.#carriers.push(carrier);
		carrier.start();
	}

	#host(kind: CarrierKind): CarrierHost {
		return {
			found: (peer) => void this.attach(peer, kind),
			rendezvous: (state) => this.#journal.rendezvous(state)
		};
	}

	#watchWaking(): void {
		if (!('window' in globalThis)) return;
		const wake = () => {
			if (document.visibilityState === 'hidden') return;
			for (const carrier of this.#carriers) carrier.wake();
			for (const session of this.#sessions) session.nudge();
		};
		const away = () => {
			this.stop();
			// A page kept in the back/forward cache comes back with its memory but without its links.
			window.addEventListener('pageshow', () => this.start(), { once: true });
		};
		document.addEventListener('visibilitychange', wake);
		window.addEventListener('online', wake);
		// Says goodbye at once, so that nobody waits for a tab that is gone.
		window.addEventListener('pagehide', away);
		this.#stopWaking = () => {
			document.removeEventListener('visibilitychange', wake);
			window.removeEventListener('online', wake);
			window.removeEventListener('pagehide', away);
		};
	}
}
