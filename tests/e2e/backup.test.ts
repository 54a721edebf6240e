import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { openAddress, openSampleTerritory } from './support/app.mjs';
import { openBackup, passphrase, saveBackup } from './support/backup.ts';
import { expect, test } from './support/fixtures.ts';
import { button, openAt, recordPromise } from './support/people.ts';
import { words } from './support/plan.ts';

const { backup, bundle, shell, welcome } = words;

const promised = '带一份指南更新';

/** What the rep has promised, as it is written. */
async function promisesOn(page: Page, home: string): Promise<string[]> {
	await openAddress({ page, address: `${home}follow-up/` });
	const rows = page.locator('main li:not(nav li)');
	await rows.first().waitFor();
	const texts = await rows.allInnerTexts();
	// Of what class each is arrives a moment later.
	return texts.map((text) => text.replaceAll(/^([ABC–]|[ABC] 级|未分级)\n/gm, ''));
}

test('a backup brings the territory back into an empty browser, document by document @loop', async ({
	context,
	newProfile,
	baseURL
}, testInfo) => {
	test.setTimeout(300_000);
	const home = baseURL ?? '';
	const rep = await openAt({ context }, home);
	await openSampleTerritory({ page: rep });
	await openAddress({ page: rep, address: `${home}backup/` });
	await expect(rep.getByText(backup.never)).toBeVisible();

	// A passphrase that is too short, or typed in two ways, is said before anything is made.
	await rep.getByLabel(backup.passphrase).first().fill('1234');
	await button(rep, backup.save).click();
	await expect(rep.getByText(backup.tooShort)).toBeVisible();
	await rep.getByLabel(backup.passphrase).first().fill(passphrase);
	await rep.getByLabel(backup.repeat).fill(`${passphrase}。`);
	await button(rep, backup.save).click();
	await expect(rep.getByText(backup.different)).toBeVisible();
	await rep.getByLabel(backup.repeat).fill(passphrase);
	const coming = rep.waitForEvent('download', { timeout: 60_000 });
	await button(rep, backup.save).click();
	const file = testInfo.outputPath('backup.rounds');
	await (await coming).saveAs(file);
	await expect(rep.getByText(backup.allElsewhere).first()).toBeVisible();
	const promises = await promisesOn(rep, home);
	expect(promises.length).toBeGreaterThan(0);

	const second = await newProfile();
	const fresh = await openAt(second, home);
	await fresh.getByRole('link', { name: welcome.restore }).click();
	const cut = testInfo.outputPath('cut.rounds');
	writeFileSync(cut, readFileSync(file).subarray(0, 5_000));
	await fresh.locator('input[type=file]').setInputFiles(cut);
	await expect(fresh.getByText(backup.problem.truncated)).toBeVisible();
	await openBackup(fresh, { file, word: 'not the passphrase' });
	await expect(fresh.getByText(backup.problem.wrongKey)).toBeVisible({ timeout: 60_000 });
	await fresh.getByLabel(backup.passphrase).last().fill(passphrase);
	await button(fresh, backup.restore.open).click();
	await expect(fresh.getByText(backup.restore.fresh)).toBeVisible({ timeout: 60_000 });
	await button(fresh, backup.restore.act).click();
	const equal = fresh.getByText(backup.restore.done);
	await expect(equal).toBeVisible({ timeout: 60_000 });
	const [, of, same] = /(\d+)\D+(\d+)/.exec(await equal.innerText()) ?? [];
	expect(Number(of)).toBeGreaterThan(5);
	expect(same).toBe(of);
	// What came is said by kind, a long one with its newest and how many more.
	const came = fresh.getByRole('list', { name: backup.cameBack.title });
	const hasText = new RegExp(`${bundle.table.contacts}：补回 \\d+ 条`);
	const customers = came.locator('details', { hasText });
	await customers.locator('summary').click();
	await expect(customers.getByText(/还有 \d+ 条/)).toBeVisible();
	await button(fresh, backup.restore.openIt).click();
	await fresh.waitForURL(/\/today\//);
	expect(await promisesOn(fresh, home)).toEqual(promises);

	// Where the territory is already, the same file merges, and nothing is new in it.
	await openAddress({ page: fresh, address: `${home}backup/` });
	await openBackup(fresh, { file });
	await expect(fresh.getByText(backup.restore.merges)).toBeVisible({ timeout: 60_000 });
	await button(fresh, backup.restore.actMerge).click();
	await expect(fresh.getByText(backup.restore.merged)).toBeVisible({ timeout: 60_000 });
	await expect(fresh.getByText(backup.cameBack.nothing)).toBeVisible();
	await expect(came).toHaveCount(0);

	// What is recorded after a backup and lost is listed when a later backup is merged.
	const later = testInfo.outputPath('later.rounds');
	await openAddress({ page: rep, address: `${home}visit/` });
	await recordPromise(rep, promised);
	await saveBackup(rep, { home, to: later });
	await openAddress({ page: fresh, address: `${home}backup/` });
	await openBackup(fresh, { file: later });
	await button(fresh, backup.restore.actMerge).click({ timeout: 60_000 });
	await expect(came.getByRole('listitem').filter({ hasText: promised }).last()).toHaveText(
		/^.+ · 带一份指南更新 · 2026年11月23日 周一$/,
		{
			timeout: 60_000
		}
	);

	// The device goes to someone else: nothing of it stays.
	await openAddress({ page: fresh, address: `${home}backup/` });
	await expect(fresh.getByRole('paragraph').getByText(backup.wipe.safe)).toBeVisible();
	const otherTab = await fresh.context().newPage();
	await openAddress({ page: otherTab, address: `${home}customers/` });
	await button(fresh, backup.wipe.act).click();
	await fresh.getByRole('alertdialog').getByRole('button', { name: backup.wipe.act }).click();
	await expect(fresh.getByRole('link', { name: welcome.restore })).toBeVisible({
		timeout: 60_000
	});
	await openAddress({ page: fresh, address: `${home}today/` });
	await expect(fresh.getByRole('link', { name: welcome.restore })).toBeVisible();
	// The other tab neither shows it any longer nor writes it back.
	await expect(otherTab.getByRole('heading', { name: shell.removedElsewhere })).toBeVisible();
	await button(otherTab, shell.openAgain).click();
	await expect(otherTab.getByRole('link', { name: welcome.restore })).toBeVisible();
});
