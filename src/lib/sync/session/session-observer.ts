import type { AdmissionFault } from '#lib/sync/identity/directory.ts';
import type {
	Acknowledgement,
	CloseReason,
	LinkMember,
	PeerRefusal,
	RefusalReason
} from '#lib/sync/status.ts';
import type { Introduced } from './introducer.ts';

/** What a session reports to the link. */
export interface SessionObserver {
	/** The status reads differently now. */
	changed(): void;
	proved(introduced: Introduced): void;
	/** The peer believes this device's path as well. */
	takenIn(member: LinkMember): void;
	/** The peer, whose own path holds, does not believe this device's. */
	turnedAway(by: LinkMember, reason: AdmissionFault): void;
	/** The peer gave this device a new path; unchecked. */
	admitted(path: Uint8Array): void;
	/** Nothing is left to pass; `isEqual`: both were proved to hold the same. */
	settled(member: LinkMember, isEqual: boolean): void;
	acknowledged(acknowledgement: Acknowledgement): void;
	refused(
		refusal: { documentId: string; reason: RefusalReason; update: Uint8Array },
		member: LinkMember
	): void;
	refusedByPeer(refusal: PeerRefusal, member: LinkMember): void;
	closed(reason: CloseReason): void;
}
