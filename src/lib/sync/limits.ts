/** Bounds and pauses of a session; tests turn the pauses down, nobody else should need to. */
export interface SessionLimits {
	/** Largest message a proved peer may send, in bytes. */
	largestMessageBytes: number;
	/** Largest message before the peer is known, in bytes: a stranger may not fill the memory. */
	largestStrangerMessageBytes: number;
	/** Largest presence message, in bytes. */
	largestPresenceBytes: number;
	/** A live edit above this is announced and fetched instead of pushed, so that others pass it. */
	largestPushBytes: number;
	/** Above this many queued bytes live edits are announced only: the peer is slow. */
	pushBacklogBytes: number;
	/** Most documents one peer may bring up. */
	mostDocuments: number;
	/** Questions in flight: one being answered, one waiting at the peer. */
	questionsInFlight: number;
	/** Edits are gathered this long before the new hash is told, in milliseconds. */
	tellAfter: number;
	/** A live edit may still be on its way: a difference is asked about after this, in milliseconds. */
	askAfter: number;
	/** The peer must have proved itself within this, in milliseconds from the first attempt. */
	proveWithin: number;
	/** A silence this long, in milliseconds, is broken by a ping; the next as long ends the session. */
	pingAfter: number;
	/** A refused stranger is held this long, in milliseconds, so that our own proof still arrives. */
	lingerAfterRefusal: number;
}

export const defaultLimits: SessionLimits = {
	largestMessageBytes: 33_554_432,
	largestStrangerMessageBytes: 16_384,
	largestPresenceBytes: 65_536,
	largestPushBytes: 65_536,
	pushBacklogBytes: 4_194_304,
	mostDocuments: 5_000,
	questionsInFlight: 2,
	tellAfter: 250,
	askAfter: 600,
	proveWithin: 30_000,
	pingAfter: 12_000,
	lingerAfterRefusal: 1_000
};
