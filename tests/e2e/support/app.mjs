/** The looks of the app: each is tested and pictured. */
export const locales = /** @type {const} */ (['zh-CN', 'en']);
export const themes = /** @type {const} */ (['light', 'dark']);

/** Makes the app start in this language and theme in `context`, until a person chooses another. */
export const prefer = (context, { locale, theme }) =>
	context.addInitScript(
		([wantedLocale, wantedTheme]) => {
			if (location.origin === 'null') return;
			localStorage['rounds.locale'] ??= wantedLocale;
			localStorage['rounds.theme'] ??= wantedTheme;
		},
		[locale, theme]
	);

/** Opens an address and resolves once its screen stands there. */
export async function openAddress({ page, address }) {
	await page.goto(address);
	await page.locator('h1').first().waitFor();
}

/** From the first screen of an empty device: takes the sample territory, in the one tap it is offered with. */
export async function openSampleTerritory({ page }) {
	await page
		.getByRole('button', { name: /示例|sample/i })
		.first()
		.click();
	await page.waitForURL(/\/today\//);
	await page.locator('main h1').waitFor();
}
