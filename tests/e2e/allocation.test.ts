import { accessibilityProblems } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { words } from './support/plan.ts';

const m = words.allocation;

test('a number of visits set by hand is signed, followed by the plan, and taken back', async ({
	openApp
}) => {
	const page = await openApp({ sample: true, address: 'allocation/' });
	const button = (name: string) => page.getByRole('button', { name, exact: true });
	await expect(page.locator('[data-class="all"]')).toContainText(/[1-9]/);
	await expect(button(m.replan)).toBeHidden();
	expect(await accessibilityProblems(page)).toEqual([]);

	await page.getByRole('radio', { name: m.filters.all }).click();
	const line = page
		.locator('a[href*="contact="]')
		.filter({ has: page.getByText('4') })
		.first();
	const name = (await line.locator('.truncate').first().textContent())!.trim();
	await line.click();
	const sheet = page.getByRole('dialog');
	await expect(sheet.locator('[data-figure="mine"]')).toHaveText('4');
	for (let left = 3; left >= 0; left--) {
		await sheet.getByRole('button', { name: m.sheet.fewer }).click();
		await expect(sheet.getByRole('status', { name: m.sheet.visits })).toHaveText(String(left));
	}
	await expect(sheet.getByText(/^林晓 .* 定的$/)).toBeVisible();
	expect(await accessibilityProblems(page)).toEqual([]);
	await page.goBack();
	await expect(sheet).toBeHidden();
	await expect(page.locator('[data-nobody]')).toContainText(name);

	// The plan that stands does not follow yet; planned again, it gives up the visits that are no longer wanted.
	await button(m.replan).click();
	await page.waitForURL(/\/plan\//);
	// A quick machine has finished before the search could be stopped.
	const accept = button(words.plan.accept);
	await button(words.plan.keepBest)
		.click({ timeout: 3_000 })
		.catch(() => accept.waitFor());
	await page.getByText(words.plan.diff.show).click();
	await expect(page.getByText(name).first()).toBeVisible();
	await accept.click();
	await page.waitForURL(/\/week\//);

	await page.getByRole('link', { name: words.shell.place.allocation, exact: true }).click();
	await expect(page.locator('[data-nobody]')).toContainText(name);
	await expect(button(m.replan)).toBeHidden();
	await page.getByRole('radio', { name: m.filters.hand }).click();
	await page.locator('a[href*="contact="]').filter({ hasText: name }).click();
	await button(m.sheet.withdraw).click();
	await expect(sheet.locator('[data-figure="mine"]')).toHaveText('4');
	await page.goBack();
	await expect(page.getByText(m.none.hand)).toBeVisible();
	await expect(button(m.replan)).toBeVisible();
});
