import { setTimeout as wait } from 'node:timers/promises';
import { expect, test, type BrowserContext, type CDPSession } from '@playwright/test';
import type { DiskNews } from './page/main.ts';
import { isLong } from '../support/long.ts';
import { raiseStand, type Stand } from './support/stand.ts';

const kills = isLong ? 100 : 25;
const mostBursts = 5;
const longestDelay = 4;
/** A page that got the process of a killed one may fail or never answer; its life is not counted. */
const longestLife = 10_000;
let stand: Stand;

// A life takes about two thirds of a second.
test.setTimeout(240_000);
test.beforeAll(async () => {
	stand = await raiseStand();
});
test.afterAll(async () => {
	await stand.close();
});

/** Ends the processes of all pages at once and unasked, as an empty battery does. */
async function killPages(session: CDPSession): Promise<void> {
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	for (const { id } of processInfo.filter(({ type }) => type === 'renderer')) {
		try {
			process.kill(id, 'SIGKILL');
		} catch {
			// A process the browser only held ready may be gone since.
		}
	}
}

/** Opens the device and looks for what it showed as saved and no longer has. */
async function openAfter(device: BrowserContext, shown: ReadonlySet<string>) {
	const page = await stand.open(device);
	const stored = new Set(await page.evaluate(() => window.diskPage.keys()));
	return { page, lost: [...shown].filter((id) => !stored.has(id)) };
}

test('killed again and again while it writes, a device loses nothing it showed as saved', async ({
	browser,
	context
}) => {
	const session = await browser.newBrowserCDPSession();
	const shown = new Set<string>();
	let bursts = 0;
	let isWriting = false;
	let mayDie = () => {};
	await context.exposeFunction('tell', ({ state, from, to }: DiskNews) => {
		isWriting = state === 'begun';
		if (isWriting) bursts++;
		else for (let at = from; at < to; at++) shown.add(`zone-${at}`);
		mayDie();
	});

	/** One life, ended in the middle of a burst; tells what was lost before it, and whether it died writing. */
	async function live(life: number) {
		const { page, lost } = await openAfter(context, shown);
		const died = new Promise<void>((resolve) => page.once('crash', () => resolve()));
		bursts = 0;
		const dying = new Promise<void>((resolve) => {
			mayDie = () => {
				if (bursts > life % mostBursts) resolve();
			};
		});
		// A page that dies answers nothing.
		void page.evaluate(() => window.diskPage.actUntilKilled()).catch(() => {});
		await dying;
		await wait(life % longestDelay);
		await killPages(session);
		await died;
		return { lost, diedWriting: isWriting };
	}

	let lives = 0;
	let diedWriting = 0;
	// How many die in the middle of a write is up to the machine; half as many as die must.
	while (lives < kills || diedWriting < kills / 2) {
		const told = await Promise.race([live(lives).catch(() => null), wait(longestLife, null)]);
		for (const page of context.pages()) void page.close().catch(() => {});
		if (told) {
			expect(told.lost, `after ${lives} kills`).toEqual([]);
			if (told.diedWriting) diedWriting++;
			lives++;
		}
	}
	await expect(async () => {
		const last = await Promise.race([openAfter(context, shown), wait(longestLife, null)]);
		expect(last?.lost).toEqual([]);
	}).toPass();
	expect(shown.size).toBeGreaterThan(kills * 10);
});
