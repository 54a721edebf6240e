import type { Awareness } from 'y-protocols/awareness';
import type { CarrierHost, FoundPeer } from '#lib/sync/carrier/carrier.ts';
import { LinkOwner } from '#lib/sync/carrier/link-owner.ts';
import { OutsideLinks } from '#lib/sync/carrier/outside-links.ts';
import { Tabs } from '#lib/sync/carrier/tabs.ts';
import { watchWaking } from '#lib/sync/carrier/waking.ts';
import { Gate } from '#lib/sync/gate/gate.ts';
import { keysOf, roomsOf } from '#lib/sync/identity/common-epoch.ts';
import type { TerritoryKeys } from '#lib/sync/identity/territory-keys.ts';
import { defaultLimits, type SessionLimits } from '#lib/sync/limits.ts';
import type { Standpoint, TerritoryLinkParts } from '#lib/sync/link-parts.ts';
import { LinkJournal } from '#lib/sync/link-journal.ts';
import { challengeBytes } from '#lib/sync/protocol.ts';
import { EndedPeers } from '#lib/sync/session/ended-peers.ts';
import { amongTabs, byIdentity, memberAt, type Introducer } from '#lib/sync/session/introducer.ts';
import { Presence } from '#lib/sync/session/presence.ts';
import { Session } from '#lib/sync/session/session.ts';
import type { CarrierKind, CloseReason, LinkMember, LinkStatus } from '#lib/sync/status.ts';

/** All links of one territory on this device: other tabs, the rendezvous, connections made by hand. */
export class TerritoryLink {
	#parts: TerritoryLinkParts;
	#standpoint: Standpoint;
	#limits: SessionLimits;
	#presence = new Presence();
	#instance = crypto.getRandomValues(new Uint8Array(challengeBytes));
	#journal: LinkJournal;
	#sessions = new Set<Session>();
	#ended = new EndedPeers();
	#tabs: Tabs | null = null;
	#outside: OutsideLinks;
	#owner: LinkOwner | null = null;
	#keys: Promise<readonly TerritoryKeys[]> | null = null;
	#run = 0;
	#stopWaking: () => void = () => {};

	constructor(parts: TerritoryLinkParts) {
		this.#parts = parts;
		this.#standpoint = parts;
		this.#limits = parts.limits ?? defaultLimits;
		this.#journal = new LinkJournal(parts.clock, () => this.#sessions);
		const { rendezvousUrl: url, iceServers, clock } = parts;
		const host = this.#host('rendezvous');
		this.#outside = new OutsideLinks({ url, iceServers, clock, host });
		this.#journal.subscribe(() => this.#owner?.tell());
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
		this.#keys = this.#deriveKeys();
		this.#keys.then(
			(keys) => {
				if (run === this.#run) this.#startCarriers(keys);
			},
			// Only a page without WebCrypto, one not served securely, cannot derive keys.
			() => this.#journal.rendezvous('unreachable')
		);
		this.#stopWaking = watchWaking({
			wake: () => {
				this.#tabs?.wake();
				this.#outside.wake();
				for (const session of this.#sessions) session.nudge();
			},
			away: () => this.stop(),
			back: () => this.start()
		});
	}

	/** Ends all links; `start` may follow. */
	stop(): void {
		this.#run++;
		this.#keys = null;
		this.#stopWaking();
		this.#ended.forget();
		for (const session of [...this.#sessions]) session.close('stopped');
		this.#tabs?.stop();
		this.#tabs = null;
		this.#owner?.stop();
		this.#owner = null;
		this.#outside.stop();
	}

	/** Ends all links for good and takes the presence back. */
	destroy(): void {
		this.stop();
		this.#presence.destroy();
		this.#journal.stop();
	}

	/** Goes on as another: with a new path, or a new secret; sessions that run stay as they are. */
	async standAs(standpoint: Standpoint): Promise<void> {
		const begins = standpoint.restoring && !this.#standpoint.restoring;
		this.#standpoint = standpoint;
		if (begins) for (const session of this.#sessions) session.askAgain();
		if (!this.#keys) return;
		const run = this.#run;
		this.#keys = this.#deriveKeys();
		const keys = await this.#keys;
		if (run === this.#run && standpoint.identity) this.#outside.meetIn(roomsOf(keys));
	}

	/** Looks at every open session again, as after someone was removed, and at those who were refused before. */
	async recheck(): Promise<void> {
		this.#ended.meetAgain();
		await Promise.all(
			[...this.#sessions].map(async (session) => {
				const device = session.introduced?.device;
				if (!device) return;
				const checked = await this.#parts.directory.verify(device.path);
				if (!checked.ok) session.dismiss(checked.reason);
			})
		);
	}

	/** Runs the protocol over a connection made by other means, such as a handshake by QR code. */
	async attach(peer: FoundPeer, carrier: CarrierKind = 'direct'): Promise<void> {
		const run = this.#run;
		const epochs = await this.#keys;
		const isTab = carrier === 'tab';
		const introducer = this.#introducer(isTab);
		if (!epochs || !introducer || run !== this.#run) return peer.channel.close();
		const { documents, clock } = this.#parts;
		const { peerId, channel } = peer;
		const self = isTab ? this.#parts.self : this.#self;
		const session: Session = new Session({
			channel,
			carrier,
			peerId,
			epochs,
			introducer,
			instance: this.#instance,
			documents,
			gate: new Gate({
				documents,
				self,
				restoring: () => this.#standpoint.restoring,
				witness: (...said) => this.#parts.directory.attestedBy(...said),
				largestUpdateBytes: this.#limits.largestMessageBytes
			}),
			presence: this.#presence,
			memberId: self.memberId,
			clock,
			limits: this.#limits,
			observer: {
				changed: () => this.#journal.changed(),
				proved: ({ member, device }) => {
					this.#journal.note({ kind: 'peerProved', peerId, memberId: member.memberId });
					if (this.#isDouble(session)) return session.dismiss('duplicate');
					if (device) this.#parts.met?.(device, (path) => session.admit(path));
				},
				admitted: (path) => this.#parts.admitted?.(path),
				settled: ({ memberId }, isEqual) =>
					this.#journal.note({ kind: isEqual ? 'peerCurrent' : 'peerUneven', peerId, memberId }),
				acknowledged: (acknowledgement) => this.#parts.acknowledged?.(acknowledgement),
				refused: ({ documentId, reason, update }, { memberId }) => {
					const bytes = update.length;
					this.#journal.note({ kind: 'refused', peerId, memberId, documentId, reason, bytes });
					if (bytes === 0) return;
					this.#parts.quarantined?.({ memberId, documentId, reason, update, at: clock.now() });
				},
				refusedByPeer: ({ records, ...refusal }, { memberId }) => {
					this.#journal.note({ kind: 'refusedByPeer', peerId, memberId, ...refusal });
					this.#parts.refusedByPeer?.({ records, ...refusal }, memberId);
				},
				takenIn: (member) => this.#parts.takenIn?.(member),
				turnedAway: (by, reason) => this.#parts.turnedAway?.(by, reason),
				closed: (reason) => this.#noteEnd(session, peer, reason)
			}
		});
		this.#sessions.add(session);
		this.#journal.note({ kind: 'peerConnected', peerId, carrier });
	}

	get #self(): LinkMember {
		const { identity } = this.#standpoint;
		return identity ? memberAt(identity) : this.#parts.self;
	}

	#introducer(isTab: boolean): Introducer | null {
		if (isTab) return amongTabs(this.#parts.self);
		const { identity } = this.#standpoint;
		return identity && byIdentity({ identity, directory: this.#parts.directory });
	}

	#deriveKeys(): Promise<readonly TerritoryKeys[]> {
		const { territoryId, directory } = this.#parts;
		return keysOf(this.#standpoint.epochs, { territoryId, root: directory.root });
	}

	// Two devices may meet twice, in two rooms or by hand as well: both ends keep the same of the two. What is left of a
	// peer that has started anew goes first.
	#isDouble(session: Session): boolean {
		const deviceId = session.introduced?.device?.deviceId;
		for (const other of this.#sessions) {
			const double = other !== session && other.introduced?.device?.deviceId === deviceId;
			if (!double || deviceId === undefined) continue;
			const newRun = other.peerInstance !== session.peerInstance;
			if (!newRun && other.pairing < session.pairing) return true;
			other.dismiss('duplicate');
		}
		return false;
	}

	#noteEnd(session: Session, peer: FoundPeer, reason: CloseReason): void {
		this.#sessions.delete(session);
		const { status } = session;
		this.#journal.ended(status, reason);
		this.#ended.note(peer, { reason, deviceId: status.deviceId });
	}

	#startCarriers(keys: readonly TerritoryKeys[]): void {
		if (this.#standpoint.identity) this.#outside.meetIn(roomsOf(keys));
		if (!('window' in globalThis)) return;
		const { territoryId, clock } = this.#parts;
		this.#tabs = new Tabs({ roomName: territoryId, host: this.#host('tab') });
		this.#tabs.start();
		const listener = {
			own: () => {
				this.#journal.keptElsewhere(null);
				this.#outside.start();
			},
			lost: () => this.#outside.stop(),
			elsewhere: (status: LinkStatus) => this.#journal.keptElsewhere(status),
			status: () => this.#journal.status
		};
		this.#owner = new LinkOwner({ territoryId, clock, listener });
		this.#owner.start();
	}

	#host(kind: CarrierKind): CarrierHost {
		return {
			found: (peer) => void this.attach(peer, kind),
			rendezvous: (state) => this.#journal.rendezvous(state)
		};
	}
}
