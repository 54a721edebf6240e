const methods = [
	'sign',
	'verify',
	'digest',
	'encrypt',
	'decrypt',
	'deriveBits',
	'deriveKey',
	'generateKey',
	'importKey',
	'exportKey'
] as const;

let pending = 0;

// WebCrypto answers from threads of its own, on a busy machine in any order: only counting tells that all is answered.
for (const name of methods) {
	const method = crypto.subtle[name] as (...args: unknown[]) => Promise<unknown>;
	const counted = async (...args: unknown[]): Promise<unknown> => {
		pending++;
		try {
			return await method.apply(crypto.subtle, args);
		} finally {
			pending--;
		}
	};
	Object.defineProperty(crypto.subtle, name, { value: counted, configurable: true });
}

/** Resolves once WebCrypto has answered everything it was asked, and what followed from the answers has run. */
export async function cryptoAnswered(): Promise<void> {
	do await new Promise((resolve) => setImmediate(resolve));
	while (pending > 0);
	await new Promise((resolve) => setImmediate(resolve));
}
