import { accessibilityProblems } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { words } from './support/plan.ts';

const { merging, customers, common, importing, fields, shell } = words;

test('a doctor who was recorded twice becomes one with all visits, and two again', async ({
	openApp,
	baseURL
}) => {
	// Of one grade, so that the list stands still once it shows anybody.
	const page = await openApp({ address: 'customers/?grade=A', sample: true });
	const rows = page
		.getByRole('region', { name: customers.list })
		.locator('[role=list]')
		.getByRole('listitem');
	const row = rows.getByRole('link').first();
	const name = (await row.locator('span.truncate').first().innerText()).trim();
	const place = (await row.locator('span.truncate').nth(1).innerText()).trim();
	const [department = ''] = place.split(' · ').slice(-1);
	await row.click();
	const detail = page.getByRole('region', { name: customers.detail });
	await expect(detail.getByRole('heading', { level: 1, name })).toBeVisible();
	const history = page.getByRole('heading', { name: customers.history });
	const visits = detail.locator('section', { has: history }).getByRole('listitem');
	await expect(visits.first()).toBeVisible();
	const visitsBefore = await visits.count();
	const home = page.url();

	// The same person once more, from another hospital's list and without a visit.
	await page.goto(`${baseURL}import/`);
	const table = ['姓名\t医院\t科室\t职称', `${name}\t云泽康复医院\t${department}\t住院医师`].join(
		'\n'
	);
	await page.getByLabel(importing.paste).fill(table);
	await page.getByRole('button', { name: importing.usePasted }).click();
	await page.getByRole('button', { name: importing.toPreview }).click();
	await page.getByRole('button', { name: importing.write(1) }).click();
	await expect(page.getByText(importing.withHospitals(1))).toBeVisible();

	await page.goto(`${baseURL}customers/`);
	await page.getByRole('button', { name: customers.filter }).click();
	await page.getByRole('switch', { name: merging.only }).click();
	await page.getByRole('button', { name: common.act.done }).click();
	const twice = page.locator('main').getByText(customers.found.doctors(2));
	await expect(twice).toBeVisible();
	const copy = page.getByRole('link', { name: /云泽康复医院/ });
	await copy.click();

	await detail.getByRole('button', { name: merging.compare }).click();
	const sheet = page.getByRole('dialog', { name: merging.title });
	await sheet.getByRole('radiogroup', { name: merging.stays }).getByRole('radio').nth(1).click();
	await sheet
		.getByRole('radiogroup', { name: fields.doctor.title, exact: true })
		.getByText('住院医师', { exact: true })
		.click();
	expect(await accessibilityProblems(page)).toEqual([]);
	await sheet.getByRole('button', { name: merging.merge, exact: true }).click();

	await expect(page.getByText(shell.act.mergeContacts)).toBeVisible();
	expect(new URL(page.url()).searchParams.get('doctor')).toBe(
		new URL(home).searchParams.get('doctor')
	);
	await expect(visits).toHaveCount(visitsBefore);
	await expect(detail.getByRole('definition').filter({ hasText: '住院医师' })).toBeVisible();
	await expect(detail.getByText(merging.mergedHere)).toBeVisible();
	await page.reload();
	await expect(visits).toHaveCount(visitsBefore);

	await detail.getByRole('button', { name: merging.separate(name) }).click();
	await expect(detail.getByRole('button', { name: merging.compare })).toBeVisible();
	await page.getByRole('button', { name: common.act.undo }).click();
	await expect(detail.getByText(merging.mergedHere)).toBeVisible();
});
