import type { Page } from '@playwright/test';
import { openAddress } from './support/app.mjs';
import { expect, test } from './support/fixtures.ts';
import { words } from './support/plan.ts';

test.use({ isMobile: true, hasTouch: true, viewport: { width: 390, height: 844 } });

const { common, followUp, shell } = words;
/** The tab that is marked; the children that a laptop shows beneath it are hidden here. */
const marked = (page: Page) =>
	page
		.getByRole('navigation', { name: common.navigation.label })
		.locator('[aria-current]')
		.filter({ visible: true });

test('five tabs hold every screen: old addresses lead on, the map lights the tab it came from and goes back there', async ({
	openApp,
	baseURL
}) => {
	const home = baseURL ?? '';
	const page = await openApp({ sample: true });
	const tabs = page.getByRole('navigation', { name: common.navigation.label });
	await expect(tabs.getByRole('link')).toHaveCount(5);
	for (const [address, leads, tab] of [
		['more/', /\/me\/$/, shell.tab.me],
		['promises/', /\/follow-up\/$/, shell.tab['follow-up']],
		['policy/', /\/policy\/$/, shell.tab.me],
		['insight/', /\/insight\/$/, shell.tab.customers]
	] as const) {
		await page.goto(new URL(address, home).href);
		await page.waitForURL(leads);
		await expect(marked(page)).toContainText(tab);
	}

	await openAddress({ page, address: `${home}week/` });
	await page.getByRole('link', { name: shell.place.plan, exact: true }).click();
	await page.waitForURL(/\/plan\//);
	await expect(marked(page)).toContainText(shell.tab.week);
	await page.getByRole('link', { name: shell.place.week, exact: true }).click();
	await page.waitForURL(/\/week\//);
	await page.getByRole('link', { name: common.map, exact: true }).click();
	await page.waitForURL(/\/map\/\?of=week/);
	await expect(marked(page)).toContainText(shell.tab.week);
	await page.getByRole('main').getByRole('link', { name: shell.tab.week, exact: true }).click();
	await page.waitForURL(/\/week\//);
});

test('a missed visit is planned again from what is owed, a lying phone keeps its height, and a reload its place', async ({
	openApp,
	baseURL
}) => {
	const home = baseURL ?? '';
	const page = await openApp({ sample: true });
	await openAddress({ page, address: `${home}follow-up/` });
	const missed = page.getByRole('region', { name: followUp.missed }).getByRole('listitem');
	await expect(missed.first()).toBeVisible();
	const before = await missed.count();
	await missed.first().getByRole('button', { name: followUp.planAgain }).click();
	const sheet = page.getByRole('dialog');
	await sheet.locator('[data-move-to]').first().click();
	await expect(sheet).toBeHidden();
	await expect(missed).toHaveCount(before - 1);

	await page.setViewportSize({ width: 844, height: 390 });
	const tabs = page.getByRole('navigation', { name: common.navigation.label });
	const { width = 0, height = 0 } = (await tabs.boundingBox()) ?? {};
	expect(width).toBeLessThan(100);
	expect(height).toBeGreaterThan(300);

	await page.evaluate(() => scrollTo(0, 400));
	await page.reload();
	await expect.poll(() => page.evaluate(() => scrollY)).toBe(400);
});
