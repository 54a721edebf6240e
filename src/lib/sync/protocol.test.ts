import * as encoding from 'lib0/encoding';
import { writeUpdate } from 'y-protocols/sync';
import { describe, expect, it } from 'vitest';
import { decodeMessage, encodeMessage, mostEpochs, type Message } from '#lib/sync/protocol.ts';

const documentId = 't/north/visits/r1/2026-11';
const hash = new Uint8Array(32).fill(9);
const body = new Uint8Array([1, 2, 3]);

const samples: Message[] = [
	{ type: 'hello', version: 3, challenge: hash },
	{ type: 'epochs', instance: hash, epochs: [{ number: 3, fingerprint: hash.slice(0, 16) }] },
	{ type: 'proof', mac: hash },
	{ type: 'member', at: 1_795_415_520_000, introduction: body },
	{ type: 'farewell', reason: 'removed' },
	{ type: 'admitted', path: body },
	{ type: 'have', documentId, hash, askNow: true, kept: false },
	{ type: 'listed' },
	{ type: 'sync', documentId, step: 'question', body },
	{ type: 'sync', documentId, step: 'answer', body },
	{ type: 'sync', documentId, step: 'edit', body },
	{ type: 'refused', documentId, reason: 'undecodable' },
	{ type: 'presence', update: body },
	{ type: 'ping', at: 1_795_415_520_000 },
	{ type: 'pong', at: 1_795_415_520_000, echo: 5 }
];

describe('protocol', () => {
	it('reads back every message it writes', () => {
		for (const message of samples) expect(decodeMessage(encodeMessage(message))).toEqual(message);
	});

	it('carries a sync message byte for byte as y-protocols writes it', () => {
		const theirs = encoding.createEncoder();
		writeUpdate(theirs, body);
		const ours = encodeMessage({ type: 'sync', documentId, step: 'edit', body });
		expect(ours.subarray(-encoding.length(theirs))).toEqual(encoding.toUint8Array(theirs));
	});

	it('takes no message that is cut or carries more than itself', () => {
		for (const message of samples) {
			const bytes = encodeMessage(message);
			expect(decodeMessage(new Uint8Array([...bytes, 0])), message.type).toBeNull();
			for (let length = 0; length < bytes.length; length++) {
				expect(decodeMessage(bytes.subarray(0, length)), `${message.type} ${length}`).toBeNull();
			}
		}
	});

	it('takes no document id without letters or without end, and no list of epochs without end', () => {
		const nameless = { type: 'have', documentId: '', hash, askNow: false, kept: true } as const;
		expect(decodeMessage(encodeMessage(nameless))).toBeNull();
		const epoch = { number: 1, fingerprint: hash.slice(0, 16) };
		const epochs = Array.from({ length: mostEpochs + 1 }, () => epoch);
		expect(decodeMessage(encodeMessage({ type: 'epochs', instance: hash, epochs }))).toBeNull();
		const endless: Message = { ...nameless, documentId: 'x'.repeat(301) };
		expect(decodeMessage(encodeMessage(endless))).toBeNull();
		expect(decodeMessage(encodeMessage({ type: 'ping', at: 2 ** 53 - 1 }))).toBeNull();
	});

	it('answers 100,000 damaged messages with a message or null, never with an exception', () => {
		let seed = 20261123;
		const random = (below: number) => {
			seed = (seed * 48_271) % 2_147_483_647;
			return seed % below;
		};
		const sound = samples.map(encodeMessage);
		let refused = 0;
		for (let round = 0; round < 100_000; round++) {
			const bytes = (sound[random(sound.length)] ?? body).slice();
			for (let flips = 1 + random(3); flips > 0; flips--) bytes[random(bytes.length)] = random(256);
			if (decodeMessage(bytes) === null) refused++;
		}
		expect(refused).toBeGreaterThan(10_000);
	}, 30_000);
});
