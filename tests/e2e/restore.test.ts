import type { Page } from '@playwright/test';
import { openAddress, openSampleTerritory } from './support/app.mjs';
import { expect, test } from './support/fixtures.ts';
import {
	inviteFrom,
	joinBy,
	meetAt,
	openAt,
	recordPromise,
	repName,
	supervisorName,
	within
} from './support/people.ts';
import { words } from './support/plan.ts';

const { backup, bundle, membership, promises } = words;
const promised = '带一份指南更新';

/** The lines of one kind of what came back, unfolded where they are many. */
async function cameBack(page: Page, table: string) {
	const list = page.getByRole('list', { name: backup.cameBack.title });
	const kind = list.locator('details', { hasText: new RegExp(`${table}：补回 \\d+ 条`) });
	await expect(kind).toHaveCount(1);
	if ((await kind.getAttribute('open')) === null) await kind.locator('summary').click();
	return kind.getByRole('listitem');
}

const rowOf = (page: Page, text: string) => page.locator('main li', { hasText: text });

/** Loses this month's visits, as on a disk that fails. */
async function loseMonth(page: Page, home: string): Promise<void> {
	// A page of the site without the app, so that nobody keeps the documents open.
	await page.goto(`${home}manifest.webmanifest`);
	const lost = await page.evaluate(async () => {
		const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
		const gone = names.filter((name) => /visits\/.+\/2026-11$/.test(name));
		for (const name of gone)
			await new Promise((resolve, reject) => {
				const request = indexedDB.deleteDatabase(name);
				request.onsuccess = resolve;
				request.onerror = reject;
			});
		return gone.length;
	});
	expect(lost).toBe(1);
}

test('what a rep’s device lost, or a new one lacks, comes back from the supervisor’s copy', async ({
	context,
	newProfile,
	rendezvous,
	baseURL
}) => {
	test.setTimeout(300_000);
	const home = baseURL ?? '';
	const rep = await openAt({ context }, home);
	await openSampleTerritory({ page: rep });
	await openAddress({ page: rep, address: `${home}visit/` });
	await recordPromise(rep, promised);
	await meetAt(rep, { address: rendezvous.address, home });
	const invite = await inviteFrom(rep);
	const supervisor = await joinBy(await newProfile(), { invite, name: supervisorName });
	await within(supervisor, words.shell.place.share);
	await expect(supervisor.getByText(/与 .*林晓.* 一致/)).toBeVisible({ timeout: 60_000 });

	await expect(supervisor.getByLabel(bundle.to)).toContainText(repName);

	// The month is gone: the device says that others have it, and takes it back only when told to.
	await loseMonth(rep, home);
	await openAddress({ page: rep, address: `${home}share/` });
	await expect(rep.getByText(membership.missing)).toBeVisible({ timeout: 60_000 });
	await within(rep, words.shell.place['follow-up']);
	await expect(rowOf(rep, promised)).toHaveCount(0);
	await expect(rep.getByText(words.shell.ownMissing)).toBeVisible();
	await within(rep, words.shell.place.share);
	await rep.getByRole('switch', { name: membership.restore }).click();
	await expect(rep.getByText(/与 .*周敏之.* 一致/)).toBeVisible({ timeout: 60_000 });
	await expect(rep.getByText(membership.missing)).toHaveCount(0);
	// What came back is listed, the newest first, by whom it is for and on which day.
	const promisesBack = await cameBack(rep, bundle.table.promises);
	await expect(promisesBack.first()).toHaveText(/^.+ · 带一份指南更新 · 2026年11月23日 周一$/);
	const visitsBack = await cameBack(rep, bundle.table.visitReports);
	await expect(visitsBack.first()).toHaveText(/^.+ · 2026年11月23日 周一$/);
	await within(rep, words.shell.place['follow-up']);
	// Share lists the same promise as come back until the other screen stands.
	await rep.getByRole('heading', { level: 1, name: words.shell.tab['follow-up'] }).waitFor();
	await expect(rowOf(rep, promised)).toBeVisible();

	// The phone itself is gone: a new one of the same rep is invited by the supervisor, and filled from there.
	await rep.context().close();
	await supervisor.getByRole('radio', { name: membership.furtherDevice, exact: true }).click();
	await supervisor.getByLabel(membership.deviceOf).selectOption({ label: repName });
	const forPhone = await inviteFrom(supervisor);
	const phone = await joinBy(await newProfile(), { invite: forPhone });
	await within(phone, words.shell.place['follow-up']);
	await expect(rowOf(phone, promised)).toBeVisible({ timeout: 60_000 });
	await expect(rowOf(phone, promised).getByRole('button', { name: promises.keep })).toBeVisible();
	await within(phone, words.shell.place.share);
	const restoring = phone.getByRole('switch', { name: membership.restore });
	await expect(restoring).toBeChecked();
	const onPhone = await cameBack(phone, bundle.table.promises);
	await expect(onPhone.first()).toHaveText(/^.+ · 带一份指南更新 · 2026年11月23日 周一$/);
	await restoring.click();
	await expect(phone.getByText(/与 .*周敏之.* 一致/)).toBeVisible();
});
