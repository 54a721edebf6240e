import type { MemberRole } from '#lib/domain/sharing/territory.ts';
import type { AdmissionFault } from '#lib/sync/identity/directory.ts';

/** A person at one device, as the device's path proves them. */
export interface LinkMember {
	memberId: string;
	name: string;
	role: MemberRole;
	/** Whether the member may admit, remove and write the directory. */
	hasAuthority: boolean;
	/** Null among the tabs of one browser, which need no proof. */
	deviceId: string | null;
}

/** Why a session ended. */
export type CloseReason =
	/** The other side could not prove that it knows the territory's secret. */
	| 'wrongInvite'
	/** The other side's path is not believed: see `AdmissionFault`. */
	| AdmissionFault
	/** The other side does not believe this device's path. */
	| `${AdmissionFault}Here`
	/** The two sides have another connection already. */
	| 'duplicate'
	/** The other side speaks a newer protocol: this app must be updated. */
	| 'peerIsNewer'
	/** The other side speaks an older protocol: their app must be updated. */
	| 'peerIsOlder'
	/** A message that does not decode, or does not belong to the state of the session. */
	| 'malformed'
	/** A message above the size cap. */
	| 'oversized'
	/** A document could not be opened on this device. */
	| 'documentFailed'
	/** Nothing was heard for longer than the silence allowed. */
	| 'silent'
	/** The connection ended under the session. */
	| 'connectionLost'
	/** This side stopped. */
	| 'stopped';

/**
 * `current` means: nothing is left to pass. It does not say that both hold the same: what either side refuses, what may
 * not pass and what the peer cannot store is counted beside it. `peerStanding` says what all of it comes to.
 */
export type PeerState = 'connecting' | 'proving' | 'syncing' | 'current' | 'closed';

/** Which way a peer is reached. */
export type CarrierKind = 'tab' | 'rendezvous' | 'direct';

/** What a screen may say about one peer. */
export interface PeerStatus {
	peerId: string;
	carrier: CarrierKind;
	/** Null until the peer has proved that it belongs to the territory, and among tabs. */
	deviceId: string | null;
	/** Null until the peer has proved that it belongs to the territory. */
	memberId: string | null;
	memberName: string | null;
	role: MemberRole | null;
	state: PeerState;
	/** Null while the session lives. */
	closeReason: CloseReason | null;
	receivedBytes: number;
	sentBytes: number;
	/** Documents that either side has told of. */
	sharedDocuments: number;
	/** Documents that are not yet the same on both sides, and of which something may still pass. */
	pendingDocuments: number;
	/** Documents that differ although all that may pass between the two sides has passed. */
	unevenDocuments: number;
	/** The same of a third person's, of which nothing may pass between these two. */
	foreignDocuments: number;
	/** Documents of which the peer's disk does not hold what the peer has. */
	unkeptDocuments: number;
	/** Documents of which the peer holds more than this device, which takes that only while restoring. */
	recoverableDocuments: number;
	/** Documents one side will not take from the other. */
	refusedDocuments: number;
	/** The last moment at which both were proved to hold the same, in milliseconds since 1970; null if never. */
	acknowledgedAt: number | null;
	/** By how many milliseconds the peer's clock is ahead of this device's; null while it was not compared. */
	clockAhead: number | null;
}

/** Why an update or a document of a peer was not taken. */
export const refusalReasons = [
	/** The id is malformed, of another territory, or not wanted here. */
	'documentNotAllowed',
	/** The member's role may not write to this document. */
	'notPermitted',
	/** Above the size cap. */
	'oversized',
	/** The bytes are no Yjs update, or one that no honest sender makes. */
	'undecodable',
	/** Yjs could not integrate it. */
	'notApplied',
	/** It would change or take away what someone else recorded. */
	'rewritesFacts',
	/** It brings words in the name of the member at the receiving device. */
	'inYourName',
	/** It brings what no app would store: rows of no table's shape, too deep, under unsafe names. */
	'invalidRows'
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** What a peer did not take of this device. */
export interface PeerRefusal {
	documentId: string;
	reason: RefusalReason;
	/** The keys of the records in it that the peer lacks edits of; none where that is not known. */
	records: readonly string[];
}

/**
 * Whether the user's rendezvous server answers: `off` without an address, `starting` before it was looked for, `withoutWebRtc`
 * where the browser has no way from device to device, so that nobody could be met there.
 */
export type RendezvousState =
	| 'starting'
	| 'off'
	| 'connecting'
	| 'reachable'
	| 'unreachable'
	| 'addressRefused'
	| 'withoutWebRtc';

/** Something that happened on a link: ids and numbers; screens find the words. */
export type LinkEvent = { at: number } & (
	| { kind: 'peerConnected'; peerId: string; carrier: CarrierKind }
	| { kind: 'peerProved'; peerId: string; memberId: string }
	/** Both were proved to hold the same. */
	| { kind: 'peerCurrent'; peerId: string; memberId: string }
	/** Nothing is left to pass, and the two were not proved to hold the same. */
	| { kind: 'peerUneven'; peerId: string; memberId: string }
	| { kind: 'peerClosed'; peerId: string; memberId: string | null; reason: CloseReason }
	| {
			kind: 'refused';
			peerId: string;
			memberId: string;
			documentId: string;
			reason: RefusalReason;
			bytes: number;
	  }
	| {
			kind: 'refusedByPeer';
			peerId: string;
			memberId: string;
			documentId: string;
			reason: RefusalReason;
	  }
	| { kind: 'rendezvous'; state: RendezvousState }
);

/** Everything a screen may say about the links of one territory. */
export interface LinkStatus {
	/** Which tab of this browser keeps the links to other devices. */
	outside: 'here' | 'otherTab';
	rendezvous: RendezvousState;
	/** Living peers first, then the recently closed. */
	peers: readonly PeerStatus[];
	/** Newest last, at most 200. */
	log: readonly LinkEvent[];
}

/** A peer has everything of one document up to `stateVector`: what a bundle may leave out. */
export interface Acknowledgement {
	memberId: string;
	/** Null among the tabs of one browser. */
	deviceId: string | null;
	documentId: string;
	/** Of the snapshot both sides hold. */
	hash: Uint8Array;
	/** Empty when the document was not opened for it. */
	stateVector: Uint8Array;
	at: number;
}

/** Bytes of a peer that were not taken, kept for the user to look at or hand on. */
export interface Quarantined {
	memberId: string;
	documentId: string;
	reason: RefusalReason;
	update: Uint8Array;
	at: number;
}
