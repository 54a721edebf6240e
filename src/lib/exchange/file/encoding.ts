import { type FromFile, refuse } from './file-problem.ts';

/** The encodings a text table may be in. */
export const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof encodings)[number];

/** Text with the encoding it was read in. */
export interface DecodedText {
	readonly text: string;
	readonly encoding: Encoding;
}

const startsWith = (bytes: Uint8Array, prefix: readonly number[]): boolean =>
	prefix.every((byte, index) => bytes[index] === byte);

const marks: readonly { encoding: Encoding; mark: readonly number[] }[] = [
	{ encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
	{ encoding: 'utf-16le', mark: [0xff, 0xfe] },
	{ encoding: 'utf-16be', mark: [0xfe, 0xff] }
];

/** The encoding a byte order mark states; null without one. */
export const markedEncoding = (bytes: Uint8Array): Encoding | null =>
	marks.find(({ mark }) => startsWith(bytes, mark))?.encoding ?? null;

/** Null when a byte does not fit the encoding. */
function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | null {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}

/**
 * Reads text by its byte order mark, else as strict UTF-8, else as strict GB18030, as Chinese Excel writes it.
 * UTF-8 lines among others are refused: GB18030 would accept and garble them.
 */
export function decodeText(bytes: Uint8Array): FromFile<DecodedText> {
	const marked = markedEncoding(bytes);
	for (const encoding of marked ? [marked] : (['utf-8', 'gb18030'] as const)) {
		const text = decodeStrictly(bytes, encoding);
		if (text === null) continue;
		const line = encoding === 'gb18030' ? firstUtf8Line(bytes) : null;
		return line === null
			? { ok: true, value: { text, encoding } }
			: refuse({ kind: 'mixedEncodings', line });
	}
	const line = firstUtf8Line(bytes);
	return refuse(line === null ? { kind: 'unknownEncoding' } : { kind: 'mixedEncodings', line });
}

/** Reads text in the encoding a person chose; bytes that do not fit become U+FFFD, which the preview reports. */
export const decodeAs = (ask: { bytes: Uint8Array; encoding: Encoding }): DecodedText => ({
	text: new TextDecoder(ask.encoding).decode(ask.bytes),
	encoding: ask.encoding
});

// Two Chinese characters in UTF-8: in GB18030 these six bytes would be three unrelated ones.
const utf8Chinese = /[\u4e00-\u9fff]{2}/;

/** The first line, from 1, that is UTF-8 Chinese; null when there is none. */
function firstUtf8Line(bytes: Uint8Array): number | null {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	let line = 1;
	for (let start = 0; start < bytes.length; line++) {
		const newline = bytes.indexOf(0x0a, start);
		const end = newline === -1 ? bytes.length : newline;
		try {
			if (utf8Chinese.test(decoder.decode(bytes.subarray(start, end)))) return line;
		} catch {
			// Not UTF-8, as expected of a line in GB18030.
		}
		start = end + 1;
	}
	return null;
}
