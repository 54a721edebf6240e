import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { build } from 'vite';

/** A bare page of the store on a host of its own, so that a fault meets the disk alone. */
export interface Stand {
	readonly origin: string;
	/** A page of a device with its documents open. */
	open(device: BrowserContext): Promise<Page>;
	close(): Promise<void>;
}

/** Bundles the page into one script and serves it on a free port. */
export async function raiseStand(): Promise<Stand> {
	const script = await bundle();
	const server = createServer((request, response) => {
		const isScript = request.url === '/main.js';
		response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
		response.end(
			isScript ? script : '<!doctype html><script type="module" src="/main.js"></script>'
		);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return {
		origin,
		async open(device) {
			const page = await device.newPage();
			await page.goto(origin);
			await page.evaluate(() => window.diskPage.start());
			return page;
		},
		close: () => closed(server)
	};
}

async function bundle(): Promise<string> {
	const entry = fileURLToPath(new URL('../page/main.ts', import.meta.url));
	const built = await build({
		root: fileURLToPath(new URL('../../../../', import.meta.url)),
		configFile: false,
		logLevel: 'error',
		build: { write: false, minify: false, lib: { entry, formats: ['es'], fileName: 'main' } }
	});
	const [first] = Array.isArray(built) ? built : [built];
	if (!first || !('output' in first)) throw new Error('The page of the store was not built.');
	return first.output[0].code;
}

function closed(server: Server): Promise<void> {
	server.closeAllConnections();
	return new Promise((resolve) => server.close(() => resolve()));
}
