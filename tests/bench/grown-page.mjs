import { chromium } from '@playwright/test';
import { ensureBrowser } from '../../scripts/browser.mjs';
import { basePath, buildFolder, buildSite } from '../../scripts/site.mjs';
import { serveSite } from '../../scripts/static-server.mjs';
import { prefer } from '../e2e/support/app.mjs';
import { loadBench } from './load.mjs';
import { seedBrowser } from './seed-browser.mjs';

/** A laptop's page of the built app whose disk holds a grown territory; `end()` closes browser and host. */
export async function grownPage(growth) {
	const { growTerritory } = await loadBench();
	const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
	const { documents } = growTerritory({ ...growth, today });
	await buildSite();
	const site = await serveSite({ folder: buildFolder, base: basePath, port: 0 });
	const browser = await chromium.launch({
		executablePath: await ensureBrowser(),
		args: ['--no-sandbox']
	});
	const context = await browser.newContext({
		viewport: { width: 1440, height: 900 },
		timezoneId: 'Asia/Shanghai'
	});
	await prefer(context, { locale: 'zh-CN', theme: 'light' });
	const page = await context.newPage();
	await page.goto(new URL('manifest.webmanifest', site.address).href);
	await seedBrowser({ page, documents });
	return {
		...{ browser, page, home: site.address },
		async end() {
			await browser.close();
			site.server.close();
			site.server.closeAllConnections();
		}
	};
}
