import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { openAddress, openSampleTerritory } from './support/app.mjs';
import { fillPassphrase, openBackup } from './support/backup.ts';
import { expect, test } from './support/fixtures.ts';
import {
	button,
	historyOn,
	inviteFrom,
	joinBy,
	openAt,
	promisedTo,
	recordPromise,
	repName,
	supervisorName,
	within
} from './support/people.ts';
import { words } from './support/plan.ts';
import { decideSheet, offerShareSheet, takenFiles } from './support/share-sheet.ts';

const { backup, bundle } = words;
const { sheet } = bundle;
const promised = '带一份指南更新';

/** Opens the sheet and has an app take the file. */
async function sendBySheet(page: Page) {
	await decideSheet(page, 'take');
	await button(page, sheet.open).click();
	await expect(page.getByText(sheet.taken)).toBeVisible({ timeout: 60_000 });
	const file = (await takenFiles(page)).at(-1);
	if (!file) throw new Error('no app took a file');
	return file;
}

/** Opens the sheet and thinks better of it: the button works again and nothing is said to have been sent. */
async function closeSheet(page: Page): Promise<void> {
	await decideSheet(page, 'close');
	await button(page, sheet.open).click();
	await expect(button(page, sheet.open)).toBeEnabled();
	await expect(page.getByText(bundle.madeFor(''), { exact: false })).toBeVisible();
	for (const said of [sheet.taken, sheet.refused]) await expect(page.getByText(said)).toBeHidden();
	expect(await takenFiles(page)).toEqual([]);
}

test('a day’s work goes by the share sheet to a supervisor, whose answer comes back the same way', async ({
	context,
	newProfile,
	baseURL
}) => {
	const home = baseURL ?? '';
	await offerShareSheet(context);
	const rep = await openAt({ context }, home);
	await openSampleTerritory({ page: rep });
	await openAddress({ page: rep, address: `${home}share/` });
	const invite = await inviteFrom(rep);
	const profile = await newProfile();
	await offerShareSheet(profile.context);
	const supervisor = await joinBy(profile, { invite, name: supervisorName });
	await openAddress({ page: rep, address: `${home}visit/` });
	await recordPromise(rep, promised);

	const take = async (page: Page, file: Awaited<ReturnType<typeof sendBySheet>>) => {
		await openAddress({ page, address: `${home}share/` });
		await page.locator('#bundle input[type=file]').first().setInputFiles(file);
	};

	// Closed, or refused by the browser, nothing has left; the next tap sends.
	await openAddress({ page: rep, address: `${home}share/` });
	await rep.getByLabel(bundle.to).selectOption({ label: bundle.everyone });
	await closeSheet(rep);
	await decideSheet(rep, 'refuse');
	await button(rep, sheet.open).click();
	await expect(rep.getByText(sheet.refused)).toBeVisible();
	const sent = await sendBySheet(rep);
	expect(sent.name).toMatch(/^巡访同步包-.*2026-11-23\.rounds\.txt$/);

	await take(supervisor, sent);
	await expect(supervisor.getByText(bundle.brings)).toBeVisible({ timeout: 60_000 });
	await expect(supervisor.getByText(bundle.table.promises).first()).toBeVisible();
	await button(supervisor, bundle.apply).click();
	await expect(supervisor.getByText(bundle.applied)).toBeVisible({ timeout: 60_000 });

	// Only the answer tells the rep who took it, and what is there now.
	const newcomer = rep.getByRole('option', { name: supervisorName, exact: true });
	await expect(newcomer).toHaveCount(0);
	await supervisor.getByLabel(bundle.to).selectOption({ label: repName });
	await take(rep, await sendBySheet(supervisor));
	await button(rep, bundle.confirm).or(button(rep, bundle.apply)).click({ timeout: 60_000 });
	await expect(rep.getByText(bundle.applied)).toBeVisible({ timeout: 60_000 });
	await rep.getByLabel(bundle.to).selectOption({ label: supervisorName });
	await expect(rep.getByText(/(?<!\d)\d 条改动还没有送到周敏之/)).toBeVisible();

	await within(supervisor, words.shell.place['follow-up']);
	// The supervisor reads whose word it is: in the list, on the customer's card and on the visit itself.
	const signature = words.common.recordedBy(repName);
	const row = supervisor.locator('main li', { hasText: promised });
	await expect(row).toContainText(signature);
	await promisedTo(supervisor, promised).click();
	const visit = historyOn(supervisor).first();
	await expect(visit).toContainText(signature);
	await visit.click();
	const read = supervisor.getByRole('dialog');
	await expect(read.getByText(signature)).toBeVisible();
	// Read as a record: nothing of it is a field.
	await expect(read.getByText(promised)).toBeVisible();
	await expect(read.getByRole('radio')).toHaveCount(0);
	await expect(read.getByText(words.membership.repAlone)).toBeVisible();
});

test('a backup goes by the share sheet and opens elsewhere', async ({
	context,
	newProfile,
	baseURL
}, testInfo) => {
	const home = baseURL ?? '';
	await offerShareSheet(context);
	const rep = await openAt({ context }, home);
	await openSampleTerritory({ page: rep });
	await openAddress({ page: rep, address: `${home}backup/` });
	await fillPassphrase(rep);
	await button(rep, backup.save).click();
	const { name, buffer } = await sendBySheet(rep);
	const file = testInfo.outputPath(name);
	writeFileSync(file, buffer);

	const fresh = await openAt(await newProfile(), `${home}backup/`);
	await openBackup(fresh, { file });
	await expect(fresh.getByText(backup.restore.fresh)).toBeVisible({ timeout: 60_000 });
});
