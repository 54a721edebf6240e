import { describe, expect, it } from 'vitest';
import { MemoryCable } from '#lib/sync/testing/memory-channel.ts';
import { highWaterBytes, largestFrameBytes } from './channel.ts';
import { MessagePort, type PortListener } from './message-port.ts';

function pair({ largestMessageBytes = 10_000_000 } = {}) {
	const cable = new MemoryCable();
	const received: Uint8Array[] = [];
	const broken: string[] = [];
	const listener: PortListener = {
		message: (message) => received.push(message),
		broken: (reason) => broken.push(reason),
		closed: () => broken.push('closed')
	};
	const [near, far] = cable.ends;
	const port = new MessagePort(near, { largestMessageBytes, listener });
	new MessagePort(far, { largestMessageBytes, listener });
	return { cable, port, received, broken };
}

/** Bytes of which each place differs from its neighbours. */
function bytes(length: number): Uint8Array {
	return Uint8Array.from({ length }, (_, at) => (at * 31 + (at >> 8)) % 256);
}

describe('message port', () => {
	it('carries messages of every size around the frame size unchanged, in order', () => {
		const { cable, port, received } = pair();
		const frame = largestFrameBytes;
		const sizes = [0, 1, frame - 2, frame - 1, frame, 2 * (frame - 1), 2 * frame, 100_000];
		for (const size of sizes) void port.send(bytes(size), 'bulk');
		cable.deliver(1000);
		expect(received.map(({ length }) => length)).toEqual(sizes);
		for (const message of received) {
			expect(Buffer.from(message).equals(bytes(message.length))).toBe(true);
		}
		for (const { frame: sent } of cable.delivered) expect(sent.length).toBeLessThanOrEqual(frame);
	});

	it('never buffers more than the high mark, and says when a message has been handed over', async () => {
		const { cable, port } = pair();
		let handedOver = false;
		void port.send(new Uint8Array(5_000_000), 'bulk').then(() => (handedOver = true));
		await Promise.resolve();
		expect(handedOver).toBe(false);
		const [near] = cable.ends;
		for (let turn = 0; turn < 500; turn++) {
			expect(near.bufferedBytes).toBeLessThanOrEqual(highWaterBytes + largestFrameBytes);
			cable.deliver(1);
		}
		await Promise.resolve();
		expect(handedOver).toBe(true);
		expect(port.queuedBytes).toBe(0);
	});

	it('lets what is urgent pass a bulk message that is under way', () => {
		const { cable, port, received } = pair();
		void port.send(new Uint8Array(5_000_000), 'bulk');
		void port.send(bytes(10), 'urgent');
		cable.deliver(Math.ceil(highWaterBytes / largestFrameBytes) + 2);
		expect(received.map(({ length }) => length)).toEqual([10]);
		cable.deliver(1000);
		expect(received.map(({ length }) => length)).toEqual([10, 5_000_000]);
	});

	it('refuses what no honest sender makes', () => {
		const first = new Uint8Array([2, 1]);
		const cases = [
			['an empty frame', [new Uint8Array()], 'malformed'],
			['an unknown header', [new Uint8Array([8, 1])], 'malformed'],
			['a frame above the size', [new Uint8Array(largestFrameBytes + 1)], 'malformed'],
			['a middle without a beginning', [new Uint8Array([0, 1])], 'malformed'],
			['two beginnings', [first, first], 'malformed'],
			['a message above the cap', [first, new Uint8Array(5000)], 'oversized']
		] as const;
		for (const [what, frames, reason] of cases) {
			const { cable, broken } = pair({ largestMessageBytes: 4000 });
			for (const frame of frames) cable.ends[0].send(frame);
			cable.deliver(10);
			expect(broken, what).toEqual([reason]);
		}
	});

	it('lets nobody wait for a message that can no longer be sent', async () => {
		const { cable, port, broken } = pair();
		const waiting = port.send(new Uint8Array(5_000_000), 'bulk');
		cable.cut();
		await waiting;
		await port.send(bytes(10), 'urgent');
		expect(broken).toEqual(['closed', 'closed']);
	});
});
