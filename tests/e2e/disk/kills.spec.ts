import { setTimeout as wait } from 'node:timers/promises';
import { expect, test, type CDPSession } from '@playwright/test';
import type { DiskNews } from './page/main.ts';
import { raiseStand, type Stand } from './support/stand.ts';

const kills = 100;
const mostBursts = 5;
const longestDelay = 4;
let stand: Stand;

test.setTimeout(400_000);
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

test('killed a hundred times while it writes, a device loses nothing it showed as saved', async ({
	browser,
	context
}) => {
	const session = await browser.newBrowserCDPSession();
	const shown = new Set<string>();
	let killedWhileWriting = 0;
	let bursts = 0;
	let isWriting = false;
	let mayDie = () => {};
	await context.exposeFunction('tell', ({ state, from, to }: DiskNews) => {
		isWriting = state === 'begun';
		if (isWriting) bursts++;
		else for (let at = from; at < to; at++) shown.add(`zone-${at}`);
		mayDie();
	});
	for (let life = 0; life <= kills; life++) {
		const page = await stand.open(context);
		const stored = new Set(await page.evaluate(() => window.diskPage.keys()));
		expect(
			[...shown].filter((id) => !stored.has(id)),
			`after ${life} kills`
		).toEqual([]);
		if (life === kills) break;
		const died = page.waitForEvent('crash', { timeout: 60_000 });
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
		if (isWriting) killedWhileWriting++;
		await page.close();
	}
	expect(shown.size).toBeGreaterThan(kills * 10);
	expect(killedWhileWriting).toBeGreaterThan(kills / 2);
});
