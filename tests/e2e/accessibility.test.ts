import type { Page } from '@playwright/test';
import { addresses } from './support/addresses.mjs';
import { locales, openAddress } from './support/app.mjs';
import { expectAccessible } from './support/axe.ts';
import { test } from './support/fixtures.ts';

/** The address of the first record the screen links to on itself, such as one customer's card. */
const firstRecord = (page: Page, address: string) =>
	page
		.locator(`main a[href*="/${address}?"]`)
		.evaluateAll((links) => links[0]?.getAttribute('href') ?? null);

for (const locale of locales)
	for (const address of addresses)
		test(`/${address} is accessible in ${locale}, light and dark`, async ({ openApp }) => {
			const page = await openApp({ address, locale, sample: true });
			await expectAccessible(page, `/${address}`);
			const record = address === '' ? null : await firstRecord(page, address);
			if (record === null) return;
			await openAddress({ page, address: new URL(record, page.url()).href });
			await expectAccessible(page, record);
		});

test('an empty device is accessible', async ({ openApp }) => {
	await expectAccessible(await openApp(), 'the first screen');
});
