import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { raiseStand, type Stand } from './support/stand.ts';

const database = 'rounds/t/north/base';
let stand: Stand;

test.beforeAll(async () => {
	stand = await raiseStand();
});
test.afterAll(async () => {
	await stand.close();
});

const becomes = (page: Page, state: string) =>
	page.waitForFunction((wanted) => window.diskPage.saved() === wanted, state);

const act = (page: Page, from: number, to: number) =>
	page.evaluate((span) => window.diskPage.act(...span), [from, to] as const);

const keysAgain = async (device: BrowserContext): Promise<string[]> => {
	const page = await stand.open(device);
	const keys = await page.evaluate(() => window.diskPage.keys());
	await page.close();
	return keys;
};

test('a write undone at commit is told, tried again and kept', async ({ context }) => {
	const page = await stand.open(context);
	await becomes(page, '"saved"');
	await page.evaluate(() => {
		const { add } = IDBObjectStore.prototype;
		IDBObjectStore.prototype.add = function (...entry) {
			const request = add.apply(this, entry);
			this.transaction.abort();
			return request;
		};
		Object.assign(window, { mend: () => (IDBObjectStore.prototype.add = add) });
	});
	await act(page, 0, 3);
	await becomes(page, '{"failed":"undone"}');
	await page.evaluate(() => (window as unknown as { mend(): void }).mend());
	await page.evaluate(() => window.diskPage.retry());
	await becomes(page, '"saved"');
	await page.close();
	expect(await keysAgain(context)).toHaveLength(3);
});

test('a full disk is told, and everything is written once there is room', async ({ context }) => {
	const page = await stand.open(context);
	await becomes(page, '"saved"');
	const session = await context.newCDPSession(page);
	const { origin } = stand;
	await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
	let made = 0;
	// Chromium goes on granting from the room it found up to half a minute ago.
	await expect(async () => {
		await act(page, made, (made += 20));
		expect(await page.evaluate(() => window.diskPage.saved())).toBe('{"failed":"full"}');
	}).toPass({ timeout: 90_000 });
	await session.send('Storage.overrideQuotaForOrigin', { origin });
	await page.evaluate(() => window.diskPage.retry());
	await becomes(page, '"saved"');
	await page.close();
	expect(await keysAgain(context)).toHaveLength(made);
});

test('a connection taken away is told, and written back when a person asks', async ({
	context
}) => {
	const page = await stand.open(context);
	await act(page, 0, 5);
	await becomes(page, '"saved"');
	const session = await context.newCDPSession(page);
	const { origin } = stand;
	await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
	await becomes(page, '{"failed":"closed"}');
	await act(page, 5, 8);
	await page.evaluate(() => window.diskPage.retry());
	await becomes(page, '"saved"');
	await page.close();
	expect(await keysAgain(context)).toHaveLength(8);
});

test('a database another tab wants to change is let go and told', async ({ context }) => {
	const page = await stand.open(context);
	await act(page, 0, 5);
	await becomes(page, '"saved"');
	const other = await context.newPage();
	await other.goto(stand.origin);
	await other.evaluate(
		(name) =>
			new Promise((resolve, reject) => {
				const request = indexedDB.open(name, 2);
				request.onsuccess = () => resolve(request.result.close());
				request.onerror = () => reject(request.error);
			}),
		database
	);
	await becomes(page, '{"failed":"closed"}');
	await act(page, 5, 6);
	await page.evaluate(() => window.diskPage.retry());
	await becomes(page, '"saved"');
	await page.close();
	expect(await keysAgain(context)).toHaveLength(6);
});
