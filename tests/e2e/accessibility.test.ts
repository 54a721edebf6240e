import { addresses, addressesWithRecords } from './support/addresses.mjs';
import { locales, openAddress, themes } from './support/app.mjs';
import { accessibilityProblems } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

for (const locale of locales)
	test(`every address is accessible in ${locale}, light and dark`, async ({ openApp, baseURL }) => {
		test.setTimeout(60_000 + addresses.length * 15_000);
		const page = await openApp({ locale, sample: true });
		const home = baseURL ?? '';
		for (const address of await addressesWithRecords({ page, home })) {
			await openAddress({ page, address: new URL(address, home).href });
			for (const theme of themes) {
				await page.evaluate((name) => (document.documentElement.dataset.theme = name), theme);
				expect.soft(await accessibilityProblems(page), `/${address} ${theme}`).toEqual([]);
			}
		}
	});

test('an empty device is accessible', async ({ openApp }) => {
	expect(await accessibilityProblems(await openApp())).toEqual([]);
});
