/** One file inside a zip, as the central directory lists it. */
export interface ZipEntry {
	readonly name: string;
	readonly packed: Uint8Array;
	readonly deflated: boolean;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endBytes = 22;
const longestComment = 0xffff;
const method = { stored: 0, deflated: 8 };

/** The entries of a zip; null when its directory is damaged, encrypted or packed by an unknown method. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = endOfDirectory(view);
	if (end === null) return null;
	const count = view.getUint16(end + 10, true);
	let at = view.getUint32(end + 16, true);
	const entries: ZipEntry[] = [];
	for (let index = 0; index < count; index++) {
		if (at + 46 > view.byteLength || view.getUint32(at, true) !== entrySignature) return null;
		const encrypted = (view.getUint16(at + 8, true) & 1) === 1;
		const packing = view.getUint16(at + 10, true);
		const packedBytes = view.getUint32(at + 20, true);
		const nameBytes = view.getUint16(at + 28, true);
		const local = view.getUint32(at + 42, true);
		if (encrypted || (packing !== method.stored && packing !== method.deflated)) return null;
		if (local + 30 > view.byteLength || view.getUint32(local, true) !== localSignature) return null;
		const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
		if (start + packedBytes > view.byteLength) return null;
		entries.push({
			name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes)),
			packed: bytes.subarray(start, start + packedBytes),
			deflated: packing === method.deflated
		});
		at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return entries;
}

function endOfDirectory(view: DataView): number | null {
	const last = view.byteLength - endBytes;
	for (let at = last; at >= Math.max(0, last - longestComment); at--) {
		if (view.getUint32(at, true) === endSignature) return at;
	}
	return null;
}

/**
 * Whether all entries together unpack to more than `limit` bytes, found by unpacking and counting:
 * the sizes a zip declares are what a bomb lies about. Null when an entry does not unpack.
 */
export async function expandsBeyond(ask: {
	entries: readonly ZipEntry[];
	limit: number;
}): Promise<boolean | null> {
	let total = 0;
	for (const { packed, deflated } of ask.entries) {
		try {
			total += deflated ? await expandedBytes({ packed, limit: ask.limit - total }) : packed.length;
		} catch {
			return null;
		}
		if (total > ask.limit) return true;
	}
	return false;
}

/** Stops counting once past the limit; throws on bytes that do not unpack. */
async function expandedBytes(ask: { packed: Uint8Array; limit: number }): Promise<number> {
	const source = new Blob([new Uint8Array(ask.packed)]).stream();
	const reader = source.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
	let total = 0;
	for (let part = await reader.read(); !part.done; part = await reader.read()) {
		total += part.value.length;
		if (total > ask.limit) {
			await reader.cancel();
			break;
		}
	}
	return total;
}
