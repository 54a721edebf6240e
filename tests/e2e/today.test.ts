import { openAddress, openSampleTerritory, prefer } from './support/app.mjs';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { words } from './support/plan.ts';

const { today, customers, common, settings } = words;
const wednesday = new Date('2026-11-25T14:05:00+08:00');

test('a day is stops in their order: what was missed gets a new day, what was begun goes on, the map app opens at once @loop', async ({
	context,
	baseURL
}) => {
	test.setTimeout(240_000);
	const home = baseURL ?? '';
	await prefer(context, { locale: 'zh-CN', theme: 'light' });
	const page = await context.newPage();
	await page.setViewportSize({ width: 390, height: 844 });
	await page.clock.install({ time: wednesday });
	await openAddress({ page, address: home });
	await openSampleTerritory({ page });

	// Half of the day is told: it folds, so that the next stop stands on a phone without a scroll.
	const over = page.getByRole('button', { name: /^前面/ });
	await expect(over).toHaveText(/已拜访 \d+ · 没见到 \d/);
	// Every header has such a link too.
	const record = page.locator('[data-stop]').getByRole('link', { name: today.record });
	await expect(record).toBeInViewport();
	await over.click();
	await expect(page.getByLabel(common.visitOutcome.missed).first()).toBeVisible();
	const clocks = await page.locator('[data-stop] > p').allInnerTexts();
	expect(clocks.length).toBeGreaterThan(2);
	expect([...clocks].sort()).toEqual(clocks);
	// What was promised for today stands on its doctor.
	await expect(
		page.locator('[data-stop]').filter({ hasText: today.promisedThen }).first()
	).toContainText('今天到期');
	// It is ticked there.
	const promise = page.locator('[data-stop] [data-promise]').first();
	const promised = await promise.getAttribute('data-promise');
	await promise.getByRole('button', { name: words.promises.keep }).click();
	await expect(page.locator(`[data-promise="${promised}"]`)).toHaveCount(0);

	// Whoever was missed has two best times, one tap each.
	const missed = page.locator('[data-missed]').first();
	const who = await missed.getAttribute('data-missed');
	await missed
		.getByRole('button', { name: today.planAgain('').trim() })
		.first()
		.click();
	await expect(page.locator(`[data-missed="${who}"]`)).toHaveCount(0);

	// What the visits of the day need is one list, ticked as it goes into the bag; a tick stays.
	const toBring = page.getByRole('button', { name: today.bring('').trim() });
	await toBring.click();
	const bag = page.getByRole('dialog');
	await bag.getByRole('checkbox').first().check();
	await page.goBack();
	await toBring.click();
	await expect(bag.getByRole('checkbox').first()).toBeChecked();
	await page.goBack();
	await expect(bag).toHaveCount(0);

	// The map app is asked for once and opens at once from then on.
	const stop = page.locator('[data-stop]', { has: page.locator('#next-visit') });
	await stop.getByRole('button', { name: /^导航到/ }).click();
	const amap = page.getByRole('dialog').getByRole('link', { name: customers.mapApp.amap });
	// Nothing is asked of a third party in a test: the tap is taken before the browser follows it.
	await amap.evaluate((link) => link.addEventListener('click', (event) => event.preventDefault()));
	await amap.click();
	const way = stop.getByRole('link', { name: /^导航到/ });
	await expect(way).toHaveAttribute('href', /^https:\/\/uri\.amap\.com\/marker/);
	await page.reload();
	await expect(way).toHaveAttribute('href', /^https:\/\/uri\.amap\.com\/marker/);
	await expectAccessible(page, 'a day with stops');

	// A half-written visit waits on Today.
	await page.locator('[data-stop]').getByRole('link', { name: today.record }).click();
	await page.getByRole('radio', { name: /^6/ }).first().click();
	await page.clock.runFor(1000);
	await openAddress({ page, address: `${home}today/` });
	const draft = page.locator('[data-draft]');
	await expect(draft.getByRole('link', { name: today.continue })).toBeVisible();
	await draft.getByRole('button', { name: common.act.discard }).click();
	await expect(draft).toHaveCount(0);

	// Where a visit falls out, who is due and can still be met is put into today by a tap.
	await page.locator('[data-stop]').getByRole('link', { name: today.record }).click();
	await page.getByRole('radio', { name: words.visit.outcomes.missed, exact: true }).click();
	const near = page.locator('[data-nearby]').first();
	await near.getByRole('button', { name: words.visit.nearbyDue.take }).click();
	await expect(near.getByLabel(words.visit.nearbyDue.taken)).toBeVisible();
	const instead = await near.locator('.min-w-0 > .font-strong').innerText();
	await page.goBack();
	await expect(page.locator('[data-stop]').filter({ hasText: instead })).toHaveCount(1);

	// Another day by its tab, and the keyboard goes on from there into the next week.
	await page.locator('[data-day="2026-11-27"]').click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('11月27日 周五');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await expect(page.locator('[data-day="2026-11-30"]')).toBeFocused();
	await expect(page.locator('[data-stop]').first()).toBeVisible();

	// What cannot be kept yet is put off, and the reason stands beside it.
	await openAddress({ page, address: `${home}follow-up/` });
	await page.getByRole('button', { name: words.promises.change }).first().click();
	const sheet = page.getByRole('dialog');
	await sheet.getByLabel(words.visit.promiseDue).fill('2026-12-20');
	await sheet.getByLabel(words.promises.reason).fill('文献还没到');
	await sheet.getByRole('button', { name: common.act.save }).click();
	await expect(page.getByText(words.promises.postponed('文献还没到'))).toBeVisible();

	// The way from home is one more than those between hospitals.
	const tomorrow = `${home}today/?day=2026-11-26`;
	await openAddress({ page, address: tomorrow });
	const ways = page.getByText(/^路上 /);
	await expect(ways.first()).toBeVisible();
	const hospitals = await ways.count();
	await openAddress({ page, address: `${home}settings/` });
	const { dayEnds } = settings;
	await page
		.getByRole('radiogroup', { name: dayEnds.part.start })
		.getByRole('radio', { name: dayEnds.choice.home })
		.check();
	await page.getByRole('combobox', { name: dayEnds.near }).selectOption({ index: 1 });
	await expect(page.getByRole('textbox', { name: dayEnds.place.home })).toHaveValue(/^\d+\.\d+, /);
	// Put on the map instead, and where the device is.
	const whereHome = page.getByRole('textbox', { name: dayEnds.place.home });
	const before = await whereHome.inputValue();
	await page.getByRole('button', { name: dayEnds.onMap }).click();
	const map = page.getByRole('application', { name: dayEnds.place.home });
	await map.press('ArrowUp');
	await expectAccessible(page, 'a place on the map');
	await page.getByRole('button', { name: dayEnds.here }).click();
	await expect(whereHome).not.toHaveValue(before);
	await page.getByRole('button', { name: dayEnds.whereNow }).click();
	await expect(page.getByText(dayEnds.notSaid.refused)).toBeVisible();
	await openAddress({ page, address: tomorrow });
	await expect(ways).toHaveCount(hospitals + 1);
});
