import type { Locator, Page } from '@playwright/test';
import { accessibilityProblems } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { words } from './support/plan.ts';
import { chooseSlot } from './support/week-board.ts';

test.use({ viewport: { width: 1440, height: 900 } });

/** Goes to the first week that the plan of the sample leaves empty. */
async function toEmptyWeek(page: Page): Promise<void> {
	for (let week = 0; week < 3; week++) await page.getByRole('button', { name: '下一周' }).click();
	await expect(page.locator('[data-visit]')).toHaveCount(0);
}

/** Opens an empty week and puts one visit into it, on Tuesday morning; resolves with its card. */
async function weekWithVisit(page: Page): Promise<Locator> {
	await toEmptyWeek(page);
	return addVisit(page);
}

/** Adds one visit to the empty week on screen, on Tuesday morning; resolves with its card. */
async function addVisit(page: Page): Promise<Locator> {
	await page
		.locator('[data-slot$="/am"]')
		.nth(1)
		.getByRole('button', { name: /添加拜访/ })
		.click();
	const sheet = page.getByRole('dialog');
	await sheet.getByRole('searchbox').fill('wang');
	await sheet.locator('[data-add]:not([disabled])').first().click();
	const card = page.locator('[data-visit]');
	await expect(card).toHaveCount(1);
	// What the day carries arrives from the worker and moves the card down.
	await expect(page.getByText(/在路上 \d/).first()).toBeVisible();
	return card;
}

const slotsOf = (page: Page) =>
	page
		.locator('[data-slot]')
		.evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-slot') ?? ''));

test('a visit is moved by menu, by keyboard and by dragging, and undone @loop', async ({
	openApp
}) => {
	const page = await openApp({ sample: true, address: 'week/' });
	const card = await weekWithVisit(page);
	const slots = await slotsOf(page);
	const inSlot = (slot: string | undefined) =>
		page.locator(`[data-slot="${slot}"]`).locator('[data-visit]');
	const [, , tuesdayMorning, tuesdayAfternoon, wednesdayMorning] = slots;
	await expect(inSlot(tuesdayMorning)).toHaveCount(1);

	await card.click();
	await page.getByRole('button', { name: '改时间' }).click();
	await expect(page.locator('[data-best-slots] [data-move-to]')).toHaveCount(3);
	await chooseSlot(page, wednesdayMorning ?? '');
	await expect(inSlot(wednesdayMorning)).toHaveCount(1);

	await card.focus();
	await page.keyboard.press('Shift+ArrowLeft');
	await expect(inSlot(tuesdayMorning)).toHaveCount(1);
	await expect(card).toBeFocused();
	await page.keyboard.press('Shift+ArrowDown');
	await expect(inSlot(tuesdayAfternoon)).toHaveCount(1);

	// Carried by keyboard, each slot says what it would cost before the visit is dropped.
	await page.keyboard.press('m');
	await page.keyboard.press('ArrowRight');
	await expect(page.locator('[data-ghost]')).toContainText(/同一趟|路上|多走|少走|接待|满/);
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-ghost]')).toBeHidden();
	await expect(card).toBeFocused();
	await page.keyboard.press('Shift+ArrowLeft');
	await expect(inSlot(tuesdayAfternoon)).toHaveCount(1);

	const from = await card.boundingBox();
	const to = await page.locator(`[data-slot="${wednesdayMorning}"]`).boundingBox();
	if (!from || !to) throw new Error('the board is not on screen');
	await page.mouse.move(from.x + 20, from.y + 10);
	await page.mouse.down();
	await page.mouse.move(from.x + 40, from.y + 20);
	await page.mouse.move(to.x + 40, to.y + 60, { steps: 5 });
	await expect(page.locator('[data-ghost]')).toContainText(/同一趟|路上|多走|少走|接待|满/);
	await page.mouse.up();
	await expect(inSlot(wednesdayMorning)).toHaveCount(1);
	await expect(page.getByRole('dialog')).toBeHidden();

	await page.keyboard.press('Control+z');
	await expect(inSlot(tuesdayAfternoon)).toHaveCount(1);
});

test('Escape ends a drag where it began', async ({ openApp }) => {
	const page = await openApp({ sample: true, address: 'week/' });
	const card = await weekWithVisit(page);
	const from = await card.boundingBox();
	if (!from) throw new Error('the card is not on screen');
	await page.mouse.move(from.x + 20, from.y + 10);
	await page.mouse.down();
	await page.mouse.move(from.x + 300, from.y + 20, { steps: 4 });
	await expect(page.locator('[data-ghost]')).toBeVisible();
	await page.keyboard.press('Escape');
	await page.mouse.up();
	await expect(page.locator('[data-ghost]')).toBeHidden();
	await expect(page.locator('[data-slot]').nth(2).locator('[data-visit]')).toHaveCount(1);
});

test('leave, lock, objective, money and cancelling are a tap each', async ({ openApp }) => {
	const page = await openApp({ sample: true, address: 'week/' });
	const card = await weekWithVisit(page);
	const half = page.locator('[data-slot]').nth(3);
	await half.getByRole('button', { name: /不外出/ }).click();
	await expect(half).toContainText('不外出');

	await card.click();
	const sheet = page.getByRole('dialog');
	await sheet.getByRole('switch', { name: /锁定/ }).check();
	await sheet.getByLabel('具体目标').fill('了解三位新病人的用药反馈');
	await page.keyboard.press('Escape');
	await expect(card.getByLabel('已锁定')).toBeVisible();
	await expect(card).toContainText('了解三位新病人');

	// A meal is refused beside its field until it is within the ceiling and says what for and with whom.
	const { expense } = words.visit;
	await card.click();
	await sheet.getByRole('button', { name: expense.add }).click();
	const money = page.getByRole('dialog', { name: expense.add });
	await expect(money.getByRole('radio', { name: expense.kinds.gift })).toBeDisabled();
	await money.getByRole('radio', { name: expense.kinds.meal }).click();
	await money.getByLabel(expense.planned).fill('900');
	await money.getByLabel(expense.heads).fill('2');
	await money.getByRole('button', { name: words.common.act.save }).click();
	await expect(money.getByText(expense.overCeiling({ each: '450', ceiling: '300' }))).toBeVisible();
	await expect(money.getByText(expense.missing.purpose)).toBeVisible();
	await money.getByLabel(expense.planned).fill('500');
	await money.getByLabel(expense.purpose).fill('科室会');
	await money.getByLabel(expense.attendees).fill('王主任、李医生');
	await money.getByRole('button', { name: words.common.act.save }).click();
	await expect(money).toHaveCount(0);
	await expect(sheet.locator('[data-expense]')).toContainText(expense.amount('500'));
	await page.keyboard.press('Escape');
	await expect(
		page.getByRole('button', { name: expense.planOf(expense.amount('500')) })
	).toBeVisible();

	await card.click();
	await sheet.getByRole('button', { name: '取消拜访' }).click();
	await expect(page.locator('[data-visit]')).toHaveCount(0);
	await expect(page.getByRole('link', { name: '去排计划' })).toBeVisible();
});

test('the sheet of a visit that was cancelled elsewhere leaves nothing of itself to the next one', async ({
	openApp,
	context
}) => {
	const page = await openApp({ sample: true, address: 'week/' });
	const card = await weekWithVisit(page);
	const other = await context.newPage();
	await other.goto(page.url());
	await card.click();
	await page.getByRole('button', { name: '改时间' }).click();
	await expect(page.locator('[data-move-to]').first()).toBeVisible();

	await other.locator('[data-visit]').click();
	await other.getByRole('button', { name: '取消拜访' }).click();
	await expect(page.getByRole('dialog')).toBeHidden();
	await addVisit(other);
	await card.click();
	await expect(page.getByRole('dialog').getByLabel('要带的资料')).toBeVisible();
});

test('the sheet of a visit is accessible', async ({ openApp }) => {
	const page = await openApp({ sample: true, address: 'week/' });
	await (await weekWithVisit(page)).click();
	await expect(page.getByRole('dialog')).toContainText('本期');
	expect(await accessibilityProblems(page)).toEqual([]);
});

test('on a phone a day is chosen by its tab and a visit moved from its sheet', async ({
	openApp
}) => {
	const page = await openApp({ sample: true, address: 'week/' });
	await page.setViewportSize({ width: 390, height: 844 });
	await toEmptyWeek(page);
	const tabs = page.getByRole('group', { name: '选择日期' }).getByRole('button');
	await expect(tabs).toHaveCount(7);
	await tabs.nth(2).click();
	await page
		.getByRole('button', { name: /添加拜访/ })
		.first()
		.click();
	await page.locator('[data-add]').first().click();
	const card = page.locator('[data-visit]');
	await expect(card).toHaveCount(1);
	await card.click();
	await page.getByRole('button', { name: '改时间' }).click();
	const [morning] = await slotsOf(page);
	await chooseSlot(page, (morning ?? '').replace('/am', '/pm'));
	await expect(page.locator('[data-slot$="/pm"]').locator('[data-visit]')).toHaveCount(1);
	expect(await accessibilityProblems(page)).toEqual([]);
});

test('a year without a notice is estimated by the law until its notice is pasted', async ({
	openApp
}) => {
	const page = await openApp({ address: 'week/?from=2027-02-01', sample: true });
	const { week } = words;
	await expect(page.getByText(week.holidaysMissing('2027'))).toBeVisible();
	await page.locator('[data-folded="2027-02-05"]').click();
	await expect(page.getByText(`${week.holiday.springFestival} · ${week.estimated}`)).toBeVisible();

	await page.getByRole('button', { name: week.tellHolidays }).click();
	const sheet = page.getByRole('dialog');
	const spring = '春节：2月4日（周四）至7日（周日）放假调休，共4天。2月14日（周日）上班。';
	const others =
		'元旦：1月1日放假。清明节：4月5日放假。劳动节：5月1日至3日放假。端午节：6月9日放假。中秋节：9月15日放假。国庆节：10月1日至5日放假。';
	const take = sheet.getByRole('button', { name: week.takeNotice(2027) });
	// A part of a notice is not taken: what it leaves out would be worked.
	await sheet.getByLabel(week.noticeText).fill(`2027年放假通知。${spring}`);
	await expect(sheet.getByText(week.noticeRead({ year: 2027, off: 4, worked: 1 }))).toBeVisible();
	await expect(take).toBeDisabled();
	await sheet.getByLabel(week.noticeText).fill(`2027年放假通知。${spring}${others}`);
	await take.click();
	await expect(sheet).toHaveCount(0);
	await expect(page.getByText(week.holidaysMissing('2027'))).toHaveCount(0);
	await expect(page.getByText(week.holiday.springFestival, { exact: true })).toBeVisible();
});
