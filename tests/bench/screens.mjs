// How soon the screens of the month answer a tap on a territory of three years: `npm run bench:screens`. Reports, never fails.
import { loadavg } from 'node:os';
import { chromium } from '@playwright/test';
import { ensureBrowser } from '../../scripts/browser.mjs';
import { say } from '../../scripts/say.mjs';
import { basePath, buildFolder, buildSite } from '../../scripts/site.mjs';
import { serveSite } from '../../scripts/static-server.mjs';
import { openAddress, prefer } from '../e2e/support/app.mjs';
import { loadBench } from './load.mjs';
import { seedBrowser } from './seed-browser.mjs';
import {
	millisecondsToAnswer,
	millisecondsToMark,
	processorTime,
	rememberInput
} from './timing.mjs';

const budget = 100;
const repeats = 3;
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
const radio = (name) => (page) => page.getByRole('radio', { name, exact: true });
const button = (name) => (page) => page.getByRole('button', { name }).first();

/** What is tapped on each screen, by its address. */
const taps = [
	['upgrade/', '名单', radio('名单')],
	['upgrade/', '变化', radio('变化')],
	['upgrade/', '要素', radio('要素')],
	['week/', '循环', button(/^循环$/)],
	['week/', '待排的', button(/待/)],
	['report/', '月报', radio('月报')],
	['report/?of=month', '更早', button(/^上一期$/)],
	['targets/', '添加目标', button(/添加目标/)],
	['customers/', '一位医生', (page) => page.locator('a[href*="doctor="]').first()],
	['follow-up/', '报告', (page) => page.locator('a[href*="report/"]').last()]
];

const { growTerritory } = await loadBench();
await buildSite();
const site = await serveSite({ folder: buildFolder, base: basePath, port: 0 });
const browser = await chromium.launch({
	executablePath: await ensureBrowser(),
	args: ['--no-sandbox']
});
const context = await browser.newContext({
	viewport: { width: 390, height: 844 },
	hasTouch: true,
	timezoneId: 'Asia/Shanghai'
});
await prefer(context, { locale: 'zh-CN', theme: 'light' });
await context.addInitScript(rememberInput);
const page = await context.newPage();
const { documents } = growTerritory({ years: 3, doctors: 2000, visitsPerYear: 10_000, today });
await page.goto(new URL('manifest.webmanifest', site.address).href);
await seedBrowser({ page, documents });

for (const [address, name, find] of taps) {
	const answers = [];
	const costs = [];
	for (let round = 0; round < repeats; round++) {
		await openAddress({ page, address: new URL(address, site.address).href });
		await millisecondsToMark({ page, name: 'rounds:graded', timeout: 60_000 });
		const target = find(page);
		const isThere = await target.waitFor({ timeout: 10_000 }).then(
			() => true,
			() => false
		);
		if (!isThere) continue;
		const spent = await processorTime(page);
		const answer = await millisecondsToAnswer({ page, target });
		costs.push(await spent());
		answers.push(answer);
	}
	const slowest = Math.max(...answers.map((answer) => answer ?? Infinity));
	const cost = [...costs].sort((one, other) => one - other)[Math.floor(costs.length / 2)];
	const shown =
		answers.length === 0
			? 'not there'
			: `${slowest.toFixed(0)} ms, processor ${cost.toFixed(0)} ms (middle of ${costs.length})`;
	const [load] = loadavg();
	say(
		`${`${address} ${name}`.padEnd(32)} budget ${budget} ms   slowest: ${shown}   load ${load.toFixed(0)}`
	);
}
await browser.close();
site.server.close();
site.server.closeAllConnections();
