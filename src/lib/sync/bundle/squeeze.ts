/** The bytes deflated, by the browser itself. */
export async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
	const deflated = await collected(bytes, new CompressionStream('deflate-raw'), Infinity);
	if (!deflated) throw new Error('nothing is longer than no limit');
	return deflated;
}

/** The bytes inflated; null when they are damaged or become more than `most` bytes: a small file cannot fill memory. */
export async function inflate(bytes: Uint8Array, most: number): Promise<Uint8Array | null> {
	try {
		return await collected(bytes, new DecompressionStream('deflate-raw'), most);
	} catch {
		// The stream throws at bytes that nothing was ever deflated to.
		return null;
	}
}

async function collected(
	bytes: Uint8Array,
	through: CompressionStream | DecompressionStream,
	most: number
): Promise<Uint8Array | null> {
	const reader = new Blob([bytes.slice()]).stream().pipeThrough(through).getReader();
	const parts: Uint8Array[] = [];
	let length = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) break;
		length += value.length;
		if (length > most) {
			await reader.cancel();
			return null;
		}
		parts.push(value);
	}
	const whole = new Uint8Array(length);
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
