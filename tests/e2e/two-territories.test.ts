import { openAddress, openSampleTerritory } from './support/app.mjs';
import { expect, test } from './support/fixtures.ts';
import {
	button,
	footer,
	inviteFrom,
	joinBy,
	meetAt,
	openAt,
	repName,
	supervisorName,
	within
} from './support/people.ts';
import { words } from './support/plan.ts';

test('what a rep records while the supervisor looks at another territory is there when it is opened', async ({
	context,
	newProfile,
	rendezvous,
	baseURL
}) => {
	test.setTimeout(300_000);
	const home = baseURL ?? '';
	const rep = await openAt({ context }, home);
	await openSampleTerritory({ page: rep });
	await meetAt(rep, { address: rendezvous.address, home });
	const invite = await inviteFrom(rep);

	const device = await newProfile();
	const supervisor = await joinBy(device, { invite, name: supervisorName });
	await within(supervisor, words.shell.place.share);
	await expect(supervisor.getByText(words.share.peerState.current)).toBeVisible({
		timeout: 60_000
	});

	// The supervisor begins a territory of their own, and that one is on screen from now on.
	await openAddress({ page: supervisor, address: `${home}territories/new/` });
	const { form } = words.welcome;
	await supervisor.getByLabel(form.territory).fill('云州西区');
	await supervisor.getByLabel(form.member).fill(supervisorName);
	await button(supervisor, form.create).click();
	await supervisor.waitForURL(/\/import\//);
	await expect(footer(supervisor).getByText(words.shell.saved)).toBeVisible();
	await openAddress({ page: supervisor, address: `${home}settings/` });
	await expect(supervisor.getByLabel(words.settings.territoryName)).toHaveValue('云州西区');

	// The rep hears of the supervisor's device all the same, changes something, and goes away.
	await openAddress({ page: rep, address: `${home}share/` });
	await expect(rep.getByText(words.share.peerState.current)).toBeVisible({ timeout: 60_000 });
	await openAddress({ page: rep, address: `${home}settings/` });
	await rep.getByLabel(words.settings.territoryName).fill('云州东区');
	await rep.getByLabel(words.settings.territoryName).blur();
	await within(rep, words.shell.place.share);
	await expect(rep.getByText(words.share.peerState.current)).toBeVisible({ timeout: 60_000 });
	await context.close();

	const east = supervisor
		.getByRole('listitem')
		.filter({ hasText: words.settings.foundedBy(repName) });
	await button(supervisor, words.settings.open).click();
	await openAddress({ page: supervisor, address: `${home}me/` });
	await expect(supervisor.getByText('云州东区')).toBeVisible();
	await openAddress({ page: supervisor, address: `${home}settings/` });
	await expect(east.getByText(words.settings.isOpen)).toBeVisible();
});
