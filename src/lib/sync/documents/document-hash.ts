import * as buffer from 'lib0/buffer';

export { documentHash } from '#lib/store/document-hash.ts';

/** A hash as a key that compares with `===`. */
export function hashText(hash: Uint8Array): string {
	return buffer.toBase64(hash);
}
