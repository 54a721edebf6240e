import type { Page } from '@playwright/test';
import { accessibilityProblems } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { within } from './support/people.ts';
import { words } from './support/plan.ts';

/** What has the focus: the name of its element and the text in it. */
const focused = (page: Page) =>
	page.evaluate(() => {
		const { activeElement } = document;
		return `${activeElement?.tagName} ${activeElement?.textContent?.trim().slice(0, 20)}`;
	});

test('after a change of page the focus stands at its heading, never nowhere', async ({
	openApp
}) => {
	const page = await openApp({ sample: true });
	for (const place of ['week', 'plan', 'insight', 'settings'] as const) {
		await within(page, words.shell.place[place]);
		await page.waitForURL(new RegExp(`/${place}/`));
		await expect.poll(() => focused(page)).toMatch(/^H1 /);
		await expect(page.locator('h1').last()).toBeFocused();
	}
});

test('the page of a doctor is announced by the doctor’s name', async ({ openApp }) => {
	const page = await openApp({ address: 'customers/', sample: true });
	await expect(page).toHaveTitle(new RegExp(`^${words.customers.title} · `));
	const doctor = page.locator('main a[href*="doctor="]').first();
	await doctor.click();
	await page.waitForURL(/doctor=/);
	const heading = page.locator('main h1').last();
	const name = await heading.innerText();
	await expect(page).toHaveTitle(new RegExp(`^${name} · `));
	await expect(heading).toBeFocused();
});

test('what goes by its own act leaves the focus near', async ({ openApp }) => {
	const page = await openApp({ address: 'settings/', sample: true });
	const remove = page.getByRole('main').getByRole('button', {
		name: words.common.labelled({ label: words.common.act.remove, value: '' })
	});
	await remove.first().waitFor();
	const before = await remove.count();
	await remove.first().focus();
	await page.keyboard.press('Enter');
	await expect(remove).toHaveCount(before - 1);
	await expect.poll(() => focused(page)).toMatch(/^H[123] /);
});

test('the key that ends an unfinished Chinese word closes no sheet', async ({ openApp }) => {
	const page = await openApp({ address: 'week/', sample: true });
	await page
		.getByRole('button', { name: words.week.add.to('') })
		.first()
		.click();
	const sheet = page.getByRole('dialog');
	const field = sheet.getByRole('searchbox');
	await field.focus();
	const escape = (isComposing: boolean) =>
		field.evaluate(
			(element, composing) =>
				element.dispatchEvent(
					new KeyboardEvent('keydown', {
						key: 'Escape',
						isComposing: composing,
						bubbles: true,
						cancelable: true
					})
				),
			isComposing
		);
	await escape(true);
	await expect(field).toBeFocused();
	await expect(sheet).toBeVisible();
	await escape(false);
	await expect(sheet).toBeHidden();
});

test('in a window as low as 256 px nothing sticks to its edges', async ({ openApp }) => {
	const page = await openApp({ address: 'plan/', sample: true });
	await page.setViewportSize({ width: 320, height: 256 });
	for (const address of ['plan/', 'week/', 'today/']) {
		await page.goto(new URL(`../${address}`, page.url()).href);
		await page.locator('h1').first().waitFor();
		const stuck = await page.evaluate(() =>
			[...document.querySelectorAll('body *')]
				.filter((element) => {
					const { position } = getComputedStyle(element);
					const { width, height } = element.getBoundingClientRect();
					return (position === 'fixed' || position === 'sticky') && width > 100 && height > 20;
				})
				.map((element) => element.className)
		);
		expect(stuck, address).toEqual([]);
	}
});

test('one search finds people, hospitals and acts by sound, and opens what Enter is pressed on @loop', async ({
	openApp
}) => {
	const page = await openApp({ sample: true });
	await page.keyboard.press('Control+k');
	const field = page.getByRole('combobox', { name: words.common.act.search });
	await expect(field).toBeFocused();
	// Letters in a field are letters, whatever they open elsewhere.
	await field.pressSequentially('daor');
	await expect(page.getByRole('option', { selected: true })).toHaveText(
		new RegExp(`^${words.shell.place.import}`)
	);
	expect(await accessibilityProblems(page)).toEqual([]);
	await field.fill('donghu');
	const first = page.getByRole('option').first();
	await expect(first).toHaveAttribute('aria-selected', 'true');
	await field.press('ArrowDown');
	const chosen = page.getByRole('option', { selected: true });
	await expect(chosen).not.toHaveText(await first.innerText());
	const title = await chosen.locator('span').first().innerText();
	await field.press('Enter');
	await page.waitForURL(/customers\/\?/);
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await page.goBack();
	await page.waitForURL(/today\//);
	await page.getByRole('heading', { level: 1 }).first().focus();
	await page.keyboard.press('/');
	const lately = page.getByRole('group', { name: words.search.recent });
	await expect(lately.getByRole('option')).toHaveText([new RegExp(title)]);
	await page.goBack();
	await expect(field).toBeHidden();
	await expect(page).toHaveURL(/today\//);
});

test('single keys go from tab to tab, list themselves and can be switched off', async ({
	openApp
}) => {
	const page = await openApp({ sample: true });
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog', { name: words.search.keys.title })).toBeVisible();
	await page.keyboard.press('Escape');
	await page.keyboard.press('g');
	await page.keyboard.press('f');
	await page.waitForURL(/follow-up\//);
	await page.keyboard.press('g');
	await page.keyboard.press('c');
	await page.waitForURL(/customers\//);
	const box = page.getByRole('searchbox');
	await box.pressSequentially('gt/n?');
	await expect(box).toHaveValue('gt/n?');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await within(page, words.shell.place.settings);
	await page.getByRole('switch', { name: words.search.keys.single }).click();
	await page.getByRole('heading', { level: 1 }).click();
	await page.keyboard.press('/');
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog')).toHaveCount(1);
	await expect(page.getByText(words.search.keys.isOff)).toBeVisible();
});
