import type * as Y from 'yjs';
import type { Clock } from '#lib/sync/clock.ts';
import { TerritoryLink } from '#lib/sync/territory-link.ts';
import type { Acknowledgement, LinkMember, PeerStatus, Quarantined } from '#lib/sync/status.ts';
import { defaultLimits, type SessionLimits } from '#lib/sync/limits.ts';
import { MemoryDocuments } from '#lib/sync/testing/memory-documents.ts';
import { MemoryCable } from '#lib/sync/testing/memory-channel.ts';
import type { ManualClock } from '#lib/sync/testing/manual-clock.ts';

/** The secret of the test territory. */
export const testSecret = new Uint8Array(32).fill(7);

/** A device of the test territory, with what its link reported. */
export class Device {
	readonly documents: MemoryDocuments;
	readonly link: TerritoryLink;
	readonly acknowledged: Acknowledgement[] = [];
	readonly quarantined: Quarantined[] = [];

	constructor(parts: {
		clientId: number;
		clock: Clock;
		self?: Partial<LinkMember>;
		secret?: Uint8Array;
		limits?: Partial<SessionLimits>;
	}) {
		this.documents = new MemoryDocuments(parts.clientId);
		this.link = new TerritoryLink({
			territoryId: 'north',
			secret: parts.secret ?? testSecret,
			self: { memberId: `m${parts.clientId}`, name: '林小满', role: 'rep', ...parts.self },
			documents: this.documents,
			rendezvousUrl: null,
			iceServers: [],
			clock: parts.clock,
			limits: { ...defaultLimits, ...parts.limits },
			acknowledged: (acknowledgement) => this.acknowledged.push(acknowledgement),
			quarantined: (quarantined) => this.quarantined.push(quarantined)
		});
	}

	/** The newest peer of this device. */
	get peer(): PeerStatus {
		const peer = this.link.status.peers[0];
		if (!peer) throw new Error('no peer');
		return peer;
	}

	map(id: string): Y.Map<unknown> {
		return this.documents.doc(id).getMap('rows');
	}
}

/** Lays a cable between two started devices. */
export async function connect(
	a: Device,
	b: Device,
	{ bindings }: { bindings?: readonly [string, string] } = {}
): Promise<MemoryCable> {
	const cable = new MemoryCable(bindings ? { bindings } : {});
	const peerId = crypto.randomUUID();
	await Promise.all([
		a.link.attach({ peerId, channel: cable.ends[0], drop: () => {} }),
		b.link.attach({ peerId, channel: cable.ends[1], drop: () => {} })
	]);
	return cable;
}

/** Lets frames, promises and timers run until nothing moves for a while; `frames` is the pace. */
export async function settle(
	clock: ManualClock,
	cables: readonly MemoryCable[],
	{ frames = 1000, milliseconds = 2000 }: { frames?: number; milliseconds?: number } = {}
): Promise<void> {
	let quietFor = 0;
	while (quietFor < milliseconds) {
		// WebCrypto answers from another thread: what was asked before this digest is answered with it.
		await crypto.subtle.digest('SHA-256', testSecret);
		for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve));
		const delivered = cables.reduce((sum, cable) => sum + cable.deliver(frames), 0);
		if (delivered > 0) quietFor = 0;
		else {
			clock.advance(50);
			quietFor += 50;
		}
	}
}
