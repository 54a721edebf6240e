import { openAddress, openSampleTerritory, prefer } from './support/app.mjs';
import { acceptPlan, monday, words } from './support/plan.ts';
import { expect, test } from './support/fixtures.ts';
import { recordPromise } from './support/people.ts';

test('a visit is recorded in a few taps, ticks the plan, leaves a promise and moves nothing else', async ({
	context,
	baseURL
}) => {
	const home = baseURL ?? '';
	await prefer(context, { locale: 'zh-CN', theme: 'light' });
	const page = await context.newPage();
	await page.setViewportSize({ width: 390, height: 844 });
	await page.clock.install({ time: monday });
	await openAddress({ page, address: home });
	await openSampleTerritory({ page });
	await acceptPlan({ page, home });

	/** Whom next Monday's plan visits, in order. */
	const nextWeek = async () => {
		await openAddress({ page, address: `${home}today/?day=2026-11-30` });
		const links = page.locator('main li a');
		await links.first().waitFor();
		return links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
	};
	const before = await nextWeek();
	expect(before.length).toBeGreaterThan(0);

	await openAddress({ page, address: `${home}today/` });
	const next = page.locator('section', { has: page.locator('#next-visit') });
	const name = await next.locator('#next-visit').innerText();
	await next.getByRole('link', { name: words.today.record }).click();
	await expect(page.getByRole('heading', { name })).toBeVisible();
	await page.getByRole('radio', { name: /^6/ }).first().click();
	await page.getByRole('radio', { name: words.common.aimResult.yes, exact: true }).click();
	await page.getByLabel(words.visit.feedback).fill('希望看到老年患者的数据');
	await page.getByLabel(words.visit.promise).fill('下周送老年患者研究摘要');

	// A phone that goes dark over a half-written visit takes nothing of it.
	await page.clock.runFor(1000);
	await page.reload();
	await expect(page.getByText(/写到一半/)).toBeVisible();
	await expect(page.getByRole('radio', { name: /^6/ }).first()).toBeChecked();
	await expect(page.getByLabel(words.visit.feedback)).toHaveValue('希望看到老年患者的数据');
	const record = page.getByRole('button', { name: words.visit.record });

	// The adverse-reaction question is the one the guard does not let pass unanswered.
	await record.click();
	await expect(page.getByText(words.errors.required)).toBeVisible();
	await page.getByRole('radio', { name: words.common.state.no, exact: true }).click();
	await record.click();

	await page.waitForURL(/\/today\//);
	await expect(page.getByText(words.shell.act.recordVisit)).toBeVisible();
	const row = page.locator('li', { hasText: name });
	await expect(row.getByLabel(words.common.visitOutcome.done)).toBeVisible();
	await openAddress({ page, address: `${home}follow-up/` });
	await expect(page.getByText('下周送老年患者研究摘要')).toBeVisible();
	await expect(page.getByText('希望看到老年患者的数据')).toBeVisible();
	expect(await nextWeek()).toEqual(before);

	await page.reload();
	await openAddress({ page, address: `${home}today/` });
	await expect(
		page.locator('li', { hasText: name }).getByLabel(words.common.visitOutcome.done)
	).toBeVisible();
});

test('undo takes a recorded visit back with its promise', async ({ openApp }) => {
	const page = await openApp({ sample: true, address: 'visit/' });
	await recordPromise(page, '带一份指南更新');
	await page.getByRole('button', { name: words.common.act.undo }).click();
	await expect(page.getByText(words.shell.undone(words.shell.act.recordVisit))).toBeVisible();
	await page.getByRole('link', { name: words.shell.place['follow-up'] }).click();
	await expect(page.getByText('带一份指南更新')).toHaveCount(0);
});
