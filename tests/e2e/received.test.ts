import type { Page } from '@playwright/test';
import { buildFolder } from '../../scripts/site.mjs';
import { openAddress, openSampleTerritory } from './support/app.mjs';
import { expect, test } from './support/fixtures.ts';
import { keptOffline, startHost } from './support/host.ts';
import { words } from './support/plan.ts';

test.use({ offlineCopy: true });

const list = '医院名称\t等级\n云泽康复医院\t二级甲等';

/** Sends a file as the share sheet of a phone does: a form, posted to the address in the manifest. */
const shareTo = (page: Page, file: { name: string; content: string }) =>
	page.evaluate(async ({ name, content }) => {
		const address = document.querySelector<HTMLLinkElement>('link[rel="manifest"]')?.href ?? '';
		const { share_target } = await (await fetch(address)).json();
		const body = new FormData();
		body.append(share_target.params.files[0].name, new File([content], name));
		const answer = await fetch(new URL(share_target.action, address), { method: 'POST', body });
		return answer.url;
	}, file);

test('a list that another app shares opens in the import, without a network', async ({
	page,
	noThirdParty
}) => {
	const host = await startHost({ folder: buildFolder });
	noThirdParty.allow(host.address);
	await openAddress({ page, address: host.address });
	await openSampleTerritory({ page });
	await keptOffline(page);
	await host.stop();

	const address = await shareTo(page, { name: '名单.csv', content: list });
	await page.goto(address);
	await page.waitForURL(/\/import\//);
	await expect(page.getByText('名单.csv').first()).toBeVisible();
	await expect(page.getByRole('button', { name: words.importing.toPreview })).toBeVisible();

	// What is damaged is refused where it was meant for, and a page without a file says so.
	await shareTo(page, { name: '林晓.rounds.txt', content: 'not a bundle' });
	await page.goto(address);
	await page.waitForURL(/\/share\//);
	await expect(page.getByText(words.bundle.problem.notABundle)).toBeVisible();
	await page.goto(address);
	await expect(page.getByText(words.shell.received.nothing)).toBeVisible();
});

test('a file the system opens the app with waits until there is a territory', async ({
	page,
	baseURL
}) => {
	await page.addInitScript((content) => {
		const setConsumer = (take: (launch: object) => void) =>
			take({ files: [{ getFile: () => Promise.resolve(new File([content], '名单.csv')) }] });
		Object.defineProperty(globalThis, 'launchQueue', { value: { setConsumer } });
	}, list);
	await openAddress({ page, address: `${baseURL}open/` });
	await expect(page.getByText(words.shell.received.early)).toBeVisible();
	await page.getByRole('link', { name: words.welcome.create }).click();
	const { form } = words.welcome;
	await page.getByLabel(form.territory).fill('城东心内组');
	await page.getByLabel(form.member).fill('王晓');
	await page.getByLabel(form.products).fill('安心片');
	await page.getByLabel(form.products).press('Enter');
	await page.getByRole('button', { name: form.create }).click();
	await page.waitForURL(/\/import\//);
	await expect(page.getByText('名单.csv').first()).toBeVisible();
});
