import { describe, expect, it } from 'vitest';
import { fromBase32, toBase32 } from '#lib/sync/base32.ts';
import { descriptionOf, endpointOf } from './description.ts';
import { decodeHandshake, encodeHandshake, type HandshakeCode } from './handshake-code.ts';
import { tagOf } from '#lib/sync/short-tag.ts';

const fingerprint = Uint8Array.from({ length: 32 }, (_, at) => at * 7);
const host = { type: 'host' as const, port: 51234 };
const local = 'd7a1c4b2-90ef-4d31-a8c5-0f1e2d3c4b5a.local';

const offer: HandshakeCode = {
	kind: 'offer',
	territoryTag: tagOf('north'),
	madeAt: 1_795_000_000,
	offerTag: new Uint8Array(),
	endpoint: {
		ufrag: 'a+B/',
		password: 'abcdefghijklmnopqrstuv01',
		fingerprint,
		candidates: [{ ...host, address: '192.168.1.7' }]
	}
};

describe('the code of a handshake', () => {
	it('comes back as it was, in 73 bytes for one address', () => {
		const text = encodeHandshake(offer);
		expect(fromBase32(text)).toHaveLength(73);
		expect(text).toMatch(/^[A-Z2-7]{117}$/);
		expect(decodeHandshake(text)).toEqual({ ok: true, value: offer });
	});

	it('carries every kind of address and stays a small picture', () => {
		const candidates = [
			{ ...host, address: '10.0.0.5' },
			{ ...host, address: local },
			{ ...host, address: 'fd00:0000:0000:0000:0000:0000:0000:0001' },
			{ type: 'srflx' as const, port: 1, address: '203.0.113.9' }
		];
		const answer: HandshakeCode = {
			...offer,
			kind: 'answer',
			madeAt: 0,
			offerTag: tagOf(encodeHandshake(offer)),
			endpoint: { ...offer.endpoint, ufrag: '8hexchar', candidates }
		};
		const text = encodeHandshake(answer);
		expect(decodeHandshake(text)).toEqual({ ok: true, value: answer });
		// Letters and digits of a QR code of version 7, with the least correction.
		expect(text.length).toBeLessThanOrEqual(224);
	});

	it('reads capitals or not, with the line breaks of a chat', () => {
		const text = encodeHandshake(offer).toLowerCase();
		expect(decodeHandshake(` ${text.slice(0, 40)}\n${text.slice(40)}\r\n`).ok).toBe(true);
	});

	it('tells a slip from a stranger and from the future', () => {
		const text = encodeHandshake(offer);
		const reason = (of: string) => {
			const read = decodeHandshake(of);
			return read.ok ? null : read.reason;
		};
		expect(reason(text.slice(0, -4))).toBe('damaged');
		expect(reason(`${text.slice(0, 30)}A${text.slice(31)}`)).toBe('damaged');
		expect(reason('hello 你好')).toBe('notACode');
		expect(reason('')).toBe('notACode');
		expect(reason('A'.repeat(5000))).toBe('notACode');
		expect(reason(toBase32(new Uint8Array(80)))).toBe('damaged');
	});

	it('survives any bytes behind a right checksum', () => {
		for (let length = 0; length < 120; length++) {
			const text = toBase32(Uint8Array.from({ length }, (_, at) => (at * 37 + length) % 256));
			expect(() => decodeHandshake(text)).not.toThrow();
		}
	});
});

describe('the description', () => {
	it('is rebuilt from the facts that were carried', () => {
		const { sdp = '' } = descriptionOf(offer.endpoint, 'offer');
		expect(endpointOf(sdp)).toEqual(offer.endpoint);
		expect(sdp).toContain('a=setup:actpass\r\n');
	});

	it('leaves out what cannot be carried: TCP, zones, foreign names', () => {
		const sdp = [
			descriptionOf(offer.endpoint, 'offer').sdp,
			'a=candidate:1 1 tcp 1 10.0.0.1 9 typ host tcptype active',
			'a=candidate:2 1 udp 1 fe80::1%eth0 1000 typ host',
			'a=candidate:3 1 udp 1 evil.example.com 1000 typ host',
			'a=candidate:4 1 udp 1 fd00::1 1000 typ host'
		].join('\r\n');
		expect(endpointOf(sdp)?.candidates.map(({ address }) => address)).toEqual([
			'192.168.1.7',
			'fd00::1'
		]);
	});
});
