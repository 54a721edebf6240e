const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const bitsPerLetter = 5;

/**
 * Bytes in capitals and digits (RFC 4648, without padding): a QR code packs them closest of all texts that survive
 * a chat, and it does not matter whether they are typed in capitals.
 */
export function toBase32(bytes: Uint8Array): string {
	let text = '';
	let held = 0;
	let bits = 0;
	for (const byte of bytes) {
		held = (held << 8) | byte;
		bits += 8;
		while (bits >= bitsPerLetter) {
			bits -= bitsPerLetter;
			text += letters[(held >> bits) & 31];
		}
		held &= (1 << bits) - 1;
	}
	return bits > 0 ? text + letters[(held << (bitsPerLetter - bits)) & 31] : text;
}

/** The bytes of a text by `toBase32`; white space is passed over. Null for any other text. */
export function fromBase32(text: string): Uint8Array | null {
	const bare = text.replace(/\s/g, '').toUpperCase();
	const bytes = new Uint8Array(Math.floor((bare.length * bitsPerLetter) / 8));
	let held = 0;
	let bits = 0;
	let at = 0;
	for (const letter of bare) {
		const value = letters.indexOf(letter);
		if (value < 0) return null;
		held = (held << bitsPerLetter) | value;
		bits += bitsPerLetter;
		if (bits < 8) continue;
		bits -= 8;
		bytes[at++] = held >> bits;
		held &= (1 << bits) - 1;
	}
	// Bits left over are padding, or the rest of a text that was cut: a checksum tells.
	return bytes;
}
