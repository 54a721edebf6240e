import { digest } from 'lib0/hash/sha256';
import * as string from 'lib0/string';

/** Bytes of a tag: enough to tell a handful of things apart, too little to learn anything from. */
export const tagBytes = 3;

/** Three bytes of a text's hash. */
export const tagOf = (text: string): Uint8Array =>
	Uint8Array.from(digest(string.encodeUtf8(text)).subarray(0, tagBytes));

/** Whether two tags, hashes or other short bytes are the same. */
export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
	a.length === b.length && a.every((byte, at) => byte === b[at]);
