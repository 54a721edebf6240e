import type { Page } from '@playwright/test';
import { button } from './people.ts';
import { words } from './plan.ts';

type LockWords = typeof words.lock;

/** The passphrase of every locked device of the journeys. */
export const passphrase = '红山茶 江边 十二';

const field = (page: Page) => page.locator('main input[type=password]');

/** Sets the passphrase in the settings and resolves at the screen that asks for it once more. */
export async function setPassphrase(page: Page, lock: LockWords = words.lock): Promise<void> {
	await button(page, lock.set).click();
	await page.getByLabel(lock.next).fill(passphrase);
	await page.getByLabel(lock.repeat).fill(passphrase);
	await page.getByRole('dialog').getByRole('button', { name: lock.set }).click();
	await field(page).waitFor();
}

/** Types a passphrase on the lock screen and tries it. */
export async function unlock(
	page: Page,
	{ word = passphrase, lock = words.lock }: { word?: string; lock?: LockWords } = {}
): Promise<void> {
	await field(page).fill(word);
	await button(page, lock.open).click();
}
