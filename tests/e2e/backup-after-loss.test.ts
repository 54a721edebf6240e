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

test('after a lost phone its backup opens on a new one, which the others know and meet', async ({
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
	await expect(rep.getByText(/周敏之.*已是最新/)).toBeVisible({ timeout: 60_000 });
	await openAddress({ page: rep, address: `${home}backup/` });
	await fillPassphrase(rep);
	const coming = rep.waitForEvent('download', { timeout: 60_000 });
	await button(rep, backup.save).click();
	const file = testInfo.outputPath('backup.rounds');
	await (await coming).saveAs(file);
	await openAddress({ page: rep, address: `${home}visit/` });
	await recordPromise(rep, promised);
	await within(supervisor, shell.place.share);
	await expect(supervisor.getByText(/林晓.*已是最新/)).toBeVisible({ timeout: 60_000 });
	await rep.context().close();

	// The new phone meets the supervisor as the rep, and hears what was recorded after the backup.
	const phone = await openAt(await newProfile(), home);
	await phone.getByRole('link', { name: welcome.restore }).click();
	await openBackup(phone, { file });
	await button(phone, backup.restore.act).click({ timeout: 60_000 });
	await button(phone, backup.restore.openIt).click({ timeout: 60_000 });
	await expect(phone.getByText(/周敏之.*已是最新/)).toBeVisible({ timeout: 60_000 });
	await within(phone, shell.place.share);
	await phone.getByRole('switch', { name: membership.restore }).click();
	await within(phone, shell.place.promises);
	await expect(phone.locator('main li', { hasText: promised })).toBeVisible({ timeout: 60_000 });

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
	await expect(phone.getByText(/周敏之.*已是最新/)).toBeVisible({ timeout: 60_000 });
	await expect(phone.getByText(membership.removedHere)).toHaveCount(0);
});
