import { ChannelInlet } from './channel-inlet.ts';
import { lowWaterBytes, type Channel, type ChannelListener } from './channel.ts';

/** Both ends name the same number, so neither has to announce the channel; low ids are the browser's. */
const sessionChannelId = 100;

/** A session's own ordered, reliable data channel on a peer connection that someone else set up. */
export class RtcChannel implements Channel {
	#connection: RTCPeerConnection;
	#channel: RTCDataChannel;
	#inlet = new ChannelInlet();

	/** May be made before the connection stands; frames wait until the channel is open. */
	constructor(connection: RTCPeerConnection) {
		this.#connection = connection;
		this.#channel = connection.createDataChannel('rounds', {
			negotiated: true,
			id: sessionChannelId
		});
		this.#channel.binaryType = 'arraybuffer';
		this.#channel.bufferedAmountLowThreshold = lowWaterBytes;
		this.#channel.onopen = () => this.#inlet.drain();
		this.#channel.onbufferedamountlow = () => this.#inlet.drain();
		this.#channel.onclose = () => this.#inlet.end();
		this.#channel.onmessage = ({ data }) => {
			// A text frame is not of our making; as an empty frame it ends the session as malformed.
			this.#inlet.frame(data instanceof ArrayBuffer ? new Uint8Array(data) : new Uint8Array());
		};
	}

	get bufferedBytes(): number {
		return this.#channel.readyState === 'open' ? this.#channel.bufferedAmount : Infinity;
	}

	/** Both DTLS fingerprints, sorted: alike at both ends, unless somebody stands between. */
	get binding(): string {
		const { localDescription, remoteDescription } = this.#connection;
		return [fingerprintIn(localDescription), fingerprintIn(remoteDescription)].sort().join('|');
	}

	send(frame: Uint8Array): void {
		if (!this.#inlet.isOpen || this.#channel.readyState !== 'open') return;
		this.#channel.send(frame.slice());
	}

	listen(listener: ChannelListener): void {
		this.#inlet.listen(listener);
	}

	close(): void {
		this.#inlet.closeHere();
		this.#channel.close();
	}
}

function fingerprintIn(description: RTCSessionDescription | null): string {
	return /^a=fingerprint:(.+?)\s*$/m.exec(description?.sdp ?? '')?.[1]?.toLowerCase() ?? '';
}
