import type { Channel } from '#lib/sync/channel/channel.ts';
import type { RendezvousState } from '#lib/sync/status.ts';

/** A peer that a carrier has found. */
export interface FoundPeer {
	/** Unique among the peers of this carrier; new for each page load of the peer. */
	peerId: string;
	channel: Channel;
	/** Ends the carrier's connection, when the session on it ended for a reason worth a new attempt. */
	drop: () => void;
}

/** What a carrier tells the link. */
export interface CarrierHost {
	found(peer: FoundPeer): void;
	rendezvous(state: RendezvousState): void;
}

/** A way by which peers are found and reached. */
export interface Carrier {
	start(): void;
	stop(): void;
	/** The device woke up or came back online: look again now. */
	wake(): void;
}
