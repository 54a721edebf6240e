/** What argon2id is told: the passphrase, the salt kept beside what it protects, and how hard to work. */
export interface PassphraseAsk {
	passphrase: string;
	salt: Uint8Array;
	memoryKiB: number;
	iterations: number;
	parallelism: number;
}

/** The 32 bytes that argon2id makes of a passphrase, slowly on purpose. */
export async function passphraseKey({
	passphrase,
	salt,
	memoryKiB,
	iterations,
	parallelism
}: PassphraseAsk): Promise<Uint8Array> {
	// Only those load it who have a passphrase.
	const { argon2id } = await import('hash-wasm');
	return argon2id({
		// Two keyboards may write one letter in two ways.
		password: passphrase.normalize('NFC'),
		salt,
		memorySize: memoryKiB,
		iterations,
		parallelism,
		hashLength: 32,
		outputType: 'binary'
	});
}
