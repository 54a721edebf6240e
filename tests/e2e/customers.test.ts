import type { Page } from '@playwright/test';
import { accessibilityProblems } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { expectSettled } from './support/history.ts';
import { words } from './support/plan.ts';

const { customers, fields, grading, importing, common } = words;
const table = ['姓名\t医院\t科室\t月处方量', '欧阳若岚\t云泽康复医院\t心内科\t120'].join('\n');

type Level = 0 | 1 | 2 | 3 | 4;
const placeOf = ([usage, potential]: [Level, Level]) =>
	grading.cell({
		usage: grading.usageLevel[usage],
		potential: grading.potentialLevel[potential]
	});
const cellOf = (page: Page, at: [Level, Level]) =>
	page.getByRole('grid').getByRole('button', { name: new RegExp(`^${placeOf(at)}`) });

test('a doctor is found by initials, placed on the grid by touch and by keys, and read in sections @loop', async ({
	openApp,
	baseURL
}) => {
	const page = await openApp({ address: 'import/', sample: true });
	await page.getByLabel(importing.paste).fill(table);
	await page.getByRole('button', { name: importing.usePasted }).click();
	await page.getByRole('button', { name: importing.toPreview }).click();
	await expect(
		page.getByText(
			importing.guardedBlock({ column: '月处方量', rule: words.compliance.rule.usageFigures })
		)
	).toBeVisible();
	await page.getByRole('button', { name: importing.write(1) }).click();
	await expect(page.getByText(importing.withHospitals(1))).toBeVisible();

	await page.goto(`${baseURL}customers/`);
	await page.getByRole('searchbox').fill('oyrl');
	await expect(page.getByText(customers.found.doctors(1))).toBeVisible();
	await page.getByRole('link', { name: /欧阳若岚/ }).click();
	const detail = page.getByRole('region', { name: customers.detail });
	await expect(detail.getByRole('heading', { name: '欧阳若岚' })).toBeVisible();
	await expect(detail.getByText(customers.rule.G3).first()).toBeVisible();
	await expect(detail.getByText(customers.noNextVisit, { exact: true })).toBeVisible();

	// A tap proposes; the record has its date and its way back.
	await cellOf(page, [4, 4]).click();
	await detail.getByRole('button', { name: customers.grid.record }).click();
	const now = detail.getByRole('grid').locator('[aria-current=true]');
	await expect(now).toHaveAccessibleName(new RegExp(`^${placeOf([4, 4])}`));
	await expect(detail.getByText(grading.gradeName.A, { exact: false }).first()).toBeVisible();

	// The arrows walk from where one stands; Enter proposes.
	await now.focus();
	for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'Enter'])
		await page.keyboard.press(key);
	await detail.getByRole('button', { name: customers.grid.record }).click();
	await expect(now).toHaveAccessibleName(new RegExp(`^${placeOf([0, 4])}`));
	await expect(page.getByRole('link', { name: /欧阳若岚/ })).toContainText(grading.gradeName.C);
	await detail.getByText(common.ui.why, { exact: true }).click();
	await expect(detail.getByText(customers.raise({ grade: 'B', count: 1, of: 1 }))).toBeVisible();
	// Inside a control the browser's own undo comes first.
	await detail.getByRole('heading', { level: 1 }).click();
	await page.keyboard.press('Control+z');
	await expect(now).toHaveAccessibleName(new RegExp(`^${placeOf([4, 4])}`));

	// A section is edited on its own, kept as one types, and Escape leaves it.
	await detail.getByRole('button', { name: customers.editGroup(customers.group.work) }).click();
	const sheet = page.getByRole('dialog', { name: customers.group.work });
	await sheet.getByLabel(fields.doctor.patientsPerDay).fill('abc');
	await page.keyboard.press('Escape');
	await expect(sheet.getByLabel(fields.doctor.patientsPerDay)).toBeFocused();
	// An absurd number is asked about, and kept all the same.
	await sheet.getByLabel(fields.doctor.patientsPerDay).fill('10000');
	await expect(sheet.getByText(customers.beyondUsual('200'))).toBeVisible();
	await sheet.getByLabel(fields.doctor.patientsPerDay).fill('60');
	await expect(sheet.getByText(customers.beyondUsual('200'))).toHaveCount(0);
	await page.keyboard.press('Escape');
	await expect(sheet).toBeHidden();
	await expectSettled(page);
	await page.reload();
	await expect(detail.getByRole('definition').filter({ hasText: /^60$/ })).toBeVisible();

	await detail.getByRole('button', { name: customers.more }).click();
	await page.getByRole('menuitem', { name: customers.delete }).click();
	await expect(
		page.getByText(customers.nobodyNamed({ kind: customers.kind.doctors, text: 'oyrl' }))
	).toBeVisible();
	await page.getByRole('button', { name: common.act.undo }).click();
	await expect(page.getByText(customers.found.doctors(1))).toBeVisible();

	// Found under another kind, and said so.
	await page.getByRole('searchbox').fill('yunzekangfu');
	await page.getByRole('radio', { name: customers.kind.hospitals }).check();
	await page.getByRole('link', { name: /云泽康复医院/ }).click();
	await expect(detail.getByRole('link', { name: /欧阳若岚/ }).first()).toBeVisible();

	// A person added inside a hospital returns to that hospital.
	await detail.getByRole('button', { name: customers.addContact }).click();
	const adding = page.getByRole('dialog', { name: customers.addContact });
	await adding.getByLabel(fields.doctor.name).fill('欧阳若岚主任');
	await expect(adding.getByText(words.merging.knownAlready)).toBeVisible();
	await adding.getByLabel(fields.doctor.name).fill('上官清');
	await expect(adding.getByText(words.merging.knownAlready)).toHaveCount(0);
	await adding.getByRole('button', { name: common.act.add }).click();
	await expect(detail.getByRole('link', { name: /上官清/ }).first()).toBeVisible();
	await expect(detail.getByRole('heading', { level: 1, name: '云泽康复医院' })).toBeVisible();
});

test('several doctors are changed in one act, and back in one', async ({ openApp }) => {
	const page = await openApp({ address: 'customers/?grade=C', sample: true });
	await expect(
		page.getByRole('link').filter({ hasText: grading.gradeName.C }).first()
	).toBeVisible();
	const before = await page.getByText(/^\d+ 位医生/).innerText();
	await page.getByRole('button', { name: customers.more }).click();
	await page.getByRole('menuitem', { name: customers.selectSeveral }).click();
	const ticks = page.getByRole('checkbox');
	await ticks.nth(0).check();
	await ticks.nth(1).check();
	await expect(page.getByText(common.state.selected(2))).toBeVisible();
	await page.getByRole('button', { name: customers.changeSeveral }).click();
	await page.getByRole('menuitem', { name: customers.placeSeveral }).click();
	await cellOf(page, [4, 4]).click();
	expect(await accessibilityProblems(page)).toEqual([]);
	await page.getByRole('button', { name: customers.placeCount(2) }).click();
	await expect(page.getByText(customers.changedSeveral(2))).toBeVisible();
	await expect(page.getByText(before)).toHaveCount(0);
	await page.getByRole('button', { name: common.act.undo }).click();
	await expect(page.getByText(before)).toBeVisible();

	// A tag is set on several, filters the list, and stands on the card, where it is taken away again.
	await page.getByRole('button', { name: customers.more }).click();
	await page.getByRole('menuitem', { name: customers.selectSeveral }).click();
	await ticks.nth(0).check();
	await ticks.nth(1).check();
	const { tags } = words;
	await page.getByRole('button', { name: tags.act }).click();
	const tagging = page.getByRole('dialog', { name: tags.title });
	await tagging.getByLabel(tags.typed).fill('讲者');
	await page.keyboard.press('Enter');
	await expect(page.getByText(tags.added({ tag: '讲者', count: 2 }))).toBeVisible();
	expect(await accessibilityProblems(page)).toEqual([]);
	await tagging.getByRole('button', { name: common.act.done }).click();
	await page.getByRole('button', { name: common.act.done }).click();
	await page.getByRole('button', { name: /^筛选/ }).click();
	await page.getByRole('dialog').getByText('讲者', { exact: true }).click();
	await page.getByRole('dialog').getByRole('button', { name: common.act.done }).click();
	await expect(page.getByText(/^2 位医生/)).toBeVisible();
	const tagged = page.getByRole('list', { name: /位医生/ }).getByRole('link');
	await tagged.first().click();
	await page.getByRole('button', { name: tags.edit }).click();
	await tagging.getByRole('button', { name: `${common.act.remove} 讲者` }).click();
	await tagging.getByRole('button', { name: common.act.done }).click();
	await expect(page.getByText(/^1 位医生/)).toBeVisible();
	await page.getByRole('button', { name: `${common.act.remove} 讲者` }).click();
	await expect(page.getByText(/^1 位医生/)).toHaveCount(0);

	// Who is deleted together is counted.
	const list = page.getByRole('region', { name: customers.list });
	await list.getByRole('button', { name: customers.more }).click();
	await page.getByRole('menuitem', { name: customers.selectSeveral }).click();
	await ticks.nth(0).check();
	await ticks.nth(1).check();
	await page.getByRole('button', { name: common.act.delete }).click();
	const { shell } = words;
	const deleted = shell.actOf({ who: shell.several(2), act: shell.act.deleteContact });
	await expect(page.getByText(deleted, { exact: true })).toBeVisible();
});
