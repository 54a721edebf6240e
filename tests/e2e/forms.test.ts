import type { Page } from '@playwright/test';
import { accessibilityProblems } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { words } from './support/plan.ts';

const { usage, listings, common } = words;

/** Pastes a text where the focus is, as from a spreadsheet. */
const paste = (page: Page, text: string) =>
	page.evaluate((said) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/plain', said);
		document.activeElement?.dispatchEvent(
			new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
		);
	}, text);

test('a month of usage is entered in the grid and seen in the trend, and a listing moves a stage', async ({
	openApp,
	baseURL
}) => {
	const page = await openApp({ address: 'usage/', sample: true });
	const trend = page.getByRole('figure');
	// Of the running month nobody has the figures yet.
	await page.getByRole('button', { name: usage.later }).click();
	await expect(trend).toContainText(usage.unknownMonth('2026年11月'));
	await page.getByRole('button', { name: usage.enter }).click();
	const sheet = page.getByRole('dialog');
	// Nothing is typed before it is said where the figures come from.
	await expect(sheet.getByText(usage.sourceNeeded)).toBeVisible();
	await expect(sheet.getByRole('table').getByRole('textbox')).toHaveCount(0);
	await sheet.getByLabel(new RegExp(`^${usage.source}`)).selectOption('distributorFlow');
	const cells = sheet.getByRole('table').getByRole('textbox');
	await cells.nth(0).fill('100');
	await page.keyboard.press('Enter');
	// Enter went down the column; the names of a pasted block say which rows are meant.
	await expect(cells.nth(2)).toBeFocused();
	await paste(page, '医院\t数量\t金额\n市一院\t1,200\t38400\n市中医\t300\t\n无名医院\t9');
	await expect(sheet.getByText(usage.leftOut('无名医院'))).toBeVisible();
	expect(await accessibilityProblems(page)).toEqual([]);
	await sheet.getByRole('button', { name: common.act.done }).click();

	await expect(trend).toContainText(/1,[56]00 /);
	await expect(page.getByRole('row', { name: /市一院/ })).toContainText('1,200');
	await page.reload();
	await expect(page.getByRole('row', { name: /市一院/ })).toContainText('1,200');
	await trend.getByRole('button', { name: common.ui.showTable }).click();
	await expect(trend.getByRole('row', { name: /2026年11月/ })).toContainText(/1,[56]00/);

	await page.goto(`${baseURL}listings/`);
	const stuck = page.getByRole('region', { name: listings.stuck });
	const name = /云大附院\s*清脂维胶囊/;
	await expect(stuck.getByRole('button', { name })).toContainText(listings.trouble.committeePassed);
	await stuck.getByRole('button', { name }).click();
	await page.getByRole('dialog').getByText(listings.stage.listed, { exact: true }).click();
	await page.getByRole('dialog').getByRole('button', { name: common.act.done }).click();
	await expect(stuck.getByRole('button', { name })).toHaveCount(0);
	const listed = page.getByRole('region', { name: listings.stage.listed });
	await expect(listed.getByRole('button', { name })).toContainText(listings.since(0));
	expect(await accessibilityProblems(page)).toEqual([]);
});
