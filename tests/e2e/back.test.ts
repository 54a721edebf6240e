import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { words } from './support/plan.ts';

const { customers, common, shell, visit } = words;
const phone = { width: 390, height: 844 };

/** Whether anything lies open above the screen. */
const overlay = (page: Page) => page.locator('[role=dialog], [role=alertdialog], [role=menu]');

test('Back closes what lies on top and nothing else, and no entry of it stays behind', async ({
	openApp
}) => {
	const page = await openApp({ sample: true });
	await page.setViewportSize(phone);
	await page.getByRole('link', { name: shell.tab.customers, exact: true }).click();
	const list = page.getByRole('region', { name: customers.list });
	const rows = list.locator('[role=list]').getByRole('listitem');
	await rows.first().waitFor();

	// A sheet, in which the address changes: what was chosen stays.
	await page.getByRole('button', { name: customers.filter }).click();
	await page
		.getByRole('dialog')
		.getByRole('radio', { name: customers.sortBy.name })
		.check({ force: true });
	await page.goBack();
	await expect(overlay(page)).toHaveCount(0);
	await expect(page).toHaveURL(/customers\/\?sort=name$/);
	await expect(list.getByText(customers.sortBy.name)).toBeVisible();

	// By its own act: the entry goes, and Forward brings back nothing.
	await page.getByRole('button', { name: customers.filter }).click();
	await page.getByRole('button', { name: common.act.done }).click();
	await expect(overlay(page)).toHaveCount(0);
	await page.goForward();
	await expect(overlay(page)).toHaveCount(0);
	await rows.nth(3).getByRole('link').click();
	await page.waitForURL(/doctor=/);
	const card = page.url();

	// A menu, and the question that it asks.
	const menu = page
		.getByRole('region', { name: customers.detail })
		.getByRole('button', { name: customers.more });
	await menu.click();
	await page.getByRole('menu').waitFor();
	await page.goBack();
	await expect(overlay(page)).toHaveCount(0);
	await menu.click();
	await page.getByRole('menuitem', { name: customers.erase }).click();
	await page.getByRole('alertdialog').waitFor();
	await page.goBack();
	await expect(overlay(page)).toHaveCount(0);
	expect(page.url()).toBe(card);

	// A reload with a question open: the first Back after it leaves the card.
	await menu.click();
	await page.getByRole('menuitem', { name: customers.erase }).click();
	await page.getByRole('alertdialog').waitFor();
	await page.reload();
	await menu.waitFor();
	await expect(overlay(page)).toHaveCount(0);
	await page.goBack();
	await expect(page).toHaveURL(/customers\/\?sort=name$/);
	await page.goForward();
	await expect(page).toHaveURL(card);

	// A menu that leads elsewhere is no place between the two.
	await page.goBack();
	await page.getByRole('button', { name: customers.add }).click();
	await page.getByRole('menuitem', { name: common.act.import }).click();
	await page.waitForURL(/import\//);
	await page.goBack();
	await expect(page).toHaveURL(/customers\/\?sort=name$/);
	await rows.nth(3).getByRole('link').click();
	await expect(page).toHaveURL(card);

	// What closes and goes elsewhere in one act leaves no entry between the two.
	await menu.click();
	await page.getByRole('menuitem', { name: customers.delete }).click();
	await expect(page).toHaveURL(/customers\/\?sort=name$/);
	await page.goBack();
	await page.goBack();
	await expect(page).toHaveURL(/today\//);

	// The search stands in every header, and so does recording.
	await expect(page.getByRole('link', { name: visit.title }).first()).toBeVisible();
	await page.getByRole('button', { name: common.act.search }).click();
	await expect(page.getByRole('combobox')).toBeFocused();
	await page.goBack();
	await expect(overlay(page)).toHaveCount(0);
	await expect(page).toHaveURL(/today\//);
});

test('who goes back before the next screen is drawn sees the one that the address names', async ({
	openApp
}) => {
	const page = await openApp({ address: 'customers/', sample: true });
	const list = page.getByRole('region', { name: customers.list });
	await list.getByRole('listitem').first().waitFor();
	const link = page.getByRole('navigation').getByRole('link', { name: shell.place.import });
	for (let time = 0; time < 5; time++) {
		await link.first().evaluate(async (element: HTMLElement) => {
			element.click();
			while (!location.pathname.endsWith('/import/'))
				await new Promise((resolve) => setTimeout(resolve));
			history.back();
		});
		await expect(page).toHaveURL(/customers\/$/);
		// Whatever was on its way has come by then.
		await page.waitForTimeout(300);
		await expect(list).toBeVisible();
	}
});

test('who is added inside a hospital leads back to it, and the list stays where it was', async ({
	openApp
}) => {
	const page = await openApp({ address: 'customers/?kind=hospitals', sample: true });
	await page.setViewportSize(phone);
	const list = page.getByRole('region', { name: customers.list }).locator('[role=list]');
	await list.getByRole('listitem').first().waitFor();
	// Grades put the list into its order: a row that moves under the finger would be scrolled to anew.
	await page.waitForFunction(() => performance.getEntriesByName('rounds:graded').length > 0);
	const scrolled = () => list.evaluate((element) => element.scrollTop);
	await list.evaluate((element) => (element.scrollTop = 600));
	await expect.poll(scrolled).toBe(600);
	// The row in the midst of what is seen, once the list has drawn it: pressing one at the edge would scroll the list.
	const inTheMiddle = () =>
		list.evaluate((element) => {
			const box = element.getBoundingClientRect();
			const centre = box.top + box.height / 2;
			const links = [...element.querySelectorAll('a[href*="hospital="]')];
			const there = links.find((link) => {
				const { top, bottom } = link.getBoundingClientRect();
				return top <= centre && centre <= bottom;
			});
			return there?.getAttribute('href') ?? '';
		});
	await expect.poll(inTheMiddle).not.toBe('');
	const middle = await inTheMiddle();
	const row = list.locator(`a[href="${middle}"]`);
	// A press may bring its row further into view.
	await row.click({ trial: true });
	const stood = await scrolled();
	expect(stood).toBeGreaterThan(300);
	await row.click();
	await page.waitForURL(/hospital=/);
	const hospital = page.url();
	// The card has the full name, the list the short one.
	const heading = page.getByRole('heading', { level: 1 }).last();
	const title = await heading.innerText();
	await page.getByRole('button', { name: customers.addContact }).click();
	const sheet = page.getByRole('dialog');
	await sheet.getByRole('textbox').first().fill('贺云舒');
	await sheet.getByRole('button', { name: common.act.add, exact: true }).click();
	await expect(page).toHaveURL(hospital);
	// Among the people of the hospital, and among those to be asked next.
	await page
		.getByRole('link', { name: /贺云舒/ })
		.first()
		.click();
	await expect(page.getByRole('heading', { level: 1, name: '贺云舒' })).toBeVisible();
	await page.getByRole('link', { name: common.act.back, exact: true }).click();
	await expect(page).toHaveURL(hospital);
	await page.goBack();
	await page.goBack();
	await expect(page).toHaveURL(hospital);
	await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
	await page.goBack();
	await expect(page).toHaveURL(/customers\/\?kind=hospitals$/);
	await expect.poll(scrolled).toBe(stood);

	// A reload finds it there, and so does who comes back from another screen.
	await page.reload();
	await expect.poll(scrolled).toBe(stood);
	await page.getByRole('link', { name: shell.tab.today, exact: true }).click();
	await page.waitForURL(/today\//);
	await page.goBack();
	await expect.poll(scrolled).toBe(stood);

	// What the search opens lies over the screen one is on.
	await page.getByRole('button', { name: common.act.search }).click();
	await page.getByRole('option', { name: words.search.recordVisit }).click();
	await expect(page).toHaveURL(/customers\/.*record=new/);
	await page.getByRole('dialog').waitFor();
	await page.goBack();
	await expect(page).toHaveURL(/customers\/\?kind=hospitals$/);
});
