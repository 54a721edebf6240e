import type { Page } from '@playwright/test';

interface RawPage extends Window {
	connection: RTCPeerConnection;
	channel: RTCDataChannel;
}

/** Opens a bare data channel on a page; resolves with its description once every candidate is in it. */
const describeIn = (page: Page, remote: string | null) =>
	page.evaluate(async (offer) => {
		const raw = window as unknown as RawPage;
		const connection = new RTCPeerConnection();
		const channel = connection.createDataChannel('raw', { negotiated: true, id: 1 });
		channel.binaryType = 'arraybuffer';
		Object.assign(raw, { connection, channel });
		if (offer) await connection.setRemoteDescription({ type: 'offer', sdp: offer });
		await connection.setLocalDescription();
		while (connection.iceGatheringState !== 'complete')
			await new Promise((resolve) =>
				connection.addEventListener('icegatheringstatechange', resolve, { once: true })
			);
		return connection.localDescription?.sdp ?? '';
	}, remote);

/**
 * Milliseconds a bare data channel between two pages needs for so many bytes, in frames of 16 KiB with back-pressure,
 * until the other page says that it has them all.
 */
export async function rawMilliseconds(pair: {
	from: Page;
	to: Page;
	bytes: number;
}): Promise<number> {
	const { from, to, bytes } = pair;
	const offer = await describeIn(from, null);
	const answer = await describeIn(to, offer);
	await to.evaluate((expected) => {
		const { channel } = window as unknown as RawPage;
		let received = 0;
		channel.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => {
			received += data.byteLength;
			if (received >= expected) channel.send('done');
		};
	}, bytes);
	return from.evaluate(
		async ({ sdp, total }) => {
			const { connection, channel } = window as unknown as RawPage;
			await connection.setRemoteDescription({ type: 'answer', sdp });
			if (channel.readyState !== 'open')
				await new Promise((resolve) => channel.addEventListener('open', resolve, { once: true }));
			const frame = crypto.getRandomValues(new Uint8Array(16_384));
			channel.bufferedAmountLowThreshold = 262_144;
			const done = new Promise((resolve) => (channel.onmessage = resolve));
			const began = performance.now();
			for (let sent = 0; sent < total; sent += frame.length) {
				if (channel.bufferedAmount > 1_048_576)
					await new Promise((resolve) =>
						channel.addEventListener('bufferedamountlow', resolve, { once: true })
					);
				channel.send(frame);
			}
			await done;
			return performance.now() - began;
		},
		{ sdp: answer, total: bytes }
	);
}
