import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openAddress, openSampleTerritory } from './support/app.mjs';
import { cameraArgument, holdBeforeCamera } from './support/camera.ts';
import { expect, test as base } from './support/fixtures.ts';
import { button, inviteFrom, joinBy, openAt, recordPromise, within } from './support/people.ts';
import { words } from './support/plan.ts';

const { share, nearby, bundle } = words;
const before = join(tmpdir(), `rounds-camera-${process.pid}.y4m`);

const test = base.extend({
	launchOptions: [
		async ({ launchOptions }, use) => {
			holdBeforeCamera(before, null);
			await use({
				...launchOptions,
				args: [...(launchOptions.args ?? []), cameraArgument(before)]
			});
		},
		{ scope: 'worker' }
	]
});

const codeOf = (page: Page) => page.getByLabel(nearby.codeText).inputValue();

async function paste(page: Page, code: string) {
	await page.getByLabel(nearby.paste).fill(code);
	await page.getByRole('button', { name: nearby.use, exact: true }).click();
}

test('two devices connect by codes alone, and a visit recorded on one is on the other', async ({
	context,
	newProfile,
	baseURL
}) => {
	test.setTimeout(300_000);
	const home = baseURL ?? '';
	const rep = await openAt({ context }, home);
	await openSampleTerritory({ page: rep });
	await openAddress({ page: rep, address: `${home}share/` });
	const invite = await inviteFrom(rep);
	const supervisor = await joinBy(await newProfile(), { invite, name: '周敏之' });
	await openAddress({ page: supervisor, address: `${home}share/` });

	// What is no code, or cut, is said in a sentence, and nothing is lost by it.
	await supervisor.getByText(nearby.paste).first().click();
	await paste(supervisor, '你好');
	await expect(supervisor.getByText(nearby.problem.notACode)).toBeVisible();
	await button(rep, nearby.show).click();
	const firstTry = await codeOf(rep);
	await paste(supervisor, firstTry.slice(0, -8));
	await expect(supervisor.getByText(nearby.problem.damaged)).toBeVisible();

	// The rep reads the answer to an earlier code, then their own.
	await paste(supervisor, firstTry);
	const firstAnswer = await codeOf(supervisor);
	await button(rep, words.common.act.cancel).click();
	await button(rep, nearby.show).click();
	await expect.poll(() => codeOf(rep)).not.toBe(firstTry);
	await paste(rep, firstAnswer);
	await expect(rep.getByText(nearby.problem.old)).toBeVisible();
	await paste(rep, await codeOf(rep));
	await expect(rep.getByText(nearby.problem.ownCode)).toBeVisible();

	// With the camera: the supervisor scans the first code, the rep the second.
	await button(supervisor, words.common.act.cancel).click();
	holdBeforeCamera(before, await codeOf(rep));
	await button(supervisor, nearby.scan).click();
	await expect(supervisor.getByText(nearby.second)).toBeVisible({ timeout: 60_000 });
	holdBeforeCamera(before, await codeOf(supervisor));
	await button(rep, nearby.scanAnswer).click();
	await expect(rep.getByText(nearby.connected('周敏之'))).toBeVisible({ timeout: 60_000 });
	await expect(rep.getByText(share.peerState.current).first()).toBeVisible({ timeout: 60_000 });

	// The connection outlives the screen, and what is recorded travels.
	await within(rep, words.shell.tab.today);
	await rep.getByRole('link', { name: words.today.unplanned, exact: true }).click();
	await recordPromise(rep, '带一份指南更新');
	await within(supervisor, words.shell.place['follow-up']);
	await expect(supervisor.getByText('带一份指南更新')).toBeVisible({ timeout: 60_000 });
});

test('a bundle brings changes over without a connection and comes back as an acknowledgement', async ({
	context,
	newProfile,
	baseURL
}, testInfo) => {
	test.setTimeout(300_000);
	const home = baseURL ?? '';
	const rep = await openAt({ context }, home);
	await openSampleTerritory({ page: rep });
	await openAddress({ page: rep, address: `${home}share/` });
	const invite = await inviteFrom(rep);
	const supervisor = await joinBy(await newProfile(), { invite, name: '周敏之' });

	const saved = async (page: Page, name: string) => {
		const coming = page.waitForEvent('download', { timeout: 60_000 });
		await button(page, bundle.saveFile).click();
		const file = testInfo.outputPath(name);
		await (await coming).saveAs(file);
		return file;
	};
	const take = (page: Page, file: string) =>
		page.locator('#bundle input[type=file]').first().setInputFiles(file);

	// A cut file and a stranger's are sentences; the whole one says what it brings before it is taken.
	const file = await saved(rep, 'first.rounds');
	await openAddress({ page: supervisor, address: `${home}share/` });
	const cut = testInfo.outputPath('cut.rounds');
	writeFileSync(cut, readFileSync(file).subarray(0, -100));
	await take(supervisor, cut);
	await expect(supervisor.getByText(bundle.problem.truncated)).toBeVisible();
	writeFileSync(cut, 'hello');
	await take(supervisor, cut);
	await expect(supervisor.getByText(bundle.problem.notABundle)).toBeVisible();
	await take(supervisor, file);
	await expect(supervisor.getByText(bundle.brings)).toBeVisible({ timeout: 60_000 });
	await expect(supervisor.getByText(bundle.table.visitReports).first()).toBeVisible();
	await button(supervisor, bundle.apply).click();
	await expect(supervisor.getByText(bundle.applied)).toBeVisible({ timeout: 60_000 });
	await take(supervisor, file);
	await expect(supervisor.getByText(bundle.nothingHere)).toBeVisible({ timeout: 60_000 });
	await button(supervisor, bundle.discard).click();

	// What the supervisor holds travels back, and the rep is told so only then.
	const answered = async (name: string) => {
		await supervisor.getByLabel(bundle.to).selectOption({ label: '林晓' });
		await take(rep, await saved(supervisor, name));
		await button(rep, bundle.confirm).or(button(rep, bundle.apply)).click({ timeout: 60_000 });
		await expect(rep.getByText(bundle.applied)).toBeVisible({ timeout: 60_000 });
		await rep.getByLabel(bundle.to).selectOption({ label: '周敏之' });
	};
	await answered('answer.rounds');
	await expect(rep.getByText(/改动还没有送到周敏之/)).toBeVisible();

	// A day's work fits a few codes.
	await openAddress({ page: rep, address: `${home}visit/` });
	await recordPromise(rep, '带一份指南更新');
	await expect(rep.getByText(/条改动还没送出/)).toBeVisible();
	await openAddress({ page: rep, address: `${home}share/` });
	await rep.getByLabel(bundle.to).selectOption({ label: '周敏之' });
	await button(rep, bundle.showCodes).click();
	await expect(rep.getByText(bundle.codesHint)).toBeVisible({ timeout: 60_000 });
	await openAddress({ page: supervisor, address: `${home}share/` });
	await button(supervisor, bundle.scan).click();
	const picture = testInfo.outputPath('code.png');
	// The codes take turns; whichever is shown is read, until all have been.
	await expect(async () => {
		await rep.locator('#bundle figure svg').screenshot({ path: picture });
		await supervisor.locator('#bundle input[accept="image/*"]').setInputFiles(picture);
		await expect(supervisor.getByText(bundle.brings)).toBeVisible({ timeout: 1_500 });
	}).toPass({ timeout: 60_000 });
	await button(supervisor, bundle.apply).click();
	await expect(supervisor.getByText(bundle.applied)).toBeVisible({ timeout: 60_000 });
	await answered('second.rounds');
	await expect(rep.getByText(/周敏之已有.*全部内容/)).toBeVisible();
	await expect(rep.getByText(/周敏之 有全部内容|改动都已送到/)).toBeVisible();
	await within(supervisor, words.shell.place['follow-up']);
	await expect(supervisor.getByText('带一份指南更新')).toBeVisible();
});
