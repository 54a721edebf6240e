import type { Page } from '@playwright/test';
import { addresses } from './support/addresses.mjs';
import { locales, openAddress, themes } from './support/app.mjs';
import { accessibilityProblems } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

/** The address of the first record the screen links to on itself, such as one customer's card. */
const firstRecord = (page: Page, address: string) =>
	page
		.locator(`main a[href*="/${address}?"]`)
		.evaluateAll((links) => links[0]?.getAttribute('href') ?? null);

async function expectNoProblems(page: Page, what: string): Promise<void> {
	// A colour on its way from one theme to the other is neither's.
	await page.emulateMedia({ reducedMotion: 'reduce' });
	for (const theme of themes) {
		await page.evaluate((name) => (document.documentElement.dataset.theme = name), theme);
		const looksAt = theme === themes[0] ? 'everything' : 'colours';
		expect.soft(await accessibilityProblems(page, looksAt), `${what} ${theme}`).toEqual([]);
	}
}

for (const locale of locales)
	for (const address of addresses)
		test(`/${address} is accessible in ${locale}, light and dark`, async ({ openApp }) => {
			const page = await openApp({ address, locale, sample: true });
			await expectNoProblems(page, `/${address}`);
			const record = address === '' ? null : await firstRecord(page, address);
			if (record === null) return;
			await openAddress({ page, address: new URL(record, page.url()).href });
			await expectNoProblems(page, record);
		});

test('an empty device is accessible', async ({ openApp }) => {
	await expectNoProblems(await openApp(), 'the first screen');
});
