import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { setPassphrase, unlock } from './support/lock.ts';
import { words } from './support/plan.ts';

const zone = (page: Page, name: string) =>
	page.getByRole('button', {
		name: words.common.labelled({ label: words.common.act.remove, value: name })
	});

async function addZone(page: Page, name: string): Promise<void> {
	const zones = page.getByRole('region', { name: words.settings.zones });
	await zones.getByPlaceholder(words.settings.zoneName).fill(name);
	await zones.getByRole('button', { name: words.settings.addZone }).click();
	await expect(zone(page, name)).toBeVisible();
}

const saved = (page: Page) => expect(page.getByText(words.shell.saved).first()).toBeVisible();

/** The rows in which base is stored, those that say nothing apart. */
const storedRows = (page: Page) =>
	page.evaluate(async () => {
		const names = (await indexedDB.databases()).map(({ name = '' }) => name);
		const database = await new Promise<IDBDatabase>((resolve) => {
			const request = indexedDB.open(names.find((name) => name.endsWith('/base')) ?? '');
			request.onsuccess = () => resolve(request.result);
		});
		const rows = await new Promise<Uint8Array[]>((resolve) => {
			const request = database.transaction('updates').objectStore('updates').getAll();
			request.onsuccess = () => resolve(request.result as Uint8Array[]);
		});
		database.close();
		return rows.filter((row) => row.length > 2).length;
	});

test('two tabs store an act once, and what one tab recorded the other shows', async ({
	openApp,
	context
}) => {
	const first = await openApp({ address: 'settings/', sample: true });
	const second = await context.newPage();
	await second.goto(first.url());
	await saved(second);
	const before = await storedRows(first);
	for (const name of ['北一区', '北二区', '北三区']) await addZone(first, name);
	await expect(zone(second, '北三区')).toBeVisible();
	for (const page of [first, second]) await saved(page);
	expect(await storedRows(first)).toBe(before + 3);
});

test('a full disk is said on the screen and saved again by one tap', async ({
	openApp,
	context
}) => {
	const page = await openApp({ address: 'settings/', sample: true });
	await saved(page);
	const session = await context.newCDPSession(page);
	const { origin } = new URL(page.url());
	await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
	let zones = 0;
	// Chromium goes on granting from the room it found up to half a minute ago.
	await expect(async () => {
		await addZone(page, `满盘区${++zones}`);
		await expect(page.getByText(words.shell.diskFailed)).toBeVisible({ timeout: 1000 });
	}).toPass({ timeout: 90_000 });
	// Whoever leaves now loses it, so the browser asks first.
	const asked = page.waitForEvent('dialog');
	void page.reload().catch(() => {});
	const dialog = await asked;
	expect(dialog.type()).toBe('beforeunload');
	await dialog.dismiss();
	await session.send('Storage.overrideQuotaForOrigin', { origin });
	await page.getByRole('button', { name: words.shell.retry }).click();
	await expect(page.getByText(words.shell.diskFailed)).toBeHidden();
	await saved(page);
	await page.reload();
	await expect(zone(page, `满盘区${zones}`)).toBeVisible();
});

test('a passphrase locks the device, and a wrong one destroys nothing', async ({ openApp }) => {
	const page = await openApp({ address: 'settings/', sample: true });
	await saved(page);
	await setPassphrase(page);

	await expect(page.getByText(words.lock.askToLock)).toBeVisible();
	await unlock(page);
	await expect(page.getByText(words.lock.on)).toBeVisible();
	const names = await page.evaluate(async () =>
		(await indexedDB.databases()).map(({ name = '' }) => name)
	);
	expect(names.filter((name) => /^rounds\/(local|t\/)/.test(name))).toEqual([]);

	await page.getByRole('button', { name: words.lock.lockNow }).click();
	await expect(page.getByRole('heading', { name: words.lock.title })).toBeVisible();
	await unlock(page, { word: '不是这个口令' });
	await expect(page.getByText(words.lock.wrong)).toBeVisible();
	await unlock(page);
	await addZone(page, '加密区');
	await saved(page);

	await page.getByRole('button', { name: words.lock.remove }).click();
	await page.getByRole('alertdialog').getByRole('button', { name: words.lock.remove }).click();
	await expect(page.getByText(words.lock.askToUnlock)).toBeVisible();
	await unlock(page);
	await expect(page.getByText(words.lock.off)).toBeVisible();
	await expect(zone(page, '加密区')).toBeVisible();
});
