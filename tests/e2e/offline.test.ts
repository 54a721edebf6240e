import { buildFolder } from '../../scripts/site.mjs';
import { addresses } from './support/addresses.mjs';
import { openAddress, openSampleTerritory } from './support/app.mjs';
import { expect, test } from './support/fixtures.ts';
import { keptOffline, startHost } from './support/host.ts';
import { words } from './support/plan.ts';

test.use({ offlineCopy: true });

test('every address opens without a network after one visit', async ({ page, noThirdParty }) => {
	test.setTimeout(60_000 + addresses.length * 10_000);
	const host = await startHost({ folder: buildFolder });
	noThirdParty.allow(host.address);
	await openAddress({ page, address: host.address });
	await openSampleTerritory({ page });
	await keptOffline(page);
	await host.stop();

	for (const [at, address] of addresses.entries()) {
		// What is asked of a screen behind its address must not matter: of every other one nothing is.
		const query = at % 2 === 0 ? '' : '?id=none';
		await openAddress({ page, address: `${host.address}${address}${query}` });
		await expect(page.locator('h1').first(), address + query).toBeVisible();
	}

	// What the worker loads only when it is asked is there too.
	const { importing } = words;
	await openAddress({ page, address: `${host.address}import/` });
	await page.getByLabel(importing.paste).fill('医院名称\t等级\n云泽康复医院\t二级甲等');
	await page.getByRole('button', { name: importing.usePasted }).click();
	await page.getByRole('button', { name: importing.toPreview }).click();
	await expect(page.getByRole('button', { name: importing.write(1) })).toBeVisible();

	await openAddress({ page, address: host.address + (addresses.at(-1) ?? '').replace(/\/$/, '') });
	await expect(page.locator('h1').first()).toBeVisible();
});

test('what reads codes is fetched where codes are read, not with everything else, and then kept', async ({
	page,
	baseURL
}) => {
	const kept = () =>
		page.evaluate(async () => {
			const found: string[] = [];
			for (const name of await caches.keys())
				for (const { url } of await (await caches.open(name)).keys()) found.push(url);
			return found.filter((url) => url.endsWith('.wasm')).length;
		});
	await openAddress({ page, address: baseURL ?? '' });
	await openSampleTerritory({ page });
	await keptOffline(page);
	expect(await kept()).toBe(0);
	await openAddress({ page, address: `${baseURL}share/` });
	await expect.poll(kept).toBe(1);
});

test('an unknown address opens the app without a network @loop', async ({ page, noThirdParty }) => {
	const host = await startHost({ folder: buildFolder });
	noThirdParty.allow(host.address);
	await openAddress({ page, address: host.address });
	await keptOffline(page);
	await host.stop();

	await page.goto(`${host.address}no/such/place/?id=1`);
	await expect(page.locator('h1').first()).toBeVisible();
});

test('without a worker a static host answers 404 with the app', async ({ request, baseURL }) => {
	const answer = await request.get(`${baseURL}no/such/place/`);
	expect(answer.status()).toBe(404);
	expect(await answer.text()).toContain('/_app/immutable/entry/start');
});
