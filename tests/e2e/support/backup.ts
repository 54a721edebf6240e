import type { Page } from '@playwright/test';
import { openAddress } from './app.mjs';
import { button, within } from './people.ts';
import { words } from './plan.ts';

const { backup } = words;

/** The passphrase of every backup of the journeys. */
export const passphrase = '秋天的落叶铺满了路';

/** Types the passphrase of a new backup both times. */
export async function fillPassphrase(page: Page): Promise<void> {
	await page.getByLabel(backup.passphrase).first().fill(passphrase);
	await page.getByLabel(backup.repeat).fill(passphrase);
}

/** Opens a file and tries a passphrase on it. */
export async function openBackup(
	page: Page,
	{ file, word = passphrase }: { file: string; word?: string }
): Promise<void> {
	await page.locator('input[type=file]').setInputFiles(file);
	// The form comes once the file was read; until then the last such field on screen is that of a new backup.
	const form = page.locator('form', { has: button(page, backup.restore.open) });
	await form.getByLabel(backup.passphrase).fill(word);
	await button(page, backup.restore.open).click();
}

/** Makes a backup on a device and saves its file. */
export async function saveBackup(page: Page, { home, to }: { home: string; to: string }) {
	await openAddress({ page, address: `${home}backup/` });
	await fillPassphrase(page);
	const coming = page.waitForEvent('download', { timeout: 60_000 });
	await button(page, backup.save).click();
	await (await coming).saveAs(to);
}

/** Restores a backup into an empty browser and goes to Share. */
export async function restoreBackup(page: Page, file: string): Promise<void> {
	await page.getByRole('link', { name: words.welcome.restore }).click();
	await openBackup(page, { file });
	await button(page, backup.restore.act).click({ timeout: 60_000 });
	await button(page, backup.restore.openIt).click({ timeout: 60_000 });
	await page.waitForURL(/\/today\//);
	await within(page, words.shell.place.share);
}
