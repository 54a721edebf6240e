import type { Page } from '@playwright/test';
import { addresses } from './support/addresses.mjs';
import { locales, openAddress } from './support/app.mjs';
import { expectAccessible } from './support/axe.ts';
import { test } from './support/fixtures.ts';

/** Screens that one page looks at after each other: a fresh page for each would cost more than the looking. */
const perPage = 3;

/** The address of the first record the screen links to on itself, such as one customer's card. */
const firstRecord = (page: Page, address: string) =>
	page
		.locator(`main a[href*="/${address}?"]`)
		.evaluateAll((links) => links[0]?.getAttribute('href') ?? null);

/** Of many equal forms one is enough. */
const asked = (address: string) => (address === 'paper/' ? 'paper/?as=blank' : address);

for (const locale of locales)
	for (let from = 0; from < addresses.length; from += perPage) {
		const some = addresses.slice(from, from + perPage);
		test(`${some.map((address) => `/${address}`).join(' ')}: accessible in ${locale}, light and dark`, async ({
			openApp,
			baseURL
		}) => {
			const page = await openApp({ address: some[0] ?? '', locale, sample: true });
			for (const address of some) {
				await openAddress({ page, address: new URL(asked(address), baseURL).href });
				await expectAccessible(page, `/${address}`);
				const record = address === '' ? null : await firstRecord(page, address);
				if (record === null) continue;
				await openAddress({ page, address: new URL(record, page.url()).href });
				await expectAccessible(page, record);
			}
		});
	}

test('an empty device is accessible', async ({ openApp }) => {
	await expectAccessible(await openApp(), 'the first screen');
});
