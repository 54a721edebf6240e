import type { Page } from '@playwright/test';
import { carriedCatalogues } from '#lib/i18n/carried-messages.ts';
import { catalogues } from '#lib/i18n/testing/catalogues.ts';
import { locales, openAddress } from './support/app.mjs';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { setPassphrase, unlock } from './support/lock.ts';
import { button } from './support/people.ts';
import { words } from './support/plan.ts';

/** Until the page is opened again, no database goes: what waits for that stays on the screen. */
const holdErasures = (page: Page) =>
	page.evaluate(() => {
		IDBFactory.prototype.deleteDatabase = () => new EventTarget() as IDBOpenDBRequest;
	});

async function expectHeading(page: Page, title: string): Promise<void> {
	await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
	await expect(page).toHaveTitle(new RegExp(`^${title} · `));
}

test('a cleared device is cleared in every tab', async ({ openApp, context }) => {
	const { lock, welcome } = words;
	const open = await openApp({ address: 'settings/', sample: true });
	await setPassphrase(open);
	await unlock(open);
	await expect(open.getByText(lock.on)).toBeVisible();
	const locked = await context.newPage();
	await openAddress({ page: locked, address: open.url() });
	await locked.getByText(lock.lost).click();
	await button(locked, lock.erase).click();
	await locked.getByRole('alertdialog').getByRole('button', { name: lock.erase }).click();
	for (const page of [open, locked]) await expect(button(page, welcome.sample)).toBeVisible();
});

test('a second tab opens after the first was unlocked', async ({ openApp, context }) => {
	const { lock } = words;
	const first = await openApp({ address: 'settings/', sample: true });
	const second = await context.newPage();
	await openAddress({ page: second, address: first.url() });
	await setPassphrase(first);
	await expectHeading(second, lock.set);
	await unlock(first);
	await expect(first.getByText(lock.on)).toBeVisible();
	await unlock(second);
	await expect(second.getByText(lock.on)).toBeVisible();

	// And both again when it is taken away.
	await button(first, lock.remove).click();
	await first.getByRole('alertdialog').getByRole('button', { name: lock.remove }).click();
	await expectHeading(second, lock.remove);
	await unlock(second);
	await expect(second.getByText(lock.off)).toBeVisible();
	await unlock(first);
	await expect(first.getByText(lock.off)).toBeVisible();
});

test('a page that is kept for the way back makes no other tab wait', async ({ openApp }) => {
	const page = await openApp({ address: 'settings/', sample: true });
	const held = () =>
		page.evaluate(async () => (await navigator.locks.query()).held?.map(({ name }) => name));
	const turn = (type: 'pagehide' | 'pageshow') =>
		page.evaluate(
			(type) => dispatchEvent(new PageTransitionEvent(type, { persisted: true })),
			type
		);
	await expect.poll(held).toContain('rounds/documents');
	await turn('pagehide');
	await expect.poll(held).not.toContain('rounds/documents');
	await turn('pageshow');
	await expect.poll(held).toContain('rounds/documents');
});

for (const locale of locales) {
	const { common, settings, shell, welcome } = catalogues[locale];
	const { lock } = carriedCatalogues[locale];

	test(`the lock screen is accessible in ${locale}, and clears the device of one who lost the passphrase`, async ({
		openApp
	}) => {
		const page = await openApp({ address: 'settings/', locale, sample: true });
		await setPassphrase(page, lock);
		await expectHeading(page, lock.set);
		await expectAccessible(page, 'asked once more');
		await holdErasures(page);
		await unlock(page, { lock });
		await expect(page.getByRole('progressbar', { name: lock.moving })).toBeVisible();
		await expect(page.getByText(lock.lost)).toBeHidden();
		await expectAccessible(page, 'while documents are moved');

		// Cut or failed, the move goes on where it stopped.
		await page.reload();
		await page.evaluate(() => {
			IDBFactory.prototype.deleteDatabase = () => {
				throw new DOMException('injected', 'UnknownError');
			};
		});
		await unlock(page, { lock });
		await expect(page.getByText(lock.failed)).toBeVisible();
		await expect(page.getByRole('progressbar')).toBeHidden();
		await page.reload();
		await unlock(page, { lock });
		await button(page, lock.lockNow).click();
		await expectHeading(page, lock.title);
		const field = page.getByLabel(lock.passphrase, { exact: true });
		await expect(field).toBeFocused();
		await expectAccessible(page, 'locked');
		await unlock(page, { word: 'not the passphrase', lock });
		await expect(page.getByText(lock.wrong)).toBeVisible();
		await expect(field).toBeFocused();
		await page.getByText(lock.lost).click();
		await expectAccessible(page, 'a wrong passphrase');

		await button(page, lock.erase).click();
		const question = page.getByRole('alertdialog');
		await expectAccessible(page, 'before everything goes');
		await question.getByRole('button', { name: common.act.cancel }).click();
		await unlock(page, { lock });
		await button(page, lock.lockNow).click();
		await page.getByText(lock.lost).click();
		await button(page, lock.erase).click();
		await question.getByRole('button', { name: lock.erase }).click();
		await expect(button(page, welcome.sample)).toBeVisible();
		const left = await page.evaluate(() => indexedDB.databases());
		expect(left.map(({ name }) => name)).not.toContain('rounds-locked/local');
	});

	test(`waiting for a territory to go is accessible in ${locale}`, async ({ openApp }) => {
		const page = await openApp({ address: 'settings/', locale, sample: true });
		await holdErasures(page);
		await button(page, settings.remove).click();
		await page.getByRole('alertdialog').getByRole('button', { name: settings.remove }).click();
		await expectHeading(page, shell.erasing);
		await expectAccessible(page, 'a territory that goes');
		await page.reload();
		await expect(button(page, welcome.sample)).toBeVisible();
	});

	test(`a storage that never answers is said accessibly in ${locale}`, async ({
		openApp,
		context
	}) => {
		await context.addInitScript(() => {
			IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
		});
		const page = await openApp({ locale });
		await expectHeading(page, shell.storageSilent);
		await expect(button(page, shell.retry)).toBeVisible();
		await expectAccessible(page, 'silent storage');
	});
}
