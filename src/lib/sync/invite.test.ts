import { describe, expect, it } from 'vitest';
import * as buffer from 'lib0/buffer';
import { digest } from 'lib0/hash/sha256';
import { issueInvite } from '#lib/sync/identity/directory-acts.ts';
import { founder, testTerritory } from '#lib/sync/testing/people.ts';
import { decodeInvite, encodeInvite, newSecret, type Invite } from '#lib/sync/invite.ts';

const issuer = await founder();
const issued = await issueInvite(issuer, {
	memberId: 'm2',
	role: 'supervisor',
	authority: false,
	expiresAt: '2026-12-01T00:00:00.000Z'
});
const invite: Invite = {
	...issued,
	issuerPath: [...issuer.path],
	territoryId: testTerritory,
	territoryName: '朝阳北区',
	memberName: '',
	epoch: 3,
	secret: newSecret(),
	rendezvousUrl: 'wss://meet.example:4444/rounds',
	invitedBy: '林小满'
};

/** The invite's bytes with `change` made and the checksum put right again. */
function reforged(change: (body: Uint8Array) => void): string {
	const bytes = buffer.fromBase64UrlEncoded(encodeInvite(invite));
	const body = bytes.slice(0, -4);
	change(body);
	return buffer.toBase64UrlEncoded(new Uint8Array([...body, ...digest(body).subarray(0, 4)]));
}

describe('invite', () => {
	it('comes back whole from the bare text, from a link, and from a pasted text with line breaks', () => {
		const text = encodeInvite(invite);
		expect(text).toMatch(/^[A-Za-z0-9_-]+$/);
		const broken = `  ${text.slice(0, 40)}\n${text.slice(40)} `;
		for (const given of [text, `https://rounds.example/join/#${text}`, broken]) {
			expect(decodeInvite(given)).toEqual({ ok: true, value: invite });
		}
	});

	it('keeps "no rendezvous" as null', () => {
		const decoded = decodeInvite(encodeInvite({ ...invite, rendezvousUrl: null }));
		expect(decoded.ok && decoded.value.rendezvousUrl).toBeNull();
	});

	it('calls every slip of one character damaged or malformed, never a different invite', () => {
		const text = encodeInvite(invite);
		for (let at = 0; at < text.length; at++) {
			const slip = text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
			const decoded = decodeInvite(slip);
			// The last character may carry two unused bits: then the bytes, and the invite, are the same.
			if (decoded.ok) expect(decoded.value).toEqual(invite);
			else expect(['damaged', 'malformed', 'newer', 'older']).toContain(decoded.reason);
			if (at < text.length - 1) expect(decoded.ok).toBe(false);
		}
	});

	it('calls a cut text damaged', () => {
		const text = encodeInvite(invite);
		expect(decodeInvite(text.slice(0, text.length - 4))).toEqual({ ok: false, reason: 'damaged' });
	});

	it('tells a newer and an older format from a damaged one', () => {
		for (const [version, reason] of [
			[1, 'older'],
			[3, 'newer']
		] as const) {
			const other = reforged((body) => (body[0] = version));
			expect(decodeInvite(other)).toEqual({ ok: false, reason });
		}
	});

	it('calls foreign text malformed', () => {
		const foreign = ['', '#', 'hello', 'https://rounds.example/', '你好', 'A'.repeat(13_000)];
		for (const text of [...foreign, reforged((body) => body.fill(200, 1, 3))]) {
			expect(decodeInvite(text)).toEqual({ ok: false, reason: 'malformed' });
		}
	});

	it('makes a different secret each time', () => {
		expect(newSecret()).toHaveLength(32);
		expect(newSecret()).not.toEqual(newSecret());
	});
});
