import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';

const headings = (page: Page) => page.getByRole('heading', { level: 1 });

test('a browser below the floor says so in both languages instead of staying blank', async ({
	context,
	baseURL
}) => {
	await context.addInitScript(() => Reflect.deleteProperty(AbortSignal, 'timeout'));
	const page = await context.newPage();
	for (const address of ['', 'week/', 'no/such/place/']) {
		await page.goto(`${baseURL}${address}`);
		await expect(headings(page)).toHaveText(['这个浏览器版本太旧', 'This browser is too old']);
		await expect(page.getByText('Safari (iOS) 16')).toBeVisible();
	}
});

test('an app that cannot start says so instead of staying blank', async ({
	context,
	baseURL,
	noThirdParty
}) => {
	await context.route(/_app\/immutable\/entry\/start/, (route) => route.abort());
	const page = await context.newPage();
	await page.goto(baseURL ?? '');
	await expect(headings(page)).toHaveText(['巡访没有打开', 'Rounds did not open']);
	noThirdParty.offences.length = 0;
});
