import type { Page } from '@playwright/test';
import { openAddress, openSampleTerritory } from './support/app.mjs';
import { expect, test } from './support/fixtures.ts';
import { button, inviteFrom, joinBy, openAt, repName, supervisorName } from './support/people.ts';
import { words } from './support/plan.ts';

const { joining } = words.welcome;

/** The territory every sample was until each got an id of its own. */
const idOfOldSamples = 'f2c20b733a8c9859';

/** Takes the sample as an app of long ago made it: under the id all shared. */
async function openOldSample(page: Page): Promise<void> {
	await page.evaluate((id) => {
		const real = crypto.randomUUID.bind(crypto);
		crypto.randomUUID = () => {
			crypto.randomUUID = real;
			return id as ReturnType<typeof real>;
		};
	}, idOfOldSamples);
	await openSampleTerritory({ page });
}

/** What the list says of the sample taken here. */
const ownSample = `${words.common.memberRole.rep} · ${words.settings.sampleMark}`;

const marks = (page: Page) =>
	page.getByRole('listitem').filter({ has: button(page, words.settings.remove) });

test('who tried the sample joins the sample of another, and both stand apart in the list', async ({
	context,
	newProfile,
	baseURL
}) => {
	const home = baseURL ?? '';
	const rep = await openAt({ context }, home);
	await openSampleTerritory({ page: rep });
	await openAddress({ page: rep, address: `${home}share/` });
	const invite = await inviteFrom(rep);

	const other = await newProfile();
	const curious = await openAt(other, home);
	await openSampleTerritory({ page: curious });
	await curious.close();

	const joined = await joinBy(other, { invite, name: supervisorName });
	await openAddress({ page: joined, address: `${home}settings/` });
	await expect(marks(joined)).toHaveCount(2);
	await expect(marks(joined).filter({ hasText: words.settings.foundedBy(repName) })).toHaveCount(1);
	await expect(marks(joined).filter({ hasText: ownSample })).toHaveCount(1);

	// The sample of this device is found by what it is, and not made a second time.
	await openAddress({ page: joined, address: `${home}customers/` });
	await button(joined, words.customers.sample).click();
	await expect(joined.getByText(words.shell.sample)).toBeVisible();
	await openAddress({ page: joined, address: `${home}settings/` });
	await expect(marks(joined)).toHaveCount(2);
});

test('two samples of an older app are told apart, and the own one gives way when its person says so', async ({
	context,
	newProfile,
	baseURL
}) => {
	const home = baseURL ?? '';
	const rep = await openAt({ context }, home);
	await openOldSample(rep);
	await openAddress({ page: rep, address: `${home}share/` });
	const invite = await inviteFrom(rep);

	const page = await openAt(await newProfile(), home);
	await openOldSample(page);
	await openAddress({ page, address: invite });
	await expect(page.getByText(joining.already)).toHaveCount(0);
	await expect(button(page, joining.join)).toHaveCount(0);
	await button(page, joining.removeOther).click();
	await button(page, words.settings.remove).click();
	await page.getByLabel(words.welcome.form.member).fill(supervisorName);
	await button(page, joining.join).click();
	await page.waitForURL(/\/week\//);
	await openAddress({ page, address: `${home}settings/` });
	await expect(marks(page)).toHaveCount(1);
	await expect(marks(page).filter({ hasText: words.settings.foundedBy(repName) })).toHaveCount(1);
});
