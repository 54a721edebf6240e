import { test, type BrowserContext } from '@playwright/test';
import { toDay } from '#lib/domain/day.ts';
import { growTerritory } from '#tests/bench/grow-territory.ts';
import { openAddress, prefer } from '#tests/e2e/support/app.mjs';
import { button, inviteFrom, setMeetingPoint } from '#tests/e2e/support/people.ts';
import { words } from '#tests/e2e/support/plan.ts';
import { raiseStand } from '#tests/e2e/link/support/stand.ts';
import { basePath, buildFolder, buildSite } from '../../../scripts/site.mjs';
import { serveSite } from '../../../scripts/static-server.mjs';
import { seedBrowser } from '../seed-browser.mjs';
import { median, say } from './figures.ts';

// The same three years in the whole app: from the tap on "join" on an empty device until both sides know that they hold
// the same and everything is on the disk. It reports and fails nothing.

const rounds = 5;

/** A page of the app on a device of its own, where no offline copy is made meanwhile. */
async function open(device: BrowserContext, address: string) {
	await prefer(device, { locale: 'zh-CN', theme: 'light' });
	await device.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
	const page = await device.newPage();
	await openAddress({ page, address });
	return page;
}

test('a territory of three years reaches a supervisor who joins in the app', async () => {
	test.setTimeout(600_000);
	await buildSite();
	const site = await serveSite({ folder: buildFolder, base: basePath, port: 0 });
	const at = (path: string) => new URL(path, site.address).href;
	const stand = await raiseStand();

	const device = await stand.device();
	const bare = await device.newPage();
	await bare.goto(at('manifest.webmanifest'));
	// The app's clock is real, and so is the territory's last day.
	const today = toDay(new Intl.DateTimeFormat('sv-SE').format(new Date()));
	const growth = { years: 3, doctors: 2000, visitsPerYear: 10_000, today };
	await seedBrowser({ page: bare, documents: growTerritory(growth).documents });
	await bare.close();
	const rep = await open(device, at('share/'));
	await setMeetingPoint(rep, stand.rendezvousUrl);

	const figures: number[] = [];
	for (let round = 0; round < rounds; round++) {
		if (round > 0) await button(rep, words.membership.another).click();
		const fresh = await stand.device();
		const page = await open(fresh, await inviteFrom(rep));
		await page.getByLabel(words.welcome.form.member).fill('周敏之');
		const began = Date.now();
		await button(page, words.welcome.joining.join).click();
		await page.getByText(/与 .* 一致/).waitFor({ timeout: 120_000 });
		await page.getByText(words.shell.saved).waitFor({ timeout: 60_000 });
		figures.push(Date.now() - began);
		await fresh.close();
	}
	await stand.close();
	site.server.close();
	site.server.closeAllConnections();
	say(
		`in the app, from joining to the same on both disks: ${median(figures)} ms, median of ${rounds} (${figures.join(', ')})`
	);
});
