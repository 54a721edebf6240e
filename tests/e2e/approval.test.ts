import { openAddress } from './support/app.mjs';
import { expect, test } from './support/fixtures.ts';
import { button, repAndSupervisor } from './support/people.ts';
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
