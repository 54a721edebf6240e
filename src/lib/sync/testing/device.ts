import * as Y from 'yjs';
import type { MemberRole } from '#lib/domain/sharing/territory.ts';
import type { Clock } from '#lib/sync/clock.ts';
import type { DeviceIdentity } from '#lib/sync/identity/device-identity.ts';
import { Directory, type AdmissionFault } from '#lib/sync/identity/directory.ts';
import type { AdmittedDevice } from '#lib/sync/identity/path.ts';
import type { EpochSecret } from '#lib/sync/identity/territory-keys.ts';
import { defaultLimits, type SessionLimits } from '#lib/sync/limits.ts';
import { memberAt } from '#lib/sync/session/introducer.ts';
import type { Acknowledgement, PeerRefusal, PeerStatus, Quarantined } from '#lib/sync/status.ts';
import { TerritoryLink } from '#lib/sync/territory-link.ts';
import type { ManualClock } from '#lib/sync/testing/manual-clock.ts';
import { MemoryCable } from '#lib/sync/testing/memory-channel.ts';
import { MemoryDocuments } from '#lib/sync/testing/memory-documents.ts';
import { cryptoAnswered } from '#lib/sync/testing/pending-crypto.ts';
import { founder, invitedBy, testTerritory } from '#lib/sync/testing/people.ts';

/** The secret of the test territory. */
export const testSecret = new Uint8Array(32).fill(7);

/** The device that founded the test territory. */
export const root = await founder({ role: 'supervisor' });

/** How a test device differs from any other: a supervisor of its own, `m1` for client 1. */
export interface DeviceParts {
	clientId: number;
	clock: Clock;
	self?: { memberId?: string; name?: string; role?: MemberRole };
	/** A path by another than the founder of the test territory. */
	identity?: DeviceIdentity;
	secret?: Uint8Array;
	epochs?: readonly EpochSecret[];
	limits?: Partial<SessionLimits>;
	/** Whether the directory it goes by is the one in its documents; an empty one otherwise. */
	keepsDirectory?: boolean;
}

/** A device of the test territory, with what its link reported. */
export class Device {
	readonly documents: MemoryDocuments;
	readonly identity: DeviceIdentity;
	readonly directory: Directory;
	readonly link: TerritoryLink;
	readonly acknowledged: Acknowledgement[] = [];
	readonly quarantined: Quarantined[] = [];
	/** What peers did not take of this device. */
	readonly notTaken: PeerRefusal[] = [];
	readonly admitted: Uint8Array[] = [];
	readonly turnedAway: AdmissionFault[] = [];
	readonly met: { device: AdmittedDevice; admit: (path: Uint8Array) => void }[] = [];

	private constructor(parts: DeviceParts, identity: DeviceIdentity) {
		this.documents = new MemoryDocuments(parts.clientId);
		this.identity = identity;
		const { clock } = parts;
		this.directory = new Directory({
			territoryId: testTerritory,
			root: identity.root,
			meta: parts.keepsDirectory ? this.documents.doc('t/north/meta') : new Y.Doc(),
			now: () => clock.now()
		});
		this.link = new TerritoryLink({
			territoryId: testTerritory,
			epochs: parts.epochs ?? [{ number: 1, secret: parts.secret ?? testSecret }],
			identity,
			restoring: false,
			directory: this.directory,
			self: memberAt(identity),
			documents: this.documents,
			rendezvousUrl: null,
			iceServers: [],
			clock,
			limits: { ...defaultLimits, ...parts.limits },
			acknowledged: (acknowledgement) => this.acknowledged.push(acknowledgement),
			quarantined: (quarantined) => this.quarantined.push(quarantined),
			refusedByPeer: (refusal) => this.notTaken.push(refusal),
			admitted: (path) => this.admitted.push(path),
			met: (device, admit) => this.met.push({ device, admit }),
			turnedAway: (_, reason) => this.turnedAway.push(reason)
		});
	}

	/** Makes a device with keys and a path of its own. */
	static async make(parts: DeviceParts): Promise<Device> {
		const member = { memberId: `m${parts.clientId}`, name: '林小满', role: 'supervisor' as const };
		const identity = parts.identity ?? (await invitedBy(root, { ...member, ...parts.self }));
		return new Device(parts, identity);
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

/** Makes devices whose links run until `end`. */
export function runningDevices(clock: Clock) {
	const running: Device[] = [];
	return {
		async device(clientId: number, parts: Partial<DeviceParts> = {}): Promise<Device> {
			const made = await Device.make({ clientId, clock, ...parts });
			made.link.start();
			running.push(made);
			return made;
		},
		end(): void {
			for (const { link } of running.splice(0)) link.destroy();
		}
	};
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
		await cryptoAnswered();
		const delivered = cables.reduce((sum, cable) => sum + cable.deliver(frames), 0);
		if (delivered > 0) quietFor = 0;
		else {
			clock.advance(50);
			quietFor += 50;
		}
	}
}
