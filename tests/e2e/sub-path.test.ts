import { isBuilt, subPathSite } from '../../scripts/site.mjs';
import { addresses } from './support/addresses.mjs';
import { openAddress } from './support/app.mjs';
import { expect, test } from './support/fixtures.ts';
import { keptOffline, startHost } from './support/host.ts';

test.use({ offlineCopy: true });

test('the whole site works under a sub-path, offline too', async ({ page, noThirdParty }) => {
	expect(isBuilt(subPathSite), 'built by `npm test -- e2e sub-path`').toBe(true);
	const host = await startHost(subPathSite);
	noThirdParty.allow(host.address);

	const outside: string[] = [];
	page.on('request', (request) => {
		const { origin, pathname } = new URL(request.url());
		if (origin === new URL(host.address).origin && !pathname.startsWith('/rounds/'))
			outside.push(pathname);
	});

	await openAddress({ page, address: host.address });
	const links = await page
		.locator('a[href^="/"]')
		.evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href') ?? ''));
	expect(links.filter((link) => !link.startsWith('/rounds/'))).toEqual([]);

	const manifest = await page.evaluate(async () => {
		const address = document.querySelector<HTMLLinkElement>('link[rel="manifest"]')?.href ?? '';
		const { start_url, scope, icons, shortcuts } = await (await fetch(address)).json();
		const resolve = (path: string) => new URL(path, address).href;
		const urls = [...icons.map(({ src }: { src: string }) => src)].map(resolve);
		const answers = await Promise.all(urls.map((url) => fetch(url)));
		return {
			start: resolve(start_url),
			scope: resolve(scope),
			icons: answers.map(({ ok }) => ok),
			shortcuts: shortcuts.map(({ url }: { url: string }) => resolve(url))
		};
	});
	expect(manifest.start).toBe(host.address);
	expect(manifest.scope).toBe(host.address);
	expect(manifest.icons).not.toContain(false);
	const known = addresses.map((address) => host.address + address);
	for (const shortcut of manifest.shortcuts) expect(known).toContain(shortcut.replace(/\?.*$/, ''));

	await keptOffline(page);
	expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)).toBe(
		host.address
	);
	await host.stop();
	for (const address of addresses) {
		await openAddress({ page, address: host.address + address });
		await expect(page.locator('h1').first(), address).toBeVisible();
	}
	expect(outside, 'nothing is asked for above the sub-path').toEqual([]);
});
