import type { Page } from '@playwright/test';
import { accessibilityProblems } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { expectSettled } from './support/history.ts';

const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

test('a number of the policy is changed, marked and taken back @loop', async ({ openApp }) => {
	const page = await openApp({
		address: 'policy/?group=hospitalGrade',
		sample: true,
		locale: 'en'
	});
	const beds = page.getByRole('textbox', { name: 'Beds: bound of A' });
	await beds.fill('600');
	await beds.press('Enter');
	// What would change stands there before anything is saved; leaving it shows the old value again.
	const effect = page.locator('[data-effect]');
	await expect(effect).toContainText(/With 600 beds [1-9]\d* customers? would change/);
	await effect.getByText('Who they are').click();
	await expect(effect.getByText('Grade A → Grade B').first()).toBeVisible();
	expect(await accessibilityProblems(page)).toEqual([]);
	await effect.getByRole('button', { name: 'Leave it' }).click();
	await expect(beds).toHaveValue('500');
	await beds.fill('600');
	await beds.press('Enter');
	await effect.getByRole('button', { name: 'Save' }).click();
	const beds600 = row(page, 'Beds: bound of A');
	await expect(beds600.getByText('Was 500 beds', { exact: true })).toBeVisible();
	await beds600.getByRole('button', { name: 'Basis: Beds: bound of A: 600 beds' }).click();
	const basis = page.getByRole('dialog', { name: /^Basis/ });
	await expect(basis.getByText(/^Changed by 林晓 on/)).toBeVisible();
	await expect(basis.getByText('The shipped value: From the deck')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(basis).toBeHidden();
	await expectSettled(page);

	await page.reload();
	await expect(beds).toHaveValue('600');
	await page.getByText('Changed', { exact: true }).click();
	await expect(page).toHaveURL(/show=changed/);
	await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
	await page.getByRole('button', { name: 'As shipped again: Beds: bound of A' }).click();
	await expect(page.getByText('No rule has been changed; all stand as shipped.')).toBeVisible();

	// Both changes are versions with their author; the earlier one is gone back to, and the rules leave as a file.
	await page.getByText('Versions', { exact: true }).click();
	const versions = page.getByRole('main').getByRole('listitem');
	await expect(versions).toHaveCount(2);
	await expect(versions.first()).toContainText('Beds: bound of A: 600 beds → as shipped');
	await expect(versions.last()).toContainText('林晓');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Export as a file' }).click()
	]);
	const file = await download.path();
	await versions.last().getByRole('button', { name: 'Go back to this version' }).click();
	await page.locator('[data-effect]').getByRole('button', { name: 'Save' }).click();
	await expect(versions).toHaveCount(3);
	await page.getByLabel('Import from a file').setInputFiles(file);
	await expect(page.locator('[data-effect]')).toContainText(/^With the rules of “.*” [1-9]/);
	expect(await accessibilityProblems(page)).toEqual([]);
	await page.locator('[data-effect]').getByRole('button', { name: 'Save' }).click();
	await expect(versions.first()).toContainText('600 beds → as shipped');
	const wrong = { name: 'wrong.json', mimeType: 'application/json', buffer: Buffer.from('{}') };
	await page.getByLabel('Import from a file').setInputFiles(wrong);
	await expect(
		page.getByRole('alert').filter({ hasText: 'no file of exported rules' })
	).toBeVisible();
});

test('a value that cannot be is refused with a sentence, and the old one stays', async ({
	openApp
}) => {
	const page = await openApp({
		address: 'policy/?group=hospitalGrade',
		sample: true,
		locale: 'en'
	});
	const beds = page.getByRole('textbox', { name: 'Beds: bound of A' });
	for (const [typed, sentence] of [
		['many', 'Enter a number; it stays 500 beds.'],
		['500.5', 'Enter a whole number; it stays 500 beds.'],
		['0', 'Enter 1 beds to 20,000 beds; it stays 500 beds.'],
		['100', 'It would overlap “Beds: B begins: 200 beds”; it stays 500 beds.'],
		[
			'200',
			'Nothing would be left between it and “Beds: B begins: 200 beds”: one class would be empty; it stays 500 beds.'
		]
	] as const) {
		await beds.fill(typed);
		await beds.press('Tab');
		await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible();
		await expect(beds).toHaveAttribute('aria-invalid', 'true');
	}
	expect(await accessibilityProblems(page)).toEqual([]);
	await page.reload();
	await expect(beds).toHaveValue('500');
});

test('a cell of the matrix is edited in its sheet, and the deck’s other reading shown', async ({
	openApp
}) => {
	const page = await openApp({ address: 'policy/?group=matrix', sample: true, locale: 'en' });
	const cell = page.getByRole('button', { name: /Usage “Conservative”, potential “High”/ });
	await cell.click();
	const sheet = page.getByRole('dialog').first();
	await sheet.getByRole('button', { name: 'Basis: Grade: Grade A' }).click();
	await expect(page.getByText(/Elsewhere the deck says Grade B/)).toBeVisible();
	await page.keyboard.press('Escape');
	expect(await accessibilityProblems(page)).toEqual([]);
	await sheet.getByRole('combobox', { name: 'Grade' }).selectOption({ label: 'Grade B' });
	await sheet.getByRole('button', { name: 'Save' }).click();
	await expect(sheet.getByText(/Was Grade A/)).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(cell).toContainText('Edited here');

	await page.getByRole('link', { name: /^Planning/ }).click();
	const begin = page.getByLabel('Morning begins', { exact: true });
	await begin.fill('09:00');
	await begin.press('Tab');
	await expect(row(page, 'Morning begins').getByText(/^Was 08:30/)).toBeVisible();
});

test('what a strategy asks to be done is edited, stands on the card, and is gone back from', async ({
	openApp
}) => {
	const page = await openApp({ address: 'policy/?group=actions', sample: true, locale: 'en' });
	await page.getByRole('button', { name: /^Expand use/ }).click();
	const sheet = page.getByRole('dialog').first();
	await expect(sheet.getByText(/[1-9]\d* customers? (is|are) worked by this list/)).toBeVisible();
	const items = sheet.getByRole('list').first().getByRole('listitem');
	await sheet.getByRole('button', { name: 'Add an action' }).click();
	await sheet.getByRole('textbox', { name: 'What to do' }).fill('Invite to give a lecture');
	await sheet.getByRole('button', { name: 'Save' }).click();
	await expect(items.last()).toContainText('Invite to give a lecture');
	await sheet.getByRole('button', { name: 'Up: Invite to give a lecture' }).click();
	await expect(items.last()).not.toContainText('Invite to give a lecture');
	await sheet.getByRole('button', { name: 'Change: Samples' }).click();
	await sheet.getByRole('button', { name: 'Take off the list' }).click();
	await expect(sheet.getByText('1 taken off')).toBeVisible();
	expect(await accessibilityProblems(page)).toEqual([]);
	await page.keyboard.press('Escape');
	await page.getByText('Versions', { exact: true }).click();
	const versions = page.getByRole('main').getByRole('listitem');
	await expect(versions.last()).toContainText('“Invite to give a lecture” added');
	await expect(versions.first()).toContainText('“Samples” taken off');
	await versions.last().getByRole('button', { name: 'Go back to this version' }).click();
	const effect = page.locator('[data-effect]');
	await expect(effect).toContainText(/[1-9]\d* customers? would get another list/);
	await effect.getByRole('button', { name: 'Save' }).click();
	await expect(versions).toHaveCount(4);
	await expect(versions.first()).toContainText('“Samples” back on the list');
});

test('the guard’s rules change, and every change stays in the log', async ({ openApp }) => {
	const page = await openApp({ address: 'compliance/', sample: true, locale: 'en' });
	await expect(page.getByText('This app gives no legal advice.')).toBeVisible();
	const gifts = page.getByRole('radiogroup', { name: /^Gift, cash/ });
	await gifts.getByText('Warn').click();
	const log = page.getByRole('region', { name: 'Changes' });
	await expect(log.getByText('Block → Warn')).toBeVisible();
	await expect(page.getByText(/The preset says “Block”/)).toBeVisible();

	await page.getByText('As in 2011', { exact: true }).click();
	await expect(page.getByText(/^0 block · 0 warn · 18 off$/)).toBeVisible();
	await page.reload();
	await expect(log.getByRole('listitem')).toHaveCount(2);
});
