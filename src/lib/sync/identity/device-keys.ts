import * as buffer from 'lib0/buffer';

/** One P-256 private key as JSON Web Key fields, base64url; `x` and `y` are its public half. */
export interface PrivateKeyText {
	x: string;
	y: string;
	d: string;
}

/** The two key pairs by which a device is known in one territory, as this device's own document keeps them. */
export interface DeviceKeys {
	sign: PrivateKeyText;
	seal: PrivateKeyText;
}

const signing = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const signatureHash = { name: 'ECDSA', hash: 'SHA-256' } as const;
const deviceIdBytes = 16;

// P-256 rather than Ed25519: the web views in the field do not all know Ed25519.

/** Two fresh key pairs. */
export async function newDeviceKeys(): Promise<DeviceKeys> {
	return { sign: await newPrivateKey(), seal: await newPrivateKey() };
}

/** One fresh key; the same numbers serve for signing or for sealing, never one key for both. */
export async function newPrivateKey(): Promise<PrivateKeyText> {
	const pair = await crypto.subtle.generateKey(signing, true, ['sign', 'verify']);
	const { x, y, d } = await crypto.subtle.exportKey('jwk', pair.privateKey);
	if (x === undefined || y === undefined || d === undefined) throw new Error('no P-256 key');
	return { x, y, d };
}

/** The public half as base64url of the uncompressed point. */
export function publicKeyOf({ x, y }: Pick<PrivateKeyText, 'x' | 'y'>): string {
	const point = new Uint8Array(65);
	point[0] = 4;
	point.set(buffer.fromBase64UrlEncoded(x), 1);
	point.set(buffer.fromBase64UrlEncoded(y), 33);
	return buffer.toBase64UrlEncoded(point);
}

/** A device's id: base64url of the first 16 bytes of the SHA-256 of its public key for signing. */
export async function deviceIdOf(signKey: string): Promise<string> {
	const hash = await crypto.subtle.digest('SHA-256', buffer.fromBase64UrlEncoded(signKey).slice());
	return buffer.toBase64UrlEncoded(new Uint8Array(hash, 0, deviceIdBytes));
}

/** A signature, base64url, by a private key. */
export async function signBytes(key: PrivateKeyText, bytes: Uint8Array): Promise<string> {
	const jwk = { kty: 'EC', crv: 'P-256', ...key };
	const imported = await crypto.subtle.importKey('jwk', jwk, signing, false, ['sign']);
	const signature = await crypto.subtle.sign(signatureHash, imported, bytes.slice());
	return buffer.toBase64UrlEncoded(new Uint8Array(signature));
}

/** Whether `signature` was made over `bytes` by the private half of `signKey`; false for what is no key. */
export async function verifyBytes(
	signKey: string,
	{ bytes, signature }: { bytes: Uint8Array; signature: string }
): Promise<boolean> {
	try {
		const raw = buffer.fromBase64UrlEncoded(signKey).slice();
		const imported = await crypto.subtle.importKey('raw', raw, signing, false, ['verify']);
		const given = buffer.fromBase64UrlEncoded(signature).slice();
		return await crypto.subtle.verify(signatureHash, imported, given, bytes.slice());
	} catch {
		// A text that is no point on the curve signs nothing.
		return false;
	}
}
