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

/** How often the app said that a screen answers input. */
const interactiveCount = () => performance.getEntriesByName('rounds:interactive').length;

/** Opens an address and resolves once the app answers input there. */
export async function openAddress({ page, address }) {
	await page.goto(address);
	await page.waitForFunction(interactiveCount);
}

/** From the first screen of an empty device: takes the sample territory, in the one tap it is offered with. */
export async function openSampleTerritory({ page }) {
	const before = await page.evaluate(interactiveCount);
	await page.locator('[data-act="open-sample"]').click();
	await page.waitForFunction(
		(count) => performance.getEntriesByName('rounds:interactive').length > count,
		before
	);
}
