import { expect, test } from './support/fixtures.ts';

test.use({ viewport: { width: 390, height: 844 }, screen: { width: 390, height: 844 } });

test('an iPhone is offered a picture as large as its screen for the start of the app', async ({
	context,
	openApp
}) => {
	await context.addInitScript(() =>
		Object.defineProperty(Navigator.prototype, 'standalone', { value: false })
	);
	const page = await openApp();
	const pictures = page.locator('link[rel="apple-touch-startup-image"]');
	await expect(pictures).toHaveCount(2);
	const sizes = await pictures.evaluateAll((links) =>
		Promise.all(
			links.map(async (link) => {
				const picture = new Image();
				picture.src = (link as HTMLLinkElement).href;
				await picture.decode();
				return [(link as HTMLLinkElement).media, picture.width, picture.height];
			})
		)
	);
	expect(sizes).toEqual([
		['(orientation: portrait)', 390, 844],
		['(orientation: landscape)', 844, 390]
	]);
});
