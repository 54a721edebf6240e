import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shell } from '#lib/i18n/zh/shell.ts';
import { packFiles } from '../../scripts/packed-files.mjs';
import { buildFolder } from '../../scripts/site.mjs';
import { openAddress } from './support/app.mjs';
import { expect, test } from './support/fixtures.ts';
import { keptOffline, startHost } from './support/host.ts';

/** The built site as another release would be: another version, and a mark in its first page. */
function anotherRelease(id: string): string {
	const folder = mkdtempSync(join(tmpdir(), 'rounds-'));
	cpSync(buildFolder, folder, { recursive: true });
	const edit = (file: string, change: (text: string) => string) =>
		writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
	const { version } = JSON.parse(readFileSync(join(folder, '_app/version.json'), 'utf8'));
	edit('service-worker.js', (text) => text.replaceAll(version, id));
	edit('index.html', (text) =>
		text.replace('<head>', '<head><meta name="release" content="99" />')
	);
	packFiles(folder);
	return folder;
}

test.use({ offlineCopy: true });

test('a newer version waits for the person’s word, then takes over', async ({
	page,
	noThirdParty
}) => {
	const first = await startHost({ folder: buildFolder });
	noThirdParty.allow(first.address);
	await openAddress({ page, address: first.address });
	await keptOffline(page);
	await first.stop();

	const folder = anotherRelease('99.0.0');
	const second = await startHost({ folder, port: first.port });
	const mark = page.locator('meta[name="release"]');
	const apply = page.getByRole('button', { name: shell.updateNow, exact: true });
	await expect(apply).toBeHidden();

	await page.evaluate(() => window.dispatchEvent(new Event('focus')));
	await expect(apply).toBeVisible();
	await openAddress({ page, address: first.address });
	await expect(apply, 'it still waits after the page was loaded again').toBeVisible();
	await expect(mark, 'the page is still the one that was kept').toHaveCount(0);

	await apply.click();
	await expect(mark).toHaveCount(1);
	await expect(apply).toBeHidden();
	const caches = await page.evaluate(async () => {
		const cache = await window.caches.open((await window.caches.keys())[0] ?? '');
		return (await cache.keys()).map(({ url }) => new URL(url).search).filter((search) => search);
	});
	expect(new Set(caches), 'nothing of the older version stays in the cache').toEqual(
		new Set(['?__WB_REVISION__=99.0.0'])
	);
	await second.stop();
	rmSync(folder, { recursive: true });
});

test('a host that was set back to an older version offers nothing, and the newer one stays', async ({
	page,
	context,
	noThirdParty
}) => {
	const first = await startHost({ folder: buildFolder });
	noThirdParty.allow(first.address);
	await openAddress({ page, address: first.address });
	await keptOffline(page);
	await first.stop();

	const folder = anotherRelease('0.1.0+20200101000000.0123abcd');
	const second = await startHost({ folder, port: first.port });
	const fate = await page.evaluate(async () => {
		const registration = await navigator.serviceWorker.ready;
		const found = new Promise<ServiceWorker>((resolve) =>
			registration.addEventListener('updatefound', () => resolve(registration.installing!))
		);
		window.dispatchEvent(new Event('focus'));
		const worker = await found;
		return new Promise<string>((resolve) => {
			const look = () => {
				if (worker.state !== 'installing') resolve(worker.state);
			};
			worker.addEventListener('statechange', look);
			look();
		});
	});
	expect(fate).toBe('redundant');
	await expect(page.getByText(shell.updateReady)).toBeHidden();

	// Not even when every page of it was closed.
	const address = first.address;
	await page.close();
	const later = await context.newPage();
	await openAddress({ page: later, address });
	await expect(later.locator('meta[name="release"]')).toHaveCount(0);
	await expect(later.getByText(shell.updateReady)).toBeHidden();
	await second.stop();
	rmSync(folder, { recursive: true });
});
