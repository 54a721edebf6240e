import { openAddress } from './support/app.mjs';
import { expect, test } from './support/fixtures.ts';
import { button, repAndSupervisor, supervisorName } from './support/people.ts';
import { acceptPlan, monday, words } from './support/plan.ts';

const approval = words.approvals.plan;
const ofWeek = words.approvals.week;
const tuesday = new Date('2026-11-24T09:05:00+08:00');

test('a plan approved by a clock a day ahead is given back the hour after, and both read so', async ({
	context,
	newProfile,
	rendezvous,
	baseURL
}) => {
	test.setTimeout(240_000);
	const home = baseURL ?? '';
	const { rep, supervisor } = await repAndSupervisor({ context, newProfile, rendezvous, home });
	await acceptPlan({ page: rep, home });

	await openAddress({ page: supervisor, address: `${home}plan/` });
	await expect(supervisor.getByText(approval.waiting)).toBeVisible({ timeout: 60_000 });
	await supervisor.clock.setSystemTime(tuesday);
	await button(supervisor, approval.approve).click();
	await expect(supervisor.getByText(/ 同意$/)).toBeVisible();

	await supervisor.clock.setSystemTime(new Date(monday.getTime() + 3_600_000));
	await button(supervisor, approval.change).click();
	await supervisor.getByRole('textbox', { name: approval.note }).fill('周三下午请留给新院');
	await button(supervisor, approval.giveBack).click();
	await expect(supervisor.getByText(/ 退回$/)).toBeVisible();
	await expect(supervisor.getByText(/ 同意$/)).toBeHidden();

	await openAddress({ page: rep, address: `${home}plan/` });
	await expect(rep.getByText(/ 退回$/)).toBeVisible({ timeout: 60_000 });
	await expect(rep.getByText('周三下午请留给新院')).toBeVisible();
});

test('a visit of a week that was handed in comes back with a reason, which stands on Today', async ({
	context,
	newProfile,
	rendezvous,
	baseURL
}) => {
	test.setTimeout(240_000);
	const home = baseURL ?? '';
	const { rep, supervisor } = await repAndSupervisor({ context, newProfile, rendezvous, home });
	await acceptPlan({ page: rep, home });

	await openAddress({ page: rep, address: `${home}week/` });
	await button(rep, ofWeek.submit).click();
	await expect(rep.getByText(/ 提交$/)).toBeVisible();
	await openAddress({ page: supervisor, address: `${home}week/` });
	await expect(supervisor.getByText(/ 提交$/)).toBeVisible({ timeout: 60_000 });
	await supervisor.locator('[data-visit]').last().click();
	await button(supervisor, ofWeek.giveBackVisit).click();
	await supervisor.getByRole('textbox', { name: ofWeek.reason }).fill('这位上周刚去过');
	await supervisor
		.getByRole('dialog')
		.last()
		.getByRole('button', { name: ofWeek.giveBack, exact: true })
		.click();
	await openAddress({ page: rep, address: `${home}today/` });
	await expect(rep.getByText('这位上周刚去过')).toBeVisible({ timeout: 60_000 });
	await rep.getByRole('link', { name: /这位上周刚去过/ }).click();
	await button(rep, ofWeek.submitAgain).click();
	await openAddress({ page: rep, address: `${home}today/` });
	await expect(rep.getByText('这位上周刚去过')).toHaveCount(0);
});

test('a visit made together is scored by the supervisor, read and signed by the rep', async ({
	context,
	newProfile,
	rendezvous,
	baseURL
}) => {
	test.setTimeout(240_000);
	const home = baseURL ?? '';
	const { rep, supervisor } = await repAndSupervisor({ context, newProfile, rendezvous, home });
	const { coaching, record, adverseNo, more } = words.visit;

	await openAddress({ page: rep, address: `${home}visit/` });
	await rep.getByRole('dialog').getByRole('link').first().click();
	await rep.getByRole('radio', { name: adverseNo, exact: true }).click();
	await rep.getByText(more, { exact: true }).click();
	await rep.getByRole('radio', { name: supervisorName, exact: true }).click();
	await button(rep, record).click();
	await expect(rep.getByRole('dialog')).toHaveCount(0);

	// Who leads finds the visit on the rep’s Today and says what could be better.
	await openAddress({ page: supervisor, address: `${home}today/` });
	const made = supervisor.locator('main a[href*="record=report."]').last();
	await made.click({ timeout: 60_000 });
	await button(supervisor, coaching.write).click();
	const sheet = supervisor.getByRole('dialog', { name: coaching.title });
	await sheet.locator('[data-coached="probing"]').getByRole('radio', { name: '4' }).click();
	await sheet.getByLabel(coaching.how).fill('多问一句最近的新病人');
	await button(supervisor, words.common.act.save).click();
	await expect(sheet).toHaveCount(0);
	await expect(supervisor.getByText(coaching.owed).first()).toBeVisible();

	// It waits for the rep under Follow-up, is read on the visit and signed for.
	await openAddress({ page: rep, address: `${home}follow-up/` });
	// The sample has a word of its own that waits.
	const word = rep.locator('[data-coaching]').filter({ hasNotText: '整体不错' });
	await word.getByRole('link', { name: words.common.act.open }).click({ timeout: 60_000 });
	await expect(rep.getByText('多问一句最近的新病人')).toBeVisible();
	await button(rep, coaching.sign).click();
	await expect(rep.getByText(/已读签字$/).first()).toBeVisible();
	await expect(supervisor.getByText(/已读签字$/).first()).toBeVisible({ timeout: 60_000 });
	await rep.goBack();
	await expect(word).toHaveCount(0);
});
