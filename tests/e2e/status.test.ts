import type { Page } from '@playwright/test';
import { openAddress, openSampleTerritory } from './support/app.mjs';
import { expect, test } from './support/fixtures.ts';
import { fillDisk } from './support/full-disk.ts';
import {
	button,
	footer,
	inviteFrom,
	joinBy,
	meetAt,
	openAt,
	repAndSupervisor,
	within
} from './support/people.ts';
import { monday, words } from './support/plan.ts';

const { membership, shell, share, week, welcome } = words;

const addZone = async (page: Page, home: string, name: string) => {
	await openAddress({ page, address: `${home}settings/` });
	await page.getByLabel(words.settings.territoryName).fill(name);
	await page.getByLabel(words.settings.territoryName).blur();
};

test('a rep whose supervisor has a full disk is not told that the supervisor has everything', async ({
	context,
	newProfile,
	rendezvous,
	baseURL
}) => {
	test.setTimeout(240_000);
	const home = baseURL ?? '';
	const { rep, supervisor } = await repAndSupervisor({ context, newProfile, rendezvous, home });
	await expect(footer(rep)).toContainText('周敏之 一致');
	await fillDisk(supervisor, true);
	await addZone(rep, home, '云州东区');
	await expect(footer(rep)).toContainText(shell.links.cannotStore('周敏之'), { timeout: 30_000 });
	await within(rep, shell.place.share);
	await expect(rep.getByText(share.peerState.cannotStore)).toBeVisible();
	// Left alone, the rep still does not take it for sent.
	await supervisor.context().setOffline(true);
	await supervisor.close();
	await expect(footer(rep)).toContainText('还没送出', { timeout: 60_000 });
});

test('a rep is told once the supervisor’s disk takes things again', async ({
	context,
	newProfile,
	rendezvous,
	baseURL
}) => {
	test.setTimeout(240_000);
	const home = baseURL ?? '';
	const { rep, supervisor } = await repAndSupervisor({ context, newProfile, rendezvous, home });
	await fillDisk(supervisor, true);
	await addZone(rep, home, '云州东区');
	await expect(footer(rep)).toContainText(shell.links.cannotStore('周敏之'), { timeout: 30_000 });
	await fillDisk(supervisor, false);
	await button(supervisor, shell.retry).click();
	await expect(footer(rep)).toContainText('周敏之 一致', { timeout: 30_000 });
});

test('a second rep is not offered to move the first one’s visits', async ({
	context,
	newProfile,
	rendezvous,
	baseURL
}) => {
	test.setTimeout(240_000);
	const home = baseURL ?? '';
	const rep = await openAt({ context }, home);
	await openSampleTerritory({ page: rep });
	await meetAt(rep, { address: rendezvous.address, home });
	const invite = await inviteFrom(rep, membership.newPerson.rep);
	const second = await joinBy(await newProfile(), { invite, name: '孟清' });
	await within(second, shell.place.share);
	await expect(second.getByText(share.peerState.current)).toBeVisible({ timeout: 60_000 });
	await within(second, shell.place.week);
	await second.getByLabel(words.plan.whose).selectOption({ label: '林晓' });
	await second.locator('[data-visit]').first().click();
	await expect(second.getByRole('dialog')).toBeVisible();
	await expect(button(second, week.visit.move)).toHaveCount(0);
	await expect(button(second, week.visit.cancel)).toHaveCount(0);
	await second.keyboard.press('Escape');
	await within(second, shell.place.plan);
	await expect(second.getByText(words.plan.current.progress)).toBeVisible();
	await expect(button(second, words.plan.replan)).toHaveCount(0);
	// One's own is there to be planned.
	await second.getByLabel(words.plan.whose).selectOption({ label: '孟清' });
	await expect(button(second, words.plan.make)).toBeVisible();
});

test('a supervisor whose clock is a year ahead is told so over the empty week', async ({
	context,
	newProfile,
	rendezvous,
	baseURL
}) => {
	test.setTimeout(240_000);
	const home = baseURL ?? '';
	const { rep, supervisor } = await repAndSupervisor({ context, newProfile, rendezvous, home });
	await within(supervisor, shell.place.week);
	const ahead = new Date(monday);
	ahead.setFullYear(ahead.getFullYear() + 1);
	await supervisor.clock.setFixedTime(ahead);
	await openAddress({ page: supervisor, address: `${home}week/` });
	await expect(supervisor.getByText(/本机时间比 林晓 快 365 天/)).toBeVisible({ timeout: 60_000 });
	await expect(rep.getByText(/本机时间比 周敏之 慢 365 天/)).toBeVisible({ timeout: 60_000 });
});

test('who joins with a fast clock is told what the clock says and may try', async ({
	context,
	newProfile,
	rendezvous,
	baseURL
}) => {
	test.setTimeout(240_000);
	const home = baseURL ?? '';
	const rep = await openAt({ context }, home);
	await openSampleTerritory({ page: rep });
	await meetAt(rep, { address: rendezvous.address, home });
	const invite = await inviteFrom(rep);
	const late = await openAt(await newProfile(), home);
	const ahead = new Date(monday);
	ahead.setFullYear(ahead.getFullYear() + 1);
	await late.clock.setFixedTime(ahead);
	await openAddress({ page: late, address: invite });
	await expect(late.getByText(/按本机时间（2027年11月23日.*）这份邀请已过期/)).toBeVisible();
	await late.getByLabel(welcome.form.member).fill('周敏之');
	await button(late, welcome.joining.join).click();
	await late.waitForURL(/\/week\//);
	await expect(late.getByText(/本机时间比 林晓 快 365 天/)).toBeVisible({ timeout: 60_000 });
});

test('two tabs say the same of what is unsent, at once after an edit apart', async ({
	context,
	newProfile,
	rendezvous,
	baseURL
}) => {
	test.setTimeout(240_000);
	const home = baseURL ?? '';
	const { rep, supervisor } = await repAndSupervisor({ context, newProfile, rendezvous, home });
	await expect(footer(rep)).toContainText('周敏之 一致');
	const tab = await openAt({ context }, `${home}week/`);
	await supervisor.context().setOffline(true);
	await supervisor.close();
	await expect(footer(rep)).toContainText(/周敏之 有全部内容/, { timeout: 60_000 });
	await expect(footer(tab)).toContainText(/周敏之 有全部内容/, { timeout: 60_000 });
	await addZone(rep, home, '云州东区');
	// Before anything was counted nothing good is said.
	await expect(footer(rep)).not.toContainText('有全部内容', { timeout: 300 });
	await expect(footer(rep)).toContainText(shell.links.unsent('1'));
	await expect(footer(tab)).toContainText(shell.links.unsent('1'));
});

test('Share never says that no meeting point is set while one is', async ({
	context,
	rendezvous,
	baseURL
}) => {
	const home = baseURL ?? '';
	const rep = await openAt({ context }, home);
	await openSampleTerritory({ page: rep });
	await meetAt(rep, { address: rendezvous.address, home });
	await rep.addInitScript((off) => {
		const seen = ((window as unknown as { seen: string[] }).seen = []) as string[];
		const look = () => {
			if (document.body?.innerText.includes(off)) seen.push(off);
		};
		new MutationObserver(look).observe(document, {
			subtree: true,
			childList: true,
			characterData: true
		});
	}, share.rendezvous.off);
	await openAddress({ page: rep, address: `${home}share/` });
	await expect(rep.getByText(share.rendezvous.reachable).first()).toBeVisible();
	expect(await rep.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);
});
