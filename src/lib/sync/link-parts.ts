import type { Clock } from '#lib/sync/clock.ts';
import type { SyncDocuments } from '#lib/sync/documents/sync-documents.ts';
import type { DeviceIdentity } from '#lib/sync/identity/device-identity.ts';
import type { AdmissionFault, Directory } from '#lib/sync/identity/directory.ts';
import type { AdmittedDevice } from '#lib/sync/identity/path.ts';
import type { EpochSecret } from '#lib/sync/identity/territory-keys.ts';
import type { SessionLimits } from '#lib/sync/limits.ts';
import type { Acknowledgement, LinkMember, PeerRefusal, Quarantined } from '#lib/sync/status.ts';

/** What this device is in the territory; all of it may change while the link runs. */
export interface Standpoint {
	/** Every secret of the territory that this device has, in any order. */
	epochs: readonly EpochSecret[];
	/** Null on a device that has no keys yet: it meets its own tabs only. */
	identity: DeviceIdentity | null;
	/** True while own records may come back from a supervisor's copy. */
	restoring: boolean;
}

/** What a link needs to know; the optional parts have working defaults. */
export interface TerritoryLinkParts extends Standpoint {
	territoryId: string;
	directory: Directory;
	/** The person at this device, for its own tabs. */
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
	/** Hears what a peer did not take of this device. */
	refusedByPeer?: (refusal: PeerRefusal, memberId: string) => void;
	/** Hears of each device met; `admit` hands it a path that holds from now on. */
	met?: (device: AdmittedDevice, admit: (path: Uint8Array) => void) => void;
	/** Gets a path that a peer gave to this device, unchecked. */
	admitted?: (path: Uint8Array) => void;
	/** Hears of each device that believes this one's path. */
	takenIn?: (member: LinkMember) => void;
	/** Hears of each device that does not, though its own path holds. */
	turnedAway?: (by: LinkMember, reason: AdmissionFault) => void;
	limits?: SessionLimits;
}
