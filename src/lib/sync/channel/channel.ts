/** What a carrier tells its session. */
export interface ChannelListener {
	/** One whole frame, in the order it was sent. */
	frame(frame: Uint8Array): void;
	/** The carrier's own buffer has run low: more may be sent. */
	drain(): void;
	/** The carrier ended; told once, never after `close()`. */
	closed(): void;
}

/** A pipe to one peer: ordered, reliable while it lasts, frames up to `largestFrameBytes`. */
export interface Channel {
	/** Hands over one frame; ignored after the channel closed. */
	send(frame: Uint8Array): void;
	/** Bytes accepted by `send` that have not left the device. */
	readonly bufferedBytes: number;
	/**
	 * What both ends of this very connection see alike and a third between them would not, such as
	 * the two DTLS fingerprints; empty where nobody can stand between.
	 */
	readonly binding: string;
	/** Sets the one listener; frames that came earlier are told at once. */
	listen(listener: ChannelListener): void;
	close(): void;
}

/** 16 KiB: every WebRTC implementation passes frames of this size on whole. */
export const largestFrameBytes = 16_384;

/** A sender waits while this much is buffered in the carrier … */
export const highWaterBytes = 1_048_576;

/** … and goes on below this. */
export const lowWaterBytes = 262_144;
