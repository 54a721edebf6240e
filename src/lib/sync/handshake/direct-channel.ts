import type { Channel, ChannelListener } from '#lib/sync/channel/channel.ts';
import { RtcChannel } from '#lib/sync/channel/rtc-channel.ts';

/** A session's channel on a connection that was made for it alone: when one ends, so does the other. */
export class DirectChannel implements Channel {
	readonly #connection: RTCPeerConnection;
	readonly #channel: RtcChannel;

	constructor(connection: RTCPeerConnection) {
		this.#connection = connection;
		this.#channel = new RtcChannel(connection);
	}

	get bufferedBytes(): number {
		return this.#channel.bufferedBytes;
	}

	get binding(): string {
		return this.#channel.binding;
	}

	send(frame: Uint8Array): void {
		this.#channel.send(frame);
	}

	listen(listener: ChannelListener): void {
		// The other side may have spoken before this one listens: a session hears it once it is set up.
		queueMicrotask(() =>
			this.#channel.listen({
				frame: (frame) => listener.frame(frame),
				drain: () => listener.drain(),
				closed: () => {
					this.#connection.close();
					listener.closed();
				}
			})
		);
	}

	close(): void {
		this.#channel.close();
		this.#connection.close();
	}
}
