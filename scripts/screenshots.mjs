// Pictures of every address with the sample territory, on both screens, in both languages and both themes:
// `npm run screenshots [folder]`. `-- --readme` takes only the ones the README shows, into docs/screenshots.
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { addressesWithRecords, addressName } from '../tests/e2e/support/addresses.mjs';
import {
	locales,
	openAddress,
	openSampleTerritory,
	prefer,
	themes
} from '../tests/e2e/support/app.mjs';
import { ensureBrowser } from './browser.mjs';
import { root } from './run.mjs';
import { say } from './say.mjs';
import { basePath, buildFolder, buildSite } from './site.mjs';
import { serveSite } from './static-server.mjs';

const screens = {
	phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true },
	laptop: { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 }
};

/** What the README shows: one look of each of these screens. */
const readme = [
	{ address: 'today/', screen: 'phone', locale: 'zh-CN', theme: 'light' },
	{ address: 'today/', screen: 'phone', locale: 'en', theme: 'dark' },
	{ address: 'week/', screen: 'laptop', locale: 'zh-CN', theme: 'light' },
	{ address: 'plan/', screen: 'laptop', locale: 'zh-CN', theme: 'light' },
	{ address: 'customers/', screen: 'laptop', locale: 'en', theme: 'light' },
	{ address: 'map/', screen: 'phone', locale: 'zh-CN', theme: 'light' }
];

const { values, positionals } = parseArgs({
	options: { readme: { type: 'boolean', default: false } },
	allowPositionals: true
});
const folder =
	positionals[0] ?? `${root}/${values.readme ? 'docs/screenshots' : 'test-results/screenshots'}`;

const looks = Object.keys(screens).flatMap((screen) =>
	locales.flatMap((locale) => themes.map((theme) => ({ screen, locale, theme })))
);

const isWanted = (look, address) =>
	!values.readme ||
	readme.some(
		(shown) =>
			shown.address === address.replace(/\?.*$/, '') &&
			['screen', 'locale', 'theme'].every((key) => shown[key] === look[key])
	);

/** Plans the sample's month and accepts it, so that no picture shows an empty week. */
async function planMonth({ page, home }) {
	await openAddress({ page, address: new URL('plan/', home).href });
	await page.getByRole('button', { name: /^(排计划|Make the plan)$/ }).click();
	await page.getByRole('button', { name: /^(采用计划|Accept the plan)$/ }).click();
	await page.waitForURL(/\/week\//);
}

async function picture({ browser, home, look }) {
	const { screen, locale, theme } = look;
	const context = await browser.newContext({
		...screens[screen],
		locale,
		timezoneId: 'Asia/Shanghai',
		reducedMotion: 'reduce'
	});
	await prefer(context, { locale, theme });
	const page = await context.newPage();
	await page.clock.install({ time: new Date('2026-11-23T09:05:00+08:00') });
	await openAddress({ page, address: home });
	await openSampleTerritory({ page });
	await planMonth({ page, home });
	const shown = (await addressesWithRecords({ page, home })).filter((address) =>
		isWanted(look, address)
	);
	for (const address of shown) {
		await openAddress({ page, address: new URL(address, home).href });
		await page.waitForLoadState('networkidle');
		const name = `${addressName(address)}.${screen}.${locale}.${theme}.png`;
		await page.screenshot({ path: `${folder}/${name}` });
	}
	await context.close();
	return shown.length;
}

mkdirSync(folder, { recursive: true });
await buildSite();
const site = await serveSite({ folder: buildFolder, base: basePath, port: 0 });
const browser = await chromium.launch({
	executablePath: await ensureBrowser(),
	args: ['--no-sandbox']
});
let count = 0;
for (const look of looks)
	if (!values.readme || readme.some((shown) => isWanted(look, shown.address)))
		count += await picture({ browser, home: site.address, look });
await browser.close();
site.server.close();
site.server.closeAllConnections();
// Those the system shows when it asks whether to install the app.
const installed = `${root}/static/screenshots`;
if (values.readme)
	for (const name of readdirSync(installed))
		copyFileSync(`${folder}/${name}`, `${installed}/${name}`);
say(`${count} pictures in ${folder}`);
