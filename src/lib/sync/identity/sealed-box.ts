import * as buffer from 'lib0/buffer';
import * as string from 'lib0/string';
import { newPrivateKey, publicKeyOf, type PrivateKeyText } from './device-keys.ts';

const agreeing = { name: 'ECDH', namedCurve: 'P-256' } as const;
const publicKeyBytes = 65;
// Each box has a fresh key of its own, which encrypts exactly once: a fixed nonce is sound.
const nonce = new Uint8Array(12);

/** Closes bytes so that only the holder of `sealKey`'s private half opens them: base64url of point and ciphertext. */
export async function sealFor(
	sealKey: string,
	{ bytes, purpose }: { bytes: Uint8Array; purpose: string }
): Promise<string> {
	const once = await newPrivateKey();
	const sender = buffer.fromBase64UrlEncoded(publicKeyOf(once));
	const receiver = buffer.fromBase64UrlEncoded(sealKey);
	const key = await boxKey({ own: once, other: receiver, sender, receiver, purpose });
	const closed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, bytes.slice());
	return buffer.toBase64UrlEncoded(new Uint8Array([...sender, ...new Uint8Array(closed)]));
}

/** The bytes of a box; null when it was sealed for another key or purpose, or is damaged. */
export async function openSealed(
	own: PrivateKeyText,
	{ box, purpose }: { box: string; purpose: string }
): Promise<Uint8Array | null> {
	try {
		const bytes = buffer.fromBase64UrlEncoded(box);
		const sender = bytes.slice(0, publicKeyBytes);
		const receiver = buffer.fromBase64UrlEncoded(publicKeyOf(own));
		const key = await boxKey({ own, other: sender, sender, receiver, purpose });
		const closed = bytes.slice(publicKeyBytes);
		return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce }, key, closed));
	} catch {
		// WebCrypto throws at a point off the curve and at a tag that does not fit: the box is not for us.
		return null;
	}
}

async function boxKey(parts: {
	own: PrivateKeyText;
	other: Uint8Array;
	sender: Uint8Array;
	receiver: Uint8Array;
	purpose: string;
}): Promise<CryptoKey> {
	const jwk = { kty: 'EC', crv: 'P-256', ...parts.own };
	const own = await crypto.subtle.importKey('jwk', jwk, agreeing, false, ['deriveBits']);
	const other = await crypto.subtle.importKey('raw', parts.other.slice(), agreeing, false, []);
	const agreed = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, own, 256);
	const material = await crypto.subtle.importKey('raw', agreed, 'HKDF', false, ['deriveKey']);
	return crypto.subtle.deriveKey(
		{
			name: 'HKDF',
			hash: 'SHA-256',
			salt: new Uint8Array([...parts.sender, ...parts.receiver]),
			info: string.encodeUtf8(`rounds/sealed/1/${parts.purpose}`).slice()
		},
		material,
		{ name: 'AES-GCM', length: 256 },
		false,
		['encrypt', 'decrypt']
	);
}
