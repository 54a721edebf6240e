import * as buffer from 'lib0/buffer';
import * as encoding from 'lib0/encoding';
import { expect, test } from 'vitest';
import { attemptOf, candidatesIn, openNote, readEnvelope } from './signaling-note.ts';

const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
	'encrypt',
	'decrypt'
]);

/** Seals bytes as y-webrtc does. */
async function sealBytes(plain: Uint8Array, by: CryptoKey = key): Promise<string> {
	const iv = crypto.getRandomValues(new Uint8Array(12));
	const cipher = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, by, plain.slice());
	const encoder = encoding.createEncoder();
	encoding.writeVarString(encoder, 'AES-GCM');
	encoding.writeVarUint8Array(encoder, iv);
	encoding.writeVarUint8Array(encoder, new Uint8Array(cipher));
	return buffer.toBase64(encoding.toUint8Array(encoder));
}

function seal(note: unknown): Promise<string> {
	const encoder = encoding.createEncoder();
	encoding.writeAny(encoder, note as string);
	return sealBytes(encoding.toUint8Array(encoder));
}

const sdp = [
	'v=0',
	'a=ice-ufrag:Ab+1',
	'a=mid:0',
	'a=candidate:1 1 udp 2113937151 192.0.2.1 54321 typ host',
	'a=candidate:2 1 udp 2113937150 192.0.2.2 54322 typ host',
	''
].join('\r\n');
const offer = { type: 'signal', from: 'a', to: 'b', token: 1, signal: { type: 'offer', sdp } };

test('what y-webrtc says is understood', async () => {
	expect(await openNote(await seal(offer), key)).toEqual(offer);
	const announce = { type: 'announce', from: 'a' };
	expect(await openNote(await seal(announce), key)).toEqual(announce);
});

test.each([
	null,
	undefined,
	7,
	'announce',
	[],
	{ type: 'announce' },
	{ type: 'announce', from: {} },
	{ type: 'announce', from: 'x'.repeat(1000) },
	{ ...offer, to: undefined },
	{ ...offer, signal: undefined },
	{ ...offer, signal: { type: 'rollback', sdp } },
	{ ...offer, signal: { type: 'offer' } },
	{ ...offer, signal: { renegotiate: true } },
	{ ...offer, signal: { type: 'candidate', candidate: { candidate: 'x' } } },
	{ ...offer, signal: { type: 'candidate', candidate: 7 } }
])('what a member of the room says beside that is not: %j', async (note) => {
	expect(await openNote(await seal(note), key)).toBeNull();
});

test('what nobody of the room sealed is not opened', async () => {
	const other = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
		'encrypt'
	]);
	const foreign = await sealBytes(new Uint8Array([1]), other);
	for (const sealed of [
		'',
		'%%',
		'AAAA',
		'B0FFUy1HQ00=',
		foreign,
		await sealBytes(new Uint8Array())
	])
		expect(await openNote(sealed, key)).toBeNull();
});

test('only a short text of the right shape is an envelope', () => {
	expect(readEnvelope('{"type":"pong"}')).toEqual({ type: 'pong' });
	const note = { type: 'publish', topic: 'room', data: 'AAAA' };
	expect(readEnvelope(JSON.stringify({ ...note, clients: 2 }))).toEqual(note);
	for (const data of [
		undefined,
		new ArrayBuffer(4),
		'',
		'no JSON',
		'null',
		'{"type":"publish","topic":7,"data":"AAAA"}',
		JSON.stringify({ ...note, data: 'A'.repeat(70_000) })
	])
		expect(readEnvelope(data)).toBeNull();
});

test('a description names its attempt and its addresses', () => {
	expect(attemptOf(sdp)).toBe('Ab+1');
	expect(candidatesIn(sdp)).toEqual(
		[1, 2].map((at) => ({
			type: 'candidate',
			candidate: {
				candidate: `candidate:${at} 1 udp 211393715${2 - at} 192.0.2.${at} 5432${at} typ host`,
				sdpMid: '0',
				sdpMLineIndex: 0
			}
		}))
	);
});
