import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { createServer, type ViteDevServer } from 'vite';
import { findBrowser } from '../../../../scripts/browser.mjs';
import type { LinkPage } from '../page/main.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

declare global {
	interface Window {
		linkPage: LinkPage;
	}
}

/** A bare page of the transport, a signaling server and a browser, each started for one test file. */
export interface Stand {
	rendezvousUrl: string;
	/** A device: a browser profile of its own. */
	device(): Promise<BrowserContext>;
	/** A tab of a device with the bare page loaded. */
	tab(device: BrowserContext): Promise<Page>;
	stopSignaling(): Promise<void>;
	startSignaling(): Promise<void>;
	close(): Promise<void>;
}

/** Starts everything on free ports. */
export async function raiseStand(): Promise<Stand> {
	const port = await freePort();
	let signaling = await signalingServer(port);
	// Test files run side by side: each bundles into a place of its own.
	const cacheDir = await mkdtemp(join(tmpdir(), 'rounds-link-'));
	const vite = await pageServer(cacheDir);
	const browser = await launch();
	const url = `http://127.0.0.1:${(vite.httpServer?.address() as AddressInfo).port}/`;
	return {
		rendezvousUrl: `ws://127.0.0.1:${port}`,
		device: () => browser.newContext({ permissions: ['camera'] }),
		async tab(device) {
			const page = await device.newPage();
			await page.goto(url);
			await page.waitForFunction(() => 'linkPage' in window);
			return page;
		},
		stopSignaling: () => ended(signaling),
		async startSignaling() {
			signaling = await signalingServer(port);
		},
		async close() {
			await browser.close();
			await vite.close();
			await ended(signaling);
			await rm(cacheDir, { recursive: true, force: true });
		}
	};
}

async function launch(): Promise<Browser> {
	const executablePath = await findBrowser();
	if (!executablePath) throw new Error('No Chromium here: run npm test, which installs one.');
	return chromium.launch({
		executablePath,
		args: ['--no-sandbox', '--allow-loopback-in-peer-connection']
	});
}

async function pageServer(cacheDir: string): Promise<ViteDevServer> {
	const server = await createServer({
		root: fileURLToPath(new URL('../page', import.meta.url)),
		configFile: false,
		logLevel: 'error',
		cacheDir,
		server: { host: '127.0.0.1', port: 0, fs: { allow: [root] }, hmr: false },
		optimizeDeps: {
			include: [
				'valibot',
				'yjs',
				'y-webrtc',
				'y-protocols/awareness',
				'y-protocols/sync',
				'lib0/buffer',
				'lib0/decoding',
				'lib0/encoding',
				'lib0/hash/sha256',
				'lib0/string'
			]
		}
	});
	return server.listen();
}

function signalingServer(port: number): Promise<ChildProcess> {
	const server = spawn(process.execPath, [`${root}scripts/signal.mjs`], {
		env: { ...process.env, PORT: String(port) },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	return new Promise((resolve, reject) => {
		server.once('exit', () => reject(new Error('The signaling server did not start.')));
		server.stdout.on('data', (text: Buffer) => {
			if (text.includes('ws://')) resolve(server);
		});
	});
}

function ended(server: ChildProcess): Promise<void> {
	if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
	return new Promise((resolve) => {
		server.once('exit', () => resolve());
		server.kill();
	});
}

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const probe = createTcpServer().listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => resolve(port));
		});
	});
}
