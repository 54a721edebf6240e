let loading: ReturnType<typeof load> | null = null;

// A megabyte that only those load whose browser cannot read codes by itself.
async function load() {
	const [{ prepareZXingModule, readBarcodes }, { default: wasm }] = await Promise.all([
		import('zxing-wasm/reader'),
		import('zxing-wasm/reader/zxing_reader.wasm?url')
	]);
	// Without this the package would ask a third party for its own file.
	prepareZXingModule({ overrides: { locateFile: () => wasm } });
	return readBarcodes;
}

/** The text of the QR code in a picture; null when there is none that can be read. */
export async function readCode({ picture }: { picture: ImageData }): Promise<string | null> {
	loading ??= load();
	loading.catch(() => (loading = null));
	const readBarcodes = await loading;
	const [code] = await readBarcodes(picture, { formats: ['QRCode'], maxNumberOfSymbols: 1 });
	return code?.isValid ? code.text : null;
}
