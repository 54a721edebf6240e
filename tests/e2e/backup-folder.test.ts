import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { openAddress, openSampleTerritory } from './support/app.mjs';
import { fillPassphrase, openBackup } from './support/backup.ts';
import { expect, test } from './support/fixtures.ts';
import { button, openAt, recordPromise } from './support/people.ts';
import { words } from './support/plan.ts';

const { backup } = words;
/** In the order in which they are made; before each backup one more. */
const promised = ['带一份指南更新', '送老年患者研究摘要', '约科室会时间'] as const;

/** Puts a chooser in the browser's place, which takes a real folder of the page's own file system. */
const chooseOwnFolder = (page: Page) =>
	page.addInitScript(() => {
		const choose = async () =>
			(await navigator.storage.getDirectory()).getDirectoryHandle('备份', { create: true });
		Object.assign(window, { showDirectoryPicker: choose });
	});

/** The files of the folder by name, as Base64. */
const filesIn = (page: Page): Promise<Record<string, string>> =>
	page.evaluate(async () => {
		const root = await navigator.storage.getDirectory();
		const folder = await root.getDirectoryHandle('备份');
		const found: Record<string, string> = {};
		for await (const [name, handle] of folder.entries()) {
			const file = await (handle as FileSystemFileHandle).getFile();
			const url = await new Promise<string>((resolve) => {
				const reader = new FileReader();
				reader.onload = () => resolve(String(reader.result));
				reader.readAsDataURL(file);
			});
			found[name] = url.slice(url.indexOf(',') + 1);
		}
		return found;
	});

test('the folder takes each backup and keeps the one before, and both open', async ({
	context,
	newProfile,
	baseURL
}, testInfo) => {
	const home = baseURL ?? '';
	const rep = await openAt({ context }, home);
	await chooseOwnFolder(rep);
	await openSampleTerritory({ page: rep });

	const intoFolder = async () => {
		await openAddress({ page: rep, address: `${home}backup/` });
		await fillPassphrase(rep);
		await button(rep, backup.toFolder).click();
	};
	await openAddress({ page: rep, address: `${home}backup/` });
	await button(rep, backup.folder.choose).click();
	await expect(rep.getByText(backup.folder.chosen('备份'))).toBeVisible();
	const versions: Record<string, string>[] = [];
	for (const text of promised) {
		await openAddress({ page: rep, address: `${home}visit/` });
		await recordPromise(rep, text);
		await intoFolder();
		await expect(rep.getByText(/^已备份/)).toBeVisible({ timeout: 60_000 });
		await expect(rep.getByText(backup.allElsewhere).first()).toBeVisible();
		versions.push(await filesIn(rep));
	}

	// There are never more than two, and the older is to the byte what the newer was before.
	const [current = '', previous = ''] = Object.keys(versions[2] ?? {}).sort((a, b) =>
		b.localeCompare(a)
	);
	expect(previous).toBe(current.replace('.rounds', '.1.rounds'));
	expect(versions.map((files) => Object.keys(files).length)).toEqual([1, 2, 2]);
	expect(versions[1]?.[previous]).toBe(versions[0]?.[current]);
	expect(versions[2]?.[previous]).toBe(versions[1]?.[current]);

	// Each opens: the older without what came after it, the newer with it.
	const fresh = await openAt(await newProfile(), home);
	const restored = async (name: string, act: string) => {
		const file = testInfo.outputPath(name);
		writeFileSync(file, Buffer.from(versions[2]?.[name] ?? '', 'base64'));
		await openAddress({ page: fresh, address: `${home}backup/` });
		await openBackup(fresh, { file });
		await button(fresh, act).click({ timeout: 60_000 });
		await button(fresh, backup.restore.openIt).click({ timeout: 60_000 });
		await openAddress({ page: fresh, address: `${home}follow-up/` });
		await fresh.getByText(promised[0]).first().waitFor();
		const all = await fresh.locator('main li').allInnerTexts();
		return promised.filter((text) => all.some((row) => row.includes(text)));
	};
	expect(await restored(previous, backup.restore.act)).toEqual(promised.slice(0, 2));
	expect(await restored(current, backup.restore.actMerge)).toEqual(promised);

	// What holds much more is not written over unasked.
	await rep.evaluate(async (name) => {
		const root = await navigator.storage.getDirectory();
		const handle = await (await root.getDirectoryHandle('备份')).getFileHandle(name);
		const stream = await handle.createWritable();
		await stream.write(new Uint8Array(4_000_000));
		await stream.close();
	}, current);
	await intoFolder();
	const question = rep.getByRole('alertdialog');
	await expect(question.getByText(backup.folder.smallerTitle)).toBeVisible({ timeout: 60_000 });
	await question.getByRole('button', { name: words.common.act.cancel }).click();
	expect((await filesIn(rep))[previous]).toBe(versions[2]?.[previous]);

	// A folder that is gone is said, and nothing counts as made.
	await rep.evaluate(async () => {
		const root = await navigator.storage.getDirectory();
		await root.removeEntry('备份', { recursive: true });
	});
	await intoFolder();
	await expect(rep.getByText(backup.folder.failed)).toBeVisible({ timeout: 60_000 });
	await expect(rep.getByText(/^已备份/)).toHaveCount(0);
});
