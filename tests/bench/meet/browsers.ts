import { mkdtemp, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { findBrowser } from '../../../scripts/browser.mjs';

/** A browser of one person's own: its own processes, its own disk. */
export interface OwnBrowser {
	readonly context: BrowserContext;
	/** Ends all of it unasked, as an empty battery does, and starts it again on the same disk. */
	restart(): Promise<BrowserContext>;
	close(): Promise<void>;
}

/** A screen that does not answer for so long, in milliseconds, is given up. */
const longestWait = 30_000;

async function launch(folder: string): Promise<BrowserContext> {
	const executablePath = await findBrowser();
	if (!executablePath) throw new Error('No Chromium here: run npm test, which installs one.');
	const context = await chromium.launchPersistentContext(folder, {
		executablePath,
		locale: 'zh-CN',
		timezoneId: 'Asia/Shanghai',
		permissions: ['camera'],
		reducedMotion: 'reduce',
		args: ['--no-sandbox', '--allow-loopback-in-peer-connection']
	});
	context.setDefaultTimeout(longestWait);
	// An offline copy of the app made meanwhile would be measured with it.
	await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
	return context;
}

/** Starts a browser on an empty disk. */
export async function ownBrowser(): Promise<OwnBrowser> {
	const folder = await mkdtemp(join(tmpdir(), 'rounds-meet-'));
	let context = await launch(folder);
	return {
		get context() {
			return context;
		},
		async restart() {
			// Chromium names its process there: "host-4711".
			const lock = await readlink(join(folder, 'SingletonLock'));
			const ended = new Promise<void>((resolve) => context.once('close', () => resolve()));
			process.kill(Number(lock.slice(lock.lastIndexOf('-') + 1)), 'SIGKILL');
			await ended;
			return (context = await launch(folder));
		},
		async close() {
			await context.close();
			await rm(folder, { recursive: true, force: true });
		}
	};
}
