// What the built app costs a person, against what it may cost: `npm run bench`. Reports, never fails.
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { ensureBrowser } from '../../scripts/browser.mjs';
import { say } from '../../scripts/say.mjs';
import { basePath, buildFolder, buildSite } from '../../scripts/site.mjs';
import { serveSite } from '../../scripts/static-server.mjs';
import { openAddress, openSampleTerritory, prefer } from '../e2e/support/app.mjs';
import { plainVisit } from './plain-visit.mjs';
import { slowPhone, slowProcessor } from './slow-phone.mjs';
import {
	millisecondsFromInputToMark,
	millisecondsToAnswer,
	millisecondsToMark,
	rememberInput
} from './timing.mjs';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
const repeats = 5;

/** What `share` of the numbers stay within. */
const within = (numbers, share) =>
	numbers.toSorted((a, b) => a - b)[Math.ceil(numbers.length * share) - 1];
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Gzipped kilobytes of the scripts that Today loads on a device with a territory; the worker's apart. */
async function firstLoad({ browser, home }) {
	const context = await browser.newContext(phone);
	// What a device keeps for later is no part of the first load.
	await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
	const page = await context.newPage();
	await openAddress({ page, address: home });
	await openSampleTerritory({ page });

	const scripts = new Map();
	const network = await context.newCDPSession(page);
	await network.send('Network.setCacheDisabled', { cacheDisabled: true });
	page.on('response', (response) => {
		if (/\.js$/.test(new URL(response.url()).pathname))
			scripts.set(response.url(), response.body());
	});
	await page.goto(home);
	await millisecondsToMark({ page, name: 'rounds:interactive' });
	const size = { page: 0, worker: 0 };
	for (const [url, body] of scripts)
		size[url.includes('/workers/') ? 'worker' : 'page'] += gzipSync(await body).length / 1000;
	await context.close();
	return size;
}

/** Milliseconds the worker takes to grade again after one judgement of a doctor was changed. */
async function regrade({ page, home }) {
	await openAddress({ page, address: new URL('customers/', home).href });
	await page.locator('main a[href*="doctor="]').first().click();
	const cell = page.locator('main [data-cell=other]').first();
	const product = page.locator('main section:has(> h3 [aria-expanded])').first();
	await product.waitFor();
	if ((await cell.count()) === 0) await product.getByRole('button').first().click();
	await millisecondsToMark({ page, name: 'rounds:graded' });
	await cell.click();
	await millisecondsFromInputToMark({
		page,
		name: 'rounds:graded',
		act: () => page.locator('main [data-proposal] button').last().click()
	});
	return page.evaluate(
		() => performance.getEntriesByName('rounds:job grade').at(-1)?.duration ?? null
	);
}

async function taps({ page, home, rounds = 2 }) {
	await openAddress({ page, address: home });
	const count = await page.locator('nav a:visible').count();
	const answers = [];
	for (let round = 0; round < rounds; round++)
		for (let index = 0; index < count; index++) {
			const target = page.locator('nav a:visible').nth(index);
			answers.push(await millisecondsToAnswer({ page, target }));
		}
	return answers.filter((answer) => answer !== null);
}

async function journeys({ browser, home }) {
	const context = await browser.newContext(phone);
	await prefer(context, { locale: 'zh-CN', theme: 'light' });
	await context.addInitScript(rememberInput);
	const page = await context.newPage();
	await openAddress({ page, address: home });
	const sample = await millisecondsFromInputToMark({
		page,
		name: 'rounds:interactive',
		act: () => openSampleTerritory({ page })
	});
	const reopened = [];
	for (let round = 0; round < repeats; round++) {
		await page.goto(home);
		reopened.push(await millisecondsToMark({ page, name: 'rounds:interactive' }));
	}
	const answers = await taps({ page, home });
	const regraded = await regrade({ page, home });
	const visit = await plainVisit({ page, home });
	await slowProcessor({ context, page });
	const slowAnswers = await taps({ page, home, rounds: 4 });
	await context.close();
	return {
		sample,
		reopened: median(reopened),
		tap: answers.length > 0 ? median(answers) : null,
		slowestTap: answers.length > 0 ? Math.max(...answers) : null,
		regraded,
		visit,
		slowTap: slowAnswers.length > 0 ? within(slowAnswers, 0.95) : null
	};
}

function report(name, { measured, budget, unit }) {
	const shown =
		measured === null
			? 'not measured: the app gave no sign of it'
			: `${measured.toFixed(0)} ${unit}, ${(measured / budget).toFixed(2)} of the budget`;
	say(`${name.padEnd(52)} budget ${String(budget).padStart(5)} ${unit}   ${shown}`);
}

await buildSite();
const site = await serveSite({ folder: buildFolder, base: basePath, port: 0 });
const browser = await chromium.launch({
	executablePath: await ensureBrowser(),
	args: ['--no-sandbox']
});
const at = { browser, home: site.address };

const { page: scripts, worker } = await firstLoad(at);
const { sample, reopened, tap, slowestTap, regraded, visit, slowTap } = await journeys(at);

report('script of the first load, gzipped', { measured: scripts, budget: 220, unit: 'kB' });
report('script of the worker, gzipped', { measured: worker, budget: 120, unit: 'kB' });
report('sample territory: tap to Today answering', { measured: sample, budget: 2000, unit: 'ms' });
report('territory opened again: start to Today answering', {
	measured: reopened,
	budget: 1000,
	unit: 'ms'
});
report('tap to visible answer, median', { measured: tap, budget: 100, unit: 'ms' });
report('tap to visible answer, slowest', { measured: slowestTap, budget: 100, unit: 'ms' });
report('tap to visible answer, 95 of 100, processor ÷ 4', {
	measured: slowTap,
	budget: 100,
	unit: 'ms'
});
report('plain visit from Today', { measured: visit.taps, budget: 4, unit: 'taps' });
report('plain visit from Today', { measured: visit.seconds, budget: 20, unit: 's' });
report('regrade in the worker after one edit', { measured: regraded, budget: 16, unit: 'ms' });

const visits = [];
for (let round = 0; round < 3; round++) visits.push(await slowPhone({ ...at, phone }));
const slow = (key) => ({ measured: median(visits.map((visit) => visit[key])), unit: 'ms' });
say('First visit on slow 4G with a processor slowed four times:');
report('something to read is drawn', { ...slow('drawn'), budget: 2000 });
report('the first screen can be tapped', { ...slow('ready'), budget: 5000 });
report('sample territory: tap to Today answering', { ...slow('today'), budget: 5000 });

await browser.close();
site.server.close();
site.server.closeAllConnections();
