import { run } from '#lib/worker/run.ts';

/** The part of the browser's own reader that is used; TypeScript's DOM does not know it yet. */
interface BrowserReader {
	detect(picture: ImageData): Promise<readonly { rawValue: string }[]>;
}
interface BrowserReaderClass {
	new (options: { formats: readonly string[] }): BrowserReader;
	getSupportedFormats(): Promise<readonly string[]>;
}

let own: Promise<BrowserReader | null> | null = null;

async function findOwn(): Promise<BrowserReader | null> {
	const { BarcodeDetector } = globalThis as { BarcodeDetector?: BrowserReaderClass };
	if (!BarcodeDetector) return null;
	// Desktop Linux and Windows have the class and read nothing with it.
	const formats = await BarcodeDetector.getSupportedFormats();
	return formats.includes('qr_code') ? new BarcodeDetector({ formats: ['qr_code'] }) : null;
}

/** The text of a QR code in a picture, by the browser's own reader or in the worker; null when there is none. */
export async function readCode(picture: ImageData): Promise<string | null> {
	own ??= findOwn().catch(() => null);
	const reader = await own;
	if (!reader) return run('readCode', { picture });
	const [code] = await reader.detect(picture);
	return code?.rawValue ?? null;
}

/** Has the worker fetch its reader where the browser has none, so that a code is read later without a network. */
export async function prepareReader(): Promise<void> {
	own ??= findOwn().catch(() => null);
	if (await own) return;
	// Without a network it is asked for again when a code is read, which then says so.
	await run('readCode', { picture: new ImageData(1, 1) }).catch(() => null);
}
