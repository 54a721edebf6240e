const ivBytes = 12;

/** Encrypts and decrypts the rows of one document; a row of another document does not open. */
export class SealedRows {
	readonly #key: CryptoKey;
	readonly #documentId: BufferSource;

	constructor(parts: { key: CryptoKey; documentId: string }) {
		this.#key = parts.key;
		this.#documentId = new TextEncoder().encode(parts.documentId);
	}

	async seal(row: Uint8Array): Promise<Uint8Array> {
		const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
		const sealed = await crypto.subtle.encrypt(this.#algorithm(iv), this.#key, row as BufferSource);
		const bytes = new Uint8Array(ivBytes + sealed.byteLength);
		bytes.set(iv);
		bytes.set(new Uint8Array(sealed), ivBytes);
		return bytes;
	}

	/** Rejects for a row that was damaged, or sealed by another key or for another document. */
	async open(bytes: Uint8Array): Promise<Uint8Array> {
		const iv = bytes.slice(0, ivBytes);
		const sealed = bytes.slice(ivBytes);
		return new Uint8Array(await crypto.subtle.decrypt(this.#algorithm(iv), this.#key, sealed));
	}

	#algorithm(iv: Uint8Array<ArrayBuffer>): AesGcmParams {
		return { name: 'AES-GCM', iv, additionalData: this.#documentId };
	}
}
