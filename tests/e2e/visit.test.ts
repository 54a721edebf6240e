import type { Page } from '@playwright/test';
import { openAddress, openSampleTerritory, prefer } from './support/app.mjs';
import { acceptPlan, monday, words } from './support/plan.ts';
import { expect, test } from './support/fixtures.ts';
import { button, recordPromise } from './support/people.ts';

const { visit } = words;

const choose = (page: Page, name: string | RegExp) =>
	page
		.getByRole('dialog')
		.getByRole('radio', typeof name === 'string' ? { name, exact: true } : { name });

/** From the people to choose from: opens the first visit to a doctor that is planned today; resolves with whose it is. */
async function openPlanned(page: Page): Promise<string> {
	const rows = page.getByRole('list', { name: visit.plannedToday }).getByRole('link');
	const row = rows.filter({ hasText: '科' }).filter({ hasNotText: '药剂科' }).first();
	const name = await row.locator('.font-strong.truncate').innerText();
	await row.click();
	await expect(page.getByRole('dialog').getByRole('heading', { level: 2, name })).toBeVisible();
	return name;
}

test('a visit is recorded in three taps, and one with words survives the dark, undo and correction @loop', async ({
	context,
	baseURL
}) => {
	test.setTimeout(240_000);
	const home = baseURL ?? '';
	await prefer(context, { locale: 'zh-CN', theme: 'light' });
	const page = await context.newPage();
	await page.setViewportSize({ width: 390, height: 844 });
	await page.clock.install({ time: monday });
	await openAddress({ page, address: home });
	await openSampleTerritory({ page });
	await acceptPlan({ page, home });
	const sheet = page.getByRole('dialog');

	// Of the picker, today's plan comes first; from there a plain visit takes two taps, and nothing has to be scrolled.
	await openAddress({ page, address: `${home}visit/` });
	const name = await openPlanned(page);
	await expect(choose(page, visit.outcomes.done)).toBeChecked();
	const window = { ratio: 1 };
	await expect(sheet.getByText(visit.adverseNo, { exact: true })).toBeInViewport(window);
	await expect(button(page, visit.record)).toBeInViewport(window);

	// The guard does not let the question pass, and says so beside it.
	await button(page, visit.record).click();
	await expect(sheet.getByText(visit.adverseMissing)).toBeInViewport();
	await choose(page, visit.adverseNo).click();
	await button(page, visit.record).click();
	await expect(sheet).toHaveCount(0);
	const toast = page.getByText(words.shell.actOf({ who: name, act: words.shell.act.recordVisit }));
	await expect(toast).toBeVisible();

	// A second one, with words: half-typed it outlives Back and a page that dies.
	await openAddress({ page, address: `${home}today/` });
	await openAddress({ page, address: `${home}visit/` });
	const second = await openPlanned(page);
	await choose(page, /^6/).first().click();
	await button(page, visit.otherFeedback).click();
	await page.getByLabel(visit.feedbackText).fill('希望看到老年患者的数据');
	await page.getByRole('checkbox', { name: visit.promiseKinds.literature }).click();
	await page.getByText(visit.steps.title).click();
	await page.getByLabel(visit.steps.name.probing).fill('问了近三个月的新病人');
	await page.clock.runFor(1000);
	await page.reload();
	await expect(page.getByText(/写到一半/)).toBeVisible();
	await expect(choose(page, /^6/).first()).toBeChecked();
	await expect(page.getByLabel(visit.feedbackText)).toHaveValue('希望看到老年患者的数据');
	await choose(page, visit.adverseNo).click();
	await button(page, visit.record).click();
	await expect(sheet).toHaveCount(0);
	await openAddress({ page, address: `${home}follow-up/` });
	await expect(page.getByText(visit.promiseKinds.literature)).toBeVisible();
	// What the customer said is thanked for before it is answered, and says so.
	const said = page.getByRole('listitem').filter({ hasText: '希望看到老年患者的数据' }).last();
	await expect(said).toContainText(visit.loop.notThanked);
	await said.getByRole('button', { name: visit.loop.thank }).click();
	await expect(said).toContainText(visit.loop.thanked('11月23日'));

	// A correction shows what was said; of many visits those that are over stand folded, and within a stop too.
	await openAddress({ page, address: `${home}today/` });
	await page.locator('[data-stop]').first().waitFor();
	const told = page.locator('main a[href*="report"]', { hasText: second }).first();
	const fold = page.getByRole('button', { name: /^(前面|已拜访) \d/, expanded: false }).first();
	while (!(await told.isVisible())) await fold.click();
	await told.click();
	await expect(
		sheet.getByText(visit.promiseKinds.literature, { exact: true }).first()
	).toBeVisible();
	await expect(sheet.getByText('希望看到老年患者的数据')).toBeVisible();
	await expect(sheet.getByLabel(visit.steps.name.probing)).toHaveValue('问了近三个月的新病人');
	await page.goBack();
	await expect(sheet).toHaveCount(0);
});

test('a missed visit keeps its reason and is planned again, a visit of another day is prepared, a stranger is added', async ({
	context,
	baseURL
}) => {
	test.setTimeout(240_000);
	const home = baseURL ?? '';
	await prefer(context, { locale: 'zh-CN', theme: 'light' });
	const page = await context.newPage();
	await page.setViewportSize({ width: 390, height: 844 });
	await page.clock.install({ time: monday });
	await openAddress({ page, address: home });
	await openSampleTerritory({ page });
	await acceptPlan({ page, home });
	const sheet = page.getByRole('dialog');

	await openAddress({ page, address: `${home}visit/` });
	const name = await openPlanned(page);
	await choose(page, visit.outcomes.missed).click();
	await choose(page, visit.missedReasons.busy).click();
	await choose(page, /下午/).first().click();
	await button(page, visit.record).click();
	await expect(sheet).toHaveCount(0);
	const words_ = words.shell.actOf({ who: name, act: words.shell.missedRecorded });
	const toast = page.getByText(words_, { exact: true });
	await expect(toast).toBeVisible();
	// It is tried again this afternoon: it is on the list of today's visits still to be made.
	await openAddress({ page, address: `${home}visit/` });
	const planned = page.getByRole('list', { name: visit.plannedToday });
	await expect(planned.getByRole('link', { name })).toBeVisible();

	// A name nobody has is added on the way, and its visit is there to be recorded.
	await page.getByRole('searchbox').fill('欧阳新来');
	await button(page, visit.addAndRecord('欧阳新来')).click();
	await sheet.getByLabel(words.common.term.hospital).first().fill('城北新院');
	await button(page, visit.addAndRecord('欧阳新来')).click();
	await expect(sheet.getByRole('heading', { name: '欧阳新来' })).toBeVisible();
	await expect(sheet.getByText('城北新院')).toBeVisible();
	await expect(choose(page, visit.outcomes.done)).toBeChecked();

	// A planned visit of a day to come is prepared, over the week too: nothing there records, and it can be moved.
	await openAddress({ page, address: `${home}today/?day=2026-11-30` });
	await page.locator('main a[href*="record=plan."]').first().click();
	await expect(sheet.getByText(visit.brief)).toBeVisible();
	// The archives answer the five questions; one's own words take their place and stay.
	const asked = sheet.locator('[data-question="competitor"]');
	await expect(asked).toContainText(/片|胶囊/);
	await asked.click();
	await sheet.getByLabel(visit.questions.ask.competitor).fill('科里在试用康压平片');
	await page.goBack();
	await page.locator('main a[href*="record=plan."]').first().click();
	await expect(asked).toContainText('科里在试用康压平片');
	await openAddress({ page, address: `${home}week/?from=2026-11-30` });
	await page.locator('[data-visit]').first().click();
	await sheet.getByRole('link', { name: visit.prepare }).click();
	await expect(page).toHaveURL(/week\/.*record=plan/);
	await expect(button(page, visit.metAhead)).toBeVisible();
	await expect(choose(page, visit.outcomes.done)).toHaveCount(0);
	await button(page, words.week.visit.move).click();
	await sheet.locator('[data-best-slots] [data-move-to]').first().click();
	await expect(page.getByText(words.shell.act.moveVisitPlan).first()).toBeVisible();
});

test('undo takes a recorded visit back with its promise, and its toast goes with it', async ({
	openApp
}) => {
	const page = await openApp({ sample: true, address: 'visit/' });
	await recordPromise(page, '带一份指南更新');
	const undo = button(page, words.common.act.undo);
	await undo.click();
	await expect(page.getByText(/^已撤销/)).toBeVisible();
	await expect(undo).toHaveCount(0);
	await page.getByRole('link', { name: words.shell.place['follow-up'] }).click();
	await expect(page.getByText('带一份指南更新')).toHaveCount(0);
});

test('a pharmacy director is graded by the post, planned, met about listing and followed up', async ({
	openApp,
	baseURL
}) => {
	const page = await openApp({ address: 'customers/?kind=staff', sample: true });
	const { customers, common, grading } = words;
	const post = common.contactRole.pharmacyDirector;
	await page
		.getByRole('link', { name: new RegExp(`${post}`) })
		.first()
		.click();
	const detail = page.getByRole('region', { name: customers.detail });
	const name = await detail.getByRole('heading', { level: 1 }).innerText();
	await expect(detail.getByText(grading.gradeName.A).first()).toBeAttached();
	await expect(detail.getByText(`· ${customers.demandReason.role}`)).toBeVisible();
	await expect(detail.getByRole('grid')).toHaveCount(0);

	// Planned by a tap, for what the hospital is taking in.
	await button(page, customers.planVisit).click();
	const sheet = page.getByRole('dialog');
	await sheet.locator('[data-best-slots] [data-move-to]').first().click();
	await expect(detail.getByText(customers.noNextVisit)).toHaveCount(0);

	// The visit asks for no rating and is for listing.
	await detail.getByRole('link', { name: customers.recordVisit }).click();
	await expect(choose(page, visit.outcomes.done)).toBeChecked();
	await expect(sheet.getByRole('radio', { name: /^6/ })).toHaveCount(0);
	await sheet.getByText(visit.more, { exact: true }).click();
	const objective = sheet.getByLabel(common.term.objective).locator('option:checked');
	await expect(objective).toHaveText(common.objectiveKind.listing);
	await choose(page, visit.adverseNo).click();
	await sheet.getByRole('checkbox', { name: visit.promiseKinds.literature }).click();
	await button(page, visit.record).click();
	await expect(sheet).toHaveCount(0);

	await page.goto(`${baseURL}follow-up/`);
	// What was promised waits under the director's name.
	const owed = page.getByRole('main');
	await expect(owed.getByText(name).first()).toBeVisible();
	await expect(owed.getByText(visit.promiseKinds.literature).first()).toBeVisible();
});
