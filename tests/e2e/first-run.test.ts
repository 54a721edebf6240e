import { words } from './support/plan.ts';
import { openAddress, openSampleTerritory } from './support/app.mjs';
import { expect, test } from './support/fixtures.ts';

test('the sample territory comes in one tap, is marked by one line, survives a reload, goes in one tap and comes back by one with what was done in it @loop', async ({
	openApp
}) => {
	const page = await openApp();
	await openSampleTerritory({ page });
	await expect(page.getByText(words.shell.sample)).toBeVisible();
	await page.reload();
	await expect(page.getByText(words.shell.sample)).toBeVisible();
	const otherTab = await page.context().newPage();
	await openAddress({ page: otherTab, address: new URL('../customers/', page.url()).href });
	const line = page.getByRole('status').filter({ hasText: words.shell.sample });
	expect((await line.boundingBox())?.height).toBeLessThanOrEqual(44);

	// What is owed is done in the sample, which then goes and comes back.
	const { followUp, promises, common } = words;
	await openAddress({ page, address: new URL('../follow-up/', page.url()).href });
	const adverse = page.getByRole('region', { name: followUp.adverse.title });
	await adverse.getByRole('button', { name: followUp.adverse.report }).click();
	await expect(adverse).toHaveCount(0);
	const waiting = page.getByRole('button', { name: promises.keep });
	const before = await waiting.count();
	await waiting.first().click();
	await expect(waiting).toHaveCount(before - 1);
	await page.getByRole('button', { name: words.shell.removeSample }).click();
	await expect(page.getByRole('button', { name: words.welcome.sample })).toBeVisible();
	const gone = page.getByRole('region', { name: common.ui.notices }).locator('div', {
		hasText: words.shell.sampleRemoved
	});
	await gone.last().getByRole('button', { name: common.act.undo }).click();
	await expect(page.getByText(words.shell.sample)).toBeVisible();
	await openAddress({ page, address: new URL('../follow-up/', page.url()).href });
	await expect(waiting).toHaveCount(before - 1);
	await expect(adverse).toHaveCount(0);

	await page.getByRole('button', { name: words.shell.removeSample }).click();
	await expect(page.getByRole('button', { name: words.welcome.sample })).toBeVisible();
	await expect(otherTab.getByRole('heading', { name: words.shell.removedElsewhere })).toBeVisible();
	await otherTab.getByRole('button', { name: words.shell.openAgain }).click();
	await expect(otherTab.getByRole('button', { name: words.welcome.sample })).toBeVisible();
	await page.reload();
	await expect(page.getByRole('button', { name: words.welcome.sample })).toBeVisible();
});

test('a territory is created with products and leads to the import @loop', async ({ openApp }) => {
	const page = await openApp();
	await page.getByRole('link', { name: words.welcome.create }).click();
	const { form } = words.welcome;
	await page.getByRole('button', { name: form.create }).click();
	await expect(page.getByText(words.errors.required).first()).toBeVisible();
	await page.getByLabel(form.territory).fill('城东心内组');
	await page.getByLabel(form.member).fill('王晓');
	await page.getByLabel(form.products).fill('安心片');
	await page.getByLabel(form.products).press('Enter');
	await expect(page.getByText('安心片')).toBeVisible();
	await page.getByRole('button', { name: form.create }).click();
	await page.waitForURL(/\/import\//);
	// Until there is a plan, Today leads there by three steps that can be put away.
	const { steps } = words.today;
	await page.goto('today/');
	await expect(page.getByText(steps.list.title)).toBeVisible();
	// The rail leads to the import too.
	const main = page.getByRole('main');
	await expect(main.getByRole('link', { name: steps.list.act, exact: true })).toBeVisible();
	await page.getByRole('button', { name: steps.hide }).click();
	await expect(page.getByText(steps.list.title)).toHaveCount(0);
	await page.goto('settings/');
	await expect(page.getByLabel(words.settings.territoryName)).toHaveValue('城东心内组');
});

test('a wrong invite says so and joins nothing', async ({ openApp, baseURL }) => {
	const page = await openApp();
	const { wrong, paste } = words.welcome.joining;
	await openAddress({ page, address: `${baseURL}join/#not-an-invite` });
	await expect(page.getByText(wrong.malformed)).toBeVisible();
	await page.getByLabel(paste).fill(`https://example.invalid/join/#${'A'.repeat(120)}`);
	await expect(page.getByText(wrong.damaged)).toBeVisible();
	await expect(page.getByRole('button', { name: words.welcome.joining.join })).toHaveCount(0);
});
