import type { Page } from '@playwright/test';
import { openAddress, openSampleTerritory } from './support/app.mjs';
import { expect, test } from './support/fixtures.ts';
import {
	button,
	footer,
	inviteFrom,
	joinAgain,
	joinBy,
	meetAt,
	openAt,
	repAndSupervisor,
	supervisorName,
	within
} from './support/people.ts';
import { words } from './support/plan.ts';

const { membership, settings, share, shell, welcome } = words;
/** What the foot says when all is sent or both are proved the same. */
const green = /改动都已送到|有全部内容|一致（/;

/** The word on a screen that the others do not take this device in. */
const banner = (page: Page, why: string) => page.getByRole('status').filter({ hasText: why });

/** Goes through the screens that a person opens most; each has to say why the others turn this device away. */
async function saysEverywhere(page: Page, why: string): Promise<void> {
	for (const place of [shell.tab.today, shell.place.week, shell.place.share]) {
		await within(page, place);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(banner(page, why)).toBeVisible({ timeout: 60_000 });
		await expect(footer(page)).toContainText(shell.links.turnedAway);
	}
}

/** From now on notes whatever the foot of this page says, from the first look of a page on. */
const noteFooter = (page: Page) =>
	page.addInitScript(() => {
		const said = ((window as unknown as { said: string[] }).said = []) as string[];
		const look = () => {
			const text = document.querySelector<HTMLElement>('nav [aria-live]')?.innerText;
			if (text && said.at(-1) !== text) said.push(text);
		};
		new MutationObserver(look).observe(document, {
			subtree: true,
			childList: true,
			characterData: true
		});
	});

/** What the foot of this page said since it was loaded. */
const footerSaid = (page: Page) =>
	page.evaluate(() => (window as unknown as { said: string[] }).said);

/** Renames the territory, as one who governs may, and stays on Settings. */
async function rename(page: Page, name: string): Promise<void> {
	await within(page, shell.place.settings);
	await page.getByLabel(settings.territoryName).fill(name);
	await page.getByLabel(settings.territoryName).blur();
}

/** Reads on Settings, without leaving the page, that the territory got this name. */
async function readsName(page: Page, name: string): Promise<void> {
	await within(page, shell.place.settings);
	await expect(page.getByLabel(settings.territoryName)).toHaveValue(name, { timeout: 60_000 });
}

/** On Share: the line of a member with the devices. */
const memberRow = (page: Page, name: string) =>
	page.locator('main li', { has: page.locator('ul') }).filter({ hasText: name });

/** On Share: takes the only other device of a member out. */
async function removeDeviceOf(page: Page, name: string): Promise<void> {
	await memberRow(page, name).getByRole('button', { name: membership.removeDevice }).click();
	const question = page.getByRole('alertdialog');
	await question.getByRole('button', { name: membership.removeDevice }).click();
	await expect(
		memberRow(page, name).getByRole('button', { name: membership.removeDevice })
	).toHaveCount(0);
}

test('a removed device says so on every screen, after a reload as well, until it is invited anew or taken back in', async ({
	context,
	newProfile,
	rendezvous,
	baseURL
}) => {
	test.setTimeout(240_000);
	const home = baseURL ?? '';
	const { rep, supervisor } = await repAndSupervisor({ context, newProfile, rendezvous, home });
	await expect(footer(supervisor)).toContainText('林晓 一致', { timeout: 60_000 });

	// The device is removed: every screen says it, and after a reload nothing better is said even for a moment.
	await removeDeviceOf(rep, supervisorName);
	await saysEverywhere(supervisor, membership.removedHere);
	await noteFooter(supervisor);
	for (const place of ['today/', 'week/', 'share/']) {
		await openAddress({ page: supervisor, address: `${home}${place}` });
		await expect(banner(supervisor, membership.removedHere)).toBeVisible();
		await expect(footer(supervisor)).toContainText(shell.links.turnedAway);
		expect((await footerSaid(supervisor)).filter((text) => green.test(text))).toEqual([]);
	}

	// A new invite is opened on that very device, from the banner.
	await button(rep, membership.another).click();
	await rep.getByRole('radio', { name: membership.furtherDevice, exact: true }).click();
	await rep.getByLabel(membership.deviceOf).selectOption({ label: supervisorName });
	const invite = await inviteFrom(rep);
	await button(supervisor, membership.openInvite).click();
	await supervisor.getByLabel(welcome.joining.paste).fill(invite);
	await expect(supervisor.getByText(welcome.joining.again)).toBeVisible();
	await button(supervisor, welcome.joining.join).click();
	await supervisor.waitForURL(/\/week\//);
	await expect(banner(supervisor, membership.removedHere)).toHaveCount(0);
	await expect(footer(supervisor)).toContainText('林晓 一致', { timeout: 60_000 });
	await expect(footer(rep)).toContainText('周敏之 一致', { timeout: 60_000 });
	await rename(supervisor, '云州东区');
	await readsName(rep, '云州东区');

	// The member is removed by mistake, and taken back in as who it was.
	await within(rep, shell.place.share);
	await button(rep, supervisorName).click();
	await rep.getByRole('menuitem', { name: membership.removeMember }).click();
	await button(rep, membership.removeMember).click();
	await saysEverywhere(supervisor, membership.removedHere);
	await rep.locator('summary', { hasText: membership.formers }).click();
	await rep.getByRole('button', { name: membership.takeBack }).click();
	const question = rep.getByRole('alertdialog');
	await question.getByRole('button', { name: membership.takeBack }).click();
	await expect(banner(supervisor, membership.removedHere)).toHaveCount(0, { timeout: 60_000 });
	await expect(footer(supervisor)).toContainText('林晓 一致', { timeout: 60_000 });
	await expect(footer(rep)).toContainText('周敏之 一致', { timeout: 60_000 });
	await rename(supervisor, '云州西区');
	await readsName(rep, '云州西区');
	await rename(rep, '云州区');
	await readsName(supervisor, '云州区');
});

test('a phone that was off while two devices were removed meets the others again without a new invite', async ({
	context,
	newProfile,
	rendezvous,
	baseURL
}) => {
	test.setTimeout(240_000);
	const home = baseURL ?? '';
	const { rep, supervisor } = await repAndSupervisor({ context, newProfile, rendezvous, home });
	const forLaptop = await inviteFrom(supervisor, membership.furtherDevice);
	const laptop = await joinBy(await newProfile(), { invite: forLaptop });
	await expect(footer(laptop)).toContainText(supervisorName, { timeout: 60_000 });

	// Two more devices come, are known to all, and get lost.
	const lost = ['王予安', '孟清'];
	for (const name of lost) {
		await button(rep, membership.another).click();
		const invite = await inviteFrom(rep, membership.newPerson.viewer);
		const page = await joinBy(await newProfile(), { invite, name });
		await expect(footer(page)).toContainText(green, { timeout: 60_000 });
		await expect(
			memberRow(supervisor, name).getByRole('list', { name: membership.devices(1) })
		).toBeVisible({ timeout: 60_000 });
		await page.context().close();
	}
	await expect(footer(rep)).toContainText(green, { timeout: 60_000 });

	// The rep's phone is off while one after the other is removed.
	await rep.close();
	for (const name of lost) await removeDeviceOf(supervisor, name);

	// It opens again, meets both, and what the supervisor changes arrives.
	const again = await openAt({ context }, `${home}share/`);
	await expect(footer(again)).toContainText(/与 .*周敏之.* 一致/, { timeout: 60_000 });
	await expect(banner(again, membership.removedHere)).toHaveCount(0);
	for (const name of lost)
		await expect(
			memberRow(again, name).getByRole('button', { name: membership.removeDevice })
		).toHaveCount(0);
	await rename(supervisor, '云州东区');
	await readsName(again, '云州东区');
	await readsName(laptop, '云州东区');
	await rename(again, '云州西区');
	await readsName(supervisor, '云州西区');
	await readsName(laptop, '云州西区');
});

test('who comes by an invite that was called back reads that, and not that the device was removed', async ({
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
	await button(rep, membership.cancelInvite).click();
	await expect(button(rep, membership.cancelInvite)).toHaveCount(0);

	const late = await joinBy(await newProfile(), { invite, name: supervisorName });
	await expect(banner(late, share.closeReason.withdrawnHere)).toBeVisible({ timeout: 60_000 });
	await saysEverywhere(late, share.closeReason.withdrawnHere);
	await openAddress({ page: late, address: `${home}today/` });
	await saysEverywhere(late, share.closeReason.withdrawnHere);
	await expect(late.getByText(membership.removedHere)).toHaveCount(0);
	await expect(late.getByText(share.closeReason.removedHere)).toHaveCount(0);

	await button(rep, membership.another).click();
	await joinAgain(late, { invite: await inviteFrom(rep), name: supervisorName });
	await expect(footer(late)).toContainText('林晓 一致', { timeout: 60_000 });
	await expect(banner(late, share.closeReason.withdrawnHere)).toHaveCount(0);
});
