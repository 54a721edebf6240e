import { openAddress } from './support/app.mjs';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { button } from './support/people.ts';
import { words } from './support/plan.ts';

const { activities, targets, today, visit, week, common } = words;

test('a month’s target is set, Today says how it will end, a visit moves it, and the day leaves as text @loop', async ({
	openApp,
	baseURL
}) => {
	test.setTimeout(240_000);
	const home = baseURL ?? '';
	const page = await openApp({ address: 'targets/', sample: true });
	await page.setViewportSize({ width: 390, height: 844 });

	// The whole is set anew, and a week by hand: the others share what is left.
	await page
		.getByRole('main')
		.getByRole('button', { name: new RegExp(`^${targets.measure.visits}`) })
		.click();
	const sheet = page.getByRole('dialog');
	const cell = (name: string) =>
		sheet.getByRole('textbox', { name: `${name} ${targets.field.target}`, exact: true });
	await cell(targets.whole).fill('400');
	await cell(targets.whole).press('Enter');
	await expect(cell(targets.week(1))).toBeFocused();
	await cell(targets.week(1)).fill('100');
	await cell(targets.week(1)).press('Enter');
	const rest = await sheet
		.getByRole('textbox')
		.evaluateAll((inputs) =>
			inputs
				.filter((input): input is HTMLInputElement => input instanceof HTMLInputElement)
				.map(({ value, placeholder }) => Number(value || placeholder))
		);
	const [whole, ...weeks] = rest;
	expect(weeks.reduce((sum, amount) => sum + amount, 0)).toBe(whole);
	// It will fall short: why, and what is done about it.
	await sheet.getByLabel(targets.reason).fill('两天培训');
	await expectAccessible(page, 'a target');
	await sheet.getByRole('button', { name: common.act.close, exact: true }).click();

	// One more, of another measure.
	await button(page, targets.add).click();
	await sheet.getByLabel(targets.field.measure).selectOption({ label: targets.measure.listings });
	await sheet.getByLabel(targets.field.target).fill('3');
	await button(page, targets.add).last().click();
	await expect(page.getByRole('main').getByText(targets.measure.listings).first()).toBeVisible();

	// Today says it in one sentence; a visit with its next appointment moves it.
	await openAddress({ page, address: `${home}today/` });
	const sentence = page.locator('[data-month-target]');
	await expect(sentence).toContainText('/400');
	const before = Number(/(\d+)\/400/.exec(await sentence.innerText())?.[1]);
	await page.locator('[data-stop]').getByRole('link', { name: today.record }).click();
	await sheet.getByRole('radio', { name: visit.adverseNo, exact: true }).click();
	await button(page, visit.nextAppointment).click();
	await sheet.getByRole('radio', { name: common.halfDay.pm, exact: true }).click();
	await button(page, visit.record).click();
	await expect(sheet).toHaveCount(0);
	await expect(sentence).toContainText(`${before + 1}/400`);

	// The day in short, as text for a chat.
	await button(page, today.summary.title.today).click();
	await expectAccessible(page, 'the day in short');
	await button(page, today.summary.copy).click();
	await expect(page.getByText(common.state.copied)).toBeVisible();
	const text = await page.evaluate(() => navigator.clipboard.readText());
	expect(text).toMatch(/^11月25日 周三 · 林晓 · 已拜访 \d+\/\d+\n\n已拜访 \d+ 次\n1\. /);
	await sheet.getByRole('button', { name: common.act.close, exact: true }).click();

	// What is no visit has its half day too.
	await openAddress({ page, address: `${home}week/?from=2026-11-28` });
	await button(page, week.add.to(`11月28日 周六 ${common.halfDay.am}`)).click();
	await button(page, activities.add).click();
	await sheet.getByRole('radio', { name: activities.kind.volumeCheck }).click();
	await sheet.getByLabel(activities.text).fill('核对十月流向');
	await button(page, activities.add).last().click();
	await expect(page.locator('[data-activity]')).toContainText('核对十月流向');

	// And all of it as a calendar that doubles nothing.
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: week.calendar.save }).click();
	expect((await download).suggestedFilename()).toMatch(/\.ics$/);
});
