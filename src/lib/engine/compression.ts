/** Whether the engine packs and unpacks `deflate-raw` by itself. */
function hasRawStreams(): boolean {
	try {
		new CompressionStream('deflate-raw');
		new DecompressionStream('deflate-raw');
		return true;
	} catch {
		return false;
	}
}

/** Resolves once bytes can be deflated here; only Safari below 16.4 has to load anything for that. */
export async function completeCompression(): Promise<void> {
	if (hasRawStreams()) return;
	const { RawCompressionStream, RawDecompressionStream } = await import('./raw-streams.ts');
	Object.assign(globalThis, {
		CompressionStream: RawCompressionStream,
		DecompressionStream: RawDecompressionStream
	});
}
