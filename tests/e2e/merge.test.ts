import { accessibilityProblems } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { words } from './support/plan.ts';

const { merging, customers, common, fieldNotes, importing, fields, places, shell, visit } = words;

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

	await expect(page.getByText(shell.act.mergeCards)).toBeVisible();
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

test('a doctor works at two hospitals, and a hospital that was written twice becomes one', async ({
	openApp,
	baseURL
}) => {
	const page = await openApp({ address: 'customers/?grade=A', sample: true });
	const rows = page.getByRole('region', { name: customers.list }).locator('[role=list]');
	const row = rows.getByRole('listitem').getByRole('link').first();
	const name = (await row.locator('span.truncate').first().innerText()).trim();
	await row.click();
	const detail = page.getByRole('region', { name: customers.detail });
	await detail.getByRole('button', { name: customers.more }).click();
	await page.getByRole('menuitem', { name: places.add }).click();
	const sheet = page.getByRole('dialog');
	const hospitals = sheet.getByLabel(places.where);
	const second = '心血管院';
	await hospitals.selectOption({ label: second });
	await sheet.getByLabel(fields.doctor.department).fill('特需门诊');
	await sheet.getByRole('button', { name: /周四 下午/ }).click();
	expect(await accessibilityProblems(page)).toEqual([]);
	await sheet.getByRole('button', { name: places.keep, exact: true }).click();
	const section = detail.locator('section', {
		has: page.getByRole('heading', { name: places.title })
	});
	await expect(section.getByRole('listitem')).toHaveCount(2);
	await expect(section).toContainText('特需门诊');

	// A fact says from whom it is known, and what stood there before it was changed.
	await detail
		.getByRole('button', { name: fieldNotes.of(customers.group.basics), exact: true })
		.click();
	const fact = sheet.getByRole('listitem').filter({ hasText: fields.doctor.department });
	await fact.getByRole('button', { name: fieldNotes.unknown }).click();
	await fact.getByRole('radio', { name: common.factSource.related }).click();
	await fact.getByLabel(fieldNotes.from).fill('护士长');
	expect(await accessibilityProblems(page)).toEqual([]);
	await fact.getByRole('button', { name: fieldNotes.keep }).click();
	await expect(fact).toContainText('护士长');
	await page.keyboard.press('Escape');
	await expect(detail.getByText('护士长')).toBeVisible();

	// A visit names the place, and the other hospital knows the doctor.
	await detail.getByRole('link', { name: customers.recordVisit }).click();
	await page.getByRole('dialog').getByRole('radio', { name: second }).click();
	await page.getByRole('dialog').getByRole('radio', { name: visit.adverseNo }).click();
	await page.getByRole('dialog').getByRole('button', { name: visit.record, exact: true }).click();
	await expect(
		detail
			.getByRole('link')
			.filter({ hasText: ` · ${second}` })
			.first()
	).toBeVisible();
	await page.goto(`${baseURL}customers/?q=${encodeURIComponent(second)}`);
	await expect(rows.getByRole('link', { name: new RegExp(name) })).toBeVisible();

	// The same hospital once more, under its long name.
	await page.goto(`${baseURL}customers/?kind=hospitals`);
	await page.getByRole('button', { name: customers.add, exact: true }).click();
	await page.getByRole('menuitem', { name: customers.addHospital }).click();
	const full = '云川大学附属云州市心血管病医院';
	await sheet.getByLabel(fields.hospital.name).fill(full);
	await sheet.getByRole('button', { name: common.act.add, exact: true }).click();
	await detail.getByRole('button', { name: merging.compare }).click();
	await expect(
		sheet.getByRole('radiogroup', { name: merging.account.stays }).getByRole('radio').nth(1)
	).toBeChecked();
	expect(await accessibilityProblems(page)).toEqual([]);
	await sheet.getByRole('button', { name: merging.merge, exact: true }).click();
	await expect(detail.getByText(merging.account.mergedHere)).toBeVisible();
	await expect(detail.getByRole('link', { name: new RegExp(name) }).first()).toContainText(
		'特需门诊'
	);
	await detail.getByRole('button', { name: merging.separate(full) }).click();
	await expect(detail.getByText(merging.account.mergedHere)).toBeHidden();
	await expect(detail.getByRole('button', { name: merging.compare })).toBeVisible();
});
