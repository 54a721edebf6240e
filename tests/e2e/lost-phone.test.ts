import type { Page } from '@playwright/test';
import { openAddress, openSampleTerritory } from './support/app.mjs';
import { fillPassphrase, openBackup } from './support/backup.ts';
import { expect, test } from './support/fixtures.ts';
import {
	button,
	inviteFrom,
	joinBy,
	meetAt,
	openAt,
	recordPromise,
	within
} from './support/people.ts';
import { words } from './support/plan.ts';

const { backup, membership, share, shell, welcome } = words;
const promised = '带一份指南更新';
const repName = '林晓';

/** Opens an invite on a device that holds the territory already, and joins by it. */
async function joinAgain(page: Page, { invite, name }: { invite: string; name?: string }) {
	await openAddress({ page, address: invite });
	await expect(page.getByText(welcome.joining.again)).toBeVisible({ timeout: 30_000 });
	if (name !== undefined) await page.getByLabel(welcome.form.member).fill(name);
	await button(page, welcome.joining.join).click();
	await page.waitForURL(/\/week\//);
	await within(page, shell.place.share);
}

/** Restores a backup into an empty browser and goes to Share. */
async function restored(page: Page, file: string) {
	await page.getByRole('link', { name: welcome.restore }).click();
	await openBackup(page, { file });
	await button(page, backup.restore.act).click({ timeout: 60_000 });
	await button(page, backup.restore.openIt).click({ timeout: 60_000 });
	await page.waitForURL(/\/today\//);
	await within(page, shell.place.share);
}

test('what lies in a backup alone reaches the others, whether the lost phone was removed before or not', async ({
	context,
	newProfile,
	rendezvous,
	baseURL
}, testInfo) => {
	test.setTimeout(300_000);
	const home = baseURL ?? '';
	const rep = await openAt({ context }, home);
	await openSampleTerritory({ page: rep });
	await meetAt(rep, { address: rendezvous.address, home });
	const invite = await inviteFrom(rep);
	const supervisor = await joinBy(await newProfile(), { invite, name: '周敏之' });
	await within(supervisor, shell.place.share);
	await expect(supervisor.getByText(share.peerState.current)).toBeVisible({ timeout: 60_000 });

	// Apart, the rep records and backs up; then the phone is lost.
	await button(supervisor, share.clearMeetingPoint).click();
	await openAddress({ page: rep, address: `${home}visit/` });
	await recordPromise(rep, promised);
	await openAddress({ page: rep, address: `${home}backup/` });
	await fillPassphrase(rep);
	const coming = rep.waitForEvent('download', { timeout: 60_000 });
	await button(rep, backup.save).click();
	const file = testInfo.outputPath('backup.rounds');
	await (await coming).saveAs(file);
	await context.close();

	// A browser that was restored is a further device of the rep at once.
	await meetAt(supervisor, { address: rendezvous.address, home });
	const tablet = await openAt(await newProfile(), home);
	await restored(tablet, file);
	await expect(tablet.getByText(share.peerState.current)).toBeVisible({ timeout: 60_000 });
	await within(supervisor, shell.place.promises);
	await expect(supervisor.getByText(promised)).toBeVisible({ timeout: 60_000 });
	await tablet.context().close();

	// Where the lost phone was removed first, it is turned away, and a new invite takes it in with what it holds.
	await within(supervisor, shell.place.share);
	const removals = button(supervisor, membership.removeDevice);
	await expect(removals).toHaveCount(2);
	await removals.last().click();
	const question = supervisor.getByRole('alertdialog');
	await question.getByRole('button', { name: membership.removeDevice }).click();
	await expect(removals).toHaveCount(1);
	const phone = await openAt(await newProfile(), home);
	await restored(phone, file);
	await expect(phone.getByText(membership.removedHere)).toBeVisible({ timeout: 60_000 });
	await supervisor.getByRole('radio', { name: membership.furtherDevice, exact: true }).click();
	await supervisor.getByLabel(membership.deviceOf).selectOption({ label: repName });
	await joinAgain(phone, { invite: await inviteFrom(supervisor) });
	await expect(phone.getByText(share.peerState.current)).toBeVisible({ timeout: 60_000 });
	await within(phone, shell.place.promises);
	await expect(phone.getByText(promised)).toBeVisible();
});

test('who came by an invite that another had used says so above all, and joins by a new one', async ({
	context,
	newProfile,
	rendezvous,
	baseURL
}) => {
	const home = baseURL ?? '';
	const rep = await openAt({ context }, home);
	await openSampleTerritory({ page: rep });
	await meetAt(rep, { address: rendezvous.address, home });
	const invite = await inviteFrom(rep);
	const supervisor = await joinBy(await newProfile(), { invite, name: '周敏之' });
	await within(supervisor, shell.place.share);
	await expect(supervisor.getByText(share.peerState.current)).toBeVisible({ timeout: 60_000 });

	const late = await joinBy(await newProfile(), { invite, name: '王予安' });
	await within(late, shell.place.share);
	const why = late.getByText(share.closeReason.inviteUsedHere, { exact: true });
	await expect(why).toBeVisible({ timeout: 60_000 });
	await openAddress({ page: late, address: invite });
	await expect(late.getByText(welcome.joining.already)).toBeVisible();

	await button(rep, membership.another).click();
	await joinAgain(late, { invite: await inviteFrom(rep), name: '王予安' });
	await expect(late.getByText(share.peerState.current).first()).toBeVisible({ timeout: 60_000 });
	await expect(why).toHaveCount(0);
});
