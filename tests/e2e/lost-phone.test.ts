import { openAddress } from './support/app.mjs';
import { restoreBackup, saveBackup } from './support/backup.ts';
import { expect, test } from './support/fixtures.ts';
import {
	button,
	clearMeetingPoint,
	inviteFrom,
	joinAgain,
	joinBy,
	meetAt,
	openAt,
	recordPromise,
	repAndSupervisor,
	repName,
	within
} from './support/people.ts';
import { words } from './support/plan.ts';

const { membership, share, shell, welcome } = words;
const promised = '带一份指南更新';

test('what lies in a backup alone reaches the others, whether the lost phone was removed before or not', async ({
	context,
	newProfile,
	rendezvous,
	baseURL
}, testInfo) => {
	test.setTimeout(300_000);
	const home = baseURL ?? '';
	const given = { context, newProfile, rendezvous, home };
	const { rep, supervisor } = await repAndSupervisor(given);

	// Apart, the rep records and backs up; then the phone is lost.
	await clearMeetingPoint(supervisor);
	await openAddress({ page: rep, address: `${home}visit/` });
	await recordPromise(rep, promised);
	const file = testInfo.outputPath('backup.rounds');
	await saveBackup(rep, { home, to: file });
	await context.close();

	// A browser that was restored is a further device of the rep at once.
	await meetAt(supervisor, { address: rendezvous.address, home });
	const tablet = await openAt(await newProfile(), home);
	await restoreBackup(tablet, file);
	await expect(tablet.getByText(share.peerState.current)).toBeVisible({ timeout: 60_000 });
	await within(supervisor, shell.place['follow-up']);
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
	await restoreBackup(phone, file);
	await expect(phone.getByText(membership.removedHere)).toBeVisible({ timeout: 60_000 });
	await supervisor.getByRole('radio', { name: membership.furtherDevice, exact: true }).click();
	await supervisor.getByLabel(membership.deviceOf).selectOption({ label: repName });
	await joinAgain(phone, { invite: await inviteFrom(supervisor) });
	await expect(phone.getByText(share.peerState.current)).toBeVisible({ timeout: 60_000 });
	await within(phone, shell.place['follow-up']);
	await expect(phone.getByText(promised)).toBeVisible();
});

test('who came by an invite that another had used says so above all, and joins by a new one', async ({
	context,
	newProfile,
	rendezvous,
	baseURL
}) => {
	const home = baseURL ?? '';
	const given = { context, newProfile, rendezvous, home };
	const { rep, invite } = await repAndSupervisor(given);

	const late = await joinBy(await newProfile(), { invite, name: '王予安' });
	await within(late, shell.place.share);
	const why = late.getByRole('status').filter({ hasText: share.closeReason.inviteUsedHere });
	await expect(why).toBeVisible({ timeout: 60_000 });
	await openAddress({ page: late, address: invite });
	await expect(late.getByText(welcome.joining.already)).toBeVisible();

	await button(rep, membership.another).click();
	await joinAgain(late, { invite: await inviteFrom(rep), name: '王予安' });
	await expect(late.getByText(share.peerState.current).first()).toBeVisible({ timeout: 60_000 });
	await expect(why).toHaveCount(0);
});

test('after a lost phone its backup opens on a new one, which the others know and meet', async ({
	context,
	newProfile,
	rendezvous,
	baseURL
}, testInfo) => {
	test.setTimeout(300_000);
	const home = baseURL ?? '';
	const given = { context, newProfile, rendezvous, home };
	const { rep, supervisor } = await repAndSupervisor(given);
	await expect(rep.getByText(/与 .*周敏之.* 一致/)).toBeVisible({ timeout: 60_000 });
	const file = testInfo.outputPath('backup.rounds');
	await saveBackup(rep, { home, to: file });
	await openAddress({ page: rep, address: `${home}visit/` });
	await recordPromise(rep, promised);
	await expect(supervisor.getByText(/与 .*林晓.* 一致/)).toBeVisible({ timeout: 60_000 });
	await rep.context().close();

	// The new phone meets the supervisor as the rep, and hears what was recorded after the backup.
	const phone = await openAt(await newProfile(), home);
	await restoreBackup(phone, file);
	const lacking = shell.links.uneven({ names: '周敏之', documents: 1 });
	await expect(phone.getByText(lacking)).toBeVisible({ timeout: 60_000 });
	await phone.getByRole('switch', { name: membership.restore }).click();
	await expect(phone.getByText(/与 .*周敏之.* 一致/)).toBeVisible({ timeout: 60_000 });
	await within(phone, shell.place['follow-up']);
	await expect(phone.locator('main li', { hasText: promised }).last()).toBeVisible({
		timeout: 60_000
	});

	// The lost phone is removed; the new one stays.
	await expect(supervisor.getByText(share.here)).toBeVisible();
	const devices = supervisor
		.getByRole('list', { name: membership.devices(2) })
		.getByRole('listitem');
	await expect(devices).toHaveCount(2);
	await devices
		.filter({ hasText: membership.founder })
		.getByRole('button', { name: membership.removeDevice })
		.click();
	await supervisor
		.getByRole('alertdialog')
		.getByRole('button', { name: membership.removeDevice })
		.click();
	await expect(supervisor.getByRole('list', { name: membership.devices(1) }).first()).toBeVisible();
	await within(phone, shell.place.share);
	await expect(phone.getByText(/与 .*周敏之.* 一致/)).toBeVisible({ timeout: 60_000 });
	await expect(phone.getByText(membership.removedHere)).toHaveCount(0);
});
