import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { fromBase32, toBase32 } from '#lib/sync/base32.ts';
import { tagBytes, tagOf, sameBytes } from '#lib/sync/short-tag.ts';

/** What a QR code of about a hundred modules a side holds, which phones read at arm's length. */
const bytesInFrame = 760;
/** More frames than anybody holds still for. */
export const mostFrames = 40;
/** No other code of ours begins with this byte. */
const frameMark = 0xf1;

/** The bytes as texts for a sequence of QR codes; null when there would be too many. */
export function framesOf(bytes: Uint8Array): readonly string[] | null {
	const count = Math.ceil(bytes.length / bytesInFrame);
	if (count > mostFrames) return null;
	// Even frames are read alike: no last one that is gone before it was seen.
	const size = Math.ceil(bytes.length / count);
	const tag = tagOf(toBase32(bytes));
	return Array.from({ length: count }, (_, at) => {
		const encoder = encoding.createEncoder();
		encoding.writeUint8(encoder, frameMark);
		encoding.writeUint8Array(encoder, tag);
		encoding.writeUint8(encoder, at);
		encoding.writeUint8(encoder, count);
		encoding.writeUint8Array(encoder, bytes.subarray(at * size, (at + 1) * size));
		return toBase32(encoding.toUint8Array(encoder));
	});
}

/** Gathers scanned frames, in any order and however often. */
export class FrameCollector {
	#tag: Uint8Array = new Uint8Array();
	#parts: (Uint8Array | undefined)[] = [];

	/** How many frames there are; 0 before the first. */
	get count(): number {
		return this.#parts.length;
	}

	/** How many different frames were seen. */
	get seen(): number {
		return this.#parts.filter(Boolean).length;
	}

	/** Takes the text of a code; false when it is no frame. A frame of another bundle begins anew. */
	take(text: string): boolean {
		const bytes = fromBase32(text);
		if (!bytes || bytes.length <= 3 + tagBytes || bytes[0] !== frameMark) return false;
		const decoder = decoding.createDecoder(bytes.subarray(1));
		const tag = decoding.readUint8Array(decoder, tagBytes);
		const at = decoding.readUint8(decoder);
		const count = decoding.readUint8(decoder);
		if (count === 0 || count > mostFrames || at >= count) return false;
		if (!sameBytes(tag, this.#tag) || count !== this.#parts.length) {
			this.#tag = tag.slice();
			this.#parts = Array.from({ length: count });
		}
		this.#parts[at] = decoding.readTailAsUint8Array(decoder).slice();
		return true;
	}

	/** The whole bytes; null while frames are missing. */
	get bytes(): Uint8Array | null {
		if (this.count === 0 || this.seen < this.count) return null;
		return new Uint8Array(this.#parts.flatMap((part) => [...(part ?? [])]));
	}
}
