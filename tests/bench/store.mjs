// What a long history costs, beside one single document, and the app's start with it: `npm run bench:store`.
import { chromium } from '@playwright/test';
import { ensureBrowser } from '../../scripts/browser.mjs';
import { say } from '../../scripts/say.mjs';
import { basePath, buildFolder, buildSite } from '../../scripts/site.mjs';
import { serveSite } from '../../scripts/static-server.mjs';
import { loadBench } from './load.mjs';
import { seedBrowser } from './seed-browser.mjs';
import { millisecondsToMark } from './timing.mjs';

const years = [1, 3, 10];
const starts = 7;
// The clock stays real: a page whose clock is moved keeps no marks.
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
const phone = {
	viewport: { width: 390, height: 844 },
	hasTouch: true,
	timezoneId: 'Asia/Shanghai'
};

const { growTerritory, measureStore } = await loadBench();
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`.padStart(9);
const milliseconds = (value, digits = 0) => `${value.toFixed(digits)} ms`.padStart(9);
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

function reportStore({ years: span, documents, diskBytes, singleBytes, start, single }) {
	say(`${span} years, ${documents} documents`);
	for (const [name, bytes, cost] of [
		['  as the app opens it', diskBytes, start],
		['  one single document', singleBytes, single]
	])
		say(
			`${name.padEnd(24)} disk ${megabytes(bytes)}  load ${milliseconds(cost.milliseconds)}  ` +
				`heap ${megabytes(cost.heapBytes)}  one act ${milliseconds(cost.actMilliseconds, 3)}`
		);
}

/** The app's warm start with a history, on a device of its own: milliseconds to Today, of them the main thread's work. */
async function start({ browser, home, span }) {
	const context = await browser.newContext(phone);
	const page = await context.newPage();
	const { documents } = growTerritory({ years: span, doctors: 2000, visitsPerYear: 10_000, today });
	await page.goto(new URL('manifest.webmanifest', home).href);
	await seedBrowser({ page, documents });
	const session = await context.newCDPSession(page);
	await session.send('Performance.enable', { timeDomain: 'threadTicks' });
	const metric = async (name) =>
		(await session.send('Performance.getMetrics')).metrics.find((one) => one.name === name).value;
	const [whole, worked] = [[], []];
	for (let round = 0; round <= starts; round++) {
		await page.goto('about:blank');
		await page.goto(new URL('today/', home).href);
		const reached = await millisecondsToMark({ page, name: 'rounds:interactive', timeout: 60_000 });
		const task = (await metric('TaskDuration')) * 1000;
		// The first start is a cold one.
		if (round > 0) {
			whole.push(reached);
			worked.push(task);
		}
		await millisecondsToMark({ page, name: 'rounds:graded', timeout: 60_000 });
	}
	await session.send('HeapProfiler.collectGarbage');
	const heap = await metric('JSHeapUsedSize');
	await context.close();
	return { whole: median(whole), worked: median(worked), heap };
}

for (const span of years) reportStore(measureStore(span));

await buildSite();
const site = await serveSite({ folder: buildFolder, base: basePath, port: 0 });
const browser = await chromium.launch({
	executablePath: await ensureBrowser(),
	args: ['--no-sandbox']
});
for (const span of years) {
	const { whole, worked, heap } = await start({ browser, home: site.address, span });
	say(
		`the app with ${span} years: start to Today answering ${milliseconds(whole)} ` +
			`(main thread's processor ${milliseconds(worked)}), heap ${megabytes(heap)}; budget 1000 ms`
	);
}
await browser.close();
site.server.close();
site.server.closeAllConnections();
