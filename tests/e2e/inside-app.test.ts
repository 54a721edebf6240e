import { catalogues } from '#lib/i18n/testing/catalogues.ts';
import { locales, openSampleTerritory } from './support/app.mjs';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

test.use({
	userAgent:
		'Mozilla/5.0 (Linux; Android 14; V2309A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.0.0 XWEB/1260059 MMWEBSDK/20240404 Mobile Safari/537.36 MicroMessenger/8.0.49',
	viewport: { width: 390, height: 844 }
});

for (const locale of locales)
	test(`inside WeChat the way out stands first and stays, in ${locale}`, async ({ openApp }) => {
		const { inside } = catalogues[locale].shell;
		const page = await openApp({ locale });
		const warning = page.getByRole('status').filter({ hasText: inside.text(inside.app.wechat) });
		await expect(warning).toContainText(inside.menu);
		const above = async () => {
			const [box, title] = [
				await warning.boundingBox(),
				await page.locator('h1').first().boundingBox()
			];
			return (box?.y ?? Infinity) < (title?.y ?? 0);
		};
		expect(await above()).toBe(true);
		await warning.getByRole('button', { name: inside.act }).click();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
		await expectAccessible(page, 'inside WeChat');
		await openSampleTerritory({ page });
		await expect(warning).toBeVisible();
		expect(await above()).toBe(true);
	});
