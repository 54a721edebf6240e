import { openSampleTerritory } from '../e2e/support/app.mjs';
import { millisecondsFromInputToMark, rememberInput } from './timing.mjs';

/** Slow 4G as Lighthouse has it, and a processor four times slower than this one. */
const latency = 150;
const downloadThroughput = 1_600_000 / 8;
const uploadThroughput = 750_000 / 8;
const processorRate = 4;

/** Slows the processor of a page from now on. */
export async function slowProcessor({ context, page }) {
	const devtools = await context.newCDPSession(page);
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: processorRate });
}

/**
 * What a first visit costs on a slow phone, in milliseconds: from the tap on the address until something is drawn, until
 * the first screen can be tapped, and from the tap on the sample until Today answers. The network of the service worker
 * and of the processor behind the page is not slowed: Chromium slows the page alone.
 */
export async function slowPhone({ browser, home, phone }) {
	const context = await browser.newContext({ ...phone, locale: 'zh-CN' });
	await context.addInitScript(rememberInput);
	const page = await context.newPage();
	const devtools = await context.newCDPSession(page);
	await devtools.send('Network.enable');
	await devtools.send('Network.emulateNetworkConditions', {
		offline: false,
		latency,
		downloadThroughput,
		uploadThroughput
	});
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: processorRate });
	await page.goto(home, { waitUntil: 'commit' });
	await page.locator('h1').first().waitFor({ timeout: 60_000 });
	const { drawn, ready } = await page.evaluate(() => ({
		drawn: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
		ready: performance.now()
	}));
	const today = await millisecondsFromInputToMark({
		page,
		name: 'rounds:interactive',
		act: () => openSampleTerritory({ page })
	});
	await context.close();
	return { drawn, ready, today };
}
