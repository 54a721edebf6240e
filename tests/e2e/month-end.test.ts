import { openAddress } from './support/app.mjs';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { keptOffline } from './support/host.ts';
import { button } from './support/people.ts';
import { words } from './support/plan.ts';
import { daysLater } from './support/workday.ts';
import { carriedCatalogues } from '#lib/i18n/carried-messages.ts';

const { care, common, cycles, monthEnd, report, targets } = words;

test.use({ offlineCopy: true });

test('the end of a month without a network, on a phone: the gap, the report, care, the weeks of the next month, and the cycle closed', async ({
	openApp,
	context,
	baseURL
}) => {
	test.setTimeout(240_000);
	const home = baseURL ?? '';
	const page = await openApp({ address: 'targets/', sample: true });
	await page.setViewportSize({ width: 390, height: 844 });
	await keptOffline(page);
	await context.setOffline(true);
	const sheet = page.getByRole('dialog');
	const close = () => sheet.getByRole('button', { name: common.act.close, exact: true }).click();

	// Why it falls short and what is done about it; the next month begins with the same targets.
	await page
		.getByRole('main')
		.getByRole('button', { name: new RegExp(`^${targets.measure.visits}`) })
		.click();
	await sheet.getByLabel(targets.reason).fill('两天培训');
	await sheet.getByLabel(targets.action).fill('下周补四次');
	await close();
	await button(page, targets.later).click();
	await button(page, targets.copy).click();
	await expect(page.getByRole('main').getByText(targets.measure.visits).first()).toBeVisible();

	// The month as a report, to be sent and printed.
	await openAddress({ page, address: `${home}report/?of=month` });
	await page.getByRole('radio', { name: report.title.month }).check({ force: true });
	await button(page, report.copy).click();
	await expect(page.getByText(common.state.copied)).toBeVisible();
	expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000);

	// Care for a customer: what the guard forbids is not offered; it is due under Follow-up.
	await openAddress({ page, address: `${home}customers/` });
	await page.locator('a[href*="doctor="]').first().click();
	await button(page, care.add).click();
	await expect(sheet.getByText(care.forbidden(care.kind.gift))).toBeVisible();
	await expect(sheet.getByRole('radio', { name: care.kind.gift })).toBeDisabled();
	await sheet.getByRole('radio', { name: care.kind.patientEducation }).check({ force: true });
	await sheet.getByLabel(care.text).fill('送手册');
	await sheet.getByLabel(care.day).fill('2026-11-26');
	await expectAccessible(page, 'an act of care');
	await button(page, common.act.save).last().click();
	await openAddress({ page, address: `${home}follow-up/` });
	const owed = page.getByRole('region', { name: care.due });
	const act = owed.locator('[data-care]').filter({ hasText: '送手册' });
	await act.getByRole('button', { name: care.finish }).click();
	await expect(act).toHaveCount(0);

	// A week that went well is kept and laid over the next month.
	await openAddress({ page, address: `${home}week/` });
	await button(page, cycles.title).click();
	await sheet.getByLabel(cycles.name).fill('常规周');
	await button(page, cycles.save).click();
	await sheet.locator('[data-cycle]').getByRole('button', { name: cycles.lay }).click();
	await expect(sheet.getByText(cycles.kept)).toBeVisible();
	await expectAccessible(page, 'a cycle over a month');
	await sheet.getByRole('button', { name: /^排进 \d+ 次拜访$/ }).click();
	await expect(page.getByText(/^排进了 \d+ 次拜访。$/)).toBeVisible();
	await expect(sheet).toHaveCount(0);

	// On the last day what is open stands in one place: one is settled, the rest is carried, and the month is closed.
	await daysLater(context, 5);
	await openAddress({ page, address: `${home}week/` });
	const november = '2026年11月';
	await page.getByRole('link', { name: monthEnd.toClose(november) }).click();
	const ending = page.getByRole('region', { name: monthEnd.title });
	const left = ending.locator('[data-unreported]');
	await expect(left.first()).toBeVisible();
	await expectAccessible(page, 'the end of a month');
	const first = (await left.first().getAttribute('data-unreported')) ?? '';
	await left.first().getByRole('button', { name: monthEnd.drop }).click();
	await expect(ending.locator(`[data-unreported="${first}"]`)).toHaveCount(0);
	await button(page, monthEnd.close(november)).click();
	const closed = page.locator('[data-month-end="closed"]');
	await expect(closed).toContainText(
		monthEnd.closed({ month: november, name: '林晓', when: '' }).trim()
	);
	await expect(ending).toHaveCount(0);

	// It stays closed, in the other language too, until somebody opens it again.
	await page.evaluate(() => localStorage.setItem('rounds.locale', 'en'));
	await page.reload();
	const english = carriedCatalogues.en.monthEnd;
	await expect(closed).toContainText(/November 2026 closed · 林晓 · /);
	await closed.getByRole('button', { name: english.reopen }).click();
	await button(page, english.close('November 2026')).click();
	await expect(closed).toContainText(/November 2026 closed · 林晓 · /);
	// The next month begins from it.
	await closed.getByRole('link', { name: english.toNext('December 2026') }).click();
	await expect(page.getByRole('main').getByText('Visits').first()).toBeVisible();
});
