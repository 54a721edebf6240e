import { words } from './support/plan.ts';
import { expect, test } from './support/fixtures.ts';

const table = ['姓名\t医院\t科室\t月处方量', '欧阳若岚\t云泽康复医院\t心内科\t120'].join('\n');

test('a doctor is found by initials, and another usage moves the grade with its reasons', async ({
	openApp,
	baseURL
}) => {
	const { customers, grading, importing, common } = words;
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
	await expect(detail.getByText(customers.whyUngraded)).toBeVisible();

	const product = (
		await detail.getByRole('radiogroup').first().getAttribute('aria-label')
	)?.replace(` ${grading.axis.usage}`, '');
	const judge = (axis: 'usage' | 'potential', label: string) =>
		detail
			.getByRole('radiogroup', { name: `${product} ${grading.axis[axis]}` })
			.getByText(label, { exact: true })
			.click();
	await judge('usage', grading.usageLevel[4]);
	await judge('potential', grading.potentialLevel[4]);
	await detail.getByText(grading.whyGrade('A')).click();
	await expect(
		detail.getByText(
			grading.cell({ usage: grading.usageLevel[4], potential: grading.potentialLevel[4] })
		)
	).toBeVisible();

	await judge('usage', grading.usageLevel[0]);
	await expect(detail.getByText(grading.whyGrade('C'))).toBeVisible();
	await expect(detail.getByText(customers.raise({ grade: 'B', count: 1, of: 1 }))).toBeVisible();
	await expect(page.getByRole('link', { name: /欧阳若岚/ })).toContainText(grading.gradeName.C);

	// Inside a control the browser's own undo comes first.
	await detail.getByRole('heading', { level: 1 }).click();
	await page.keyboard.press('Control+z');
	await expect(detail.getByText(grading.whyGrade('A'))).toBeVisible();

	await detail.getByLabel(words.fields.doctor.patientsPerDay).fill('60');
	await detail.getByLabel(words.fields.doctor.title, { exact: true }).focus();
	await page.reload();
	await expect(detail.getByLabel(words.fields.doctor.patientsPerDay)).toHaveValue('60');

	await detail.getByRole('button', { name: customers.more }).click();
	await page.getByRole('menuitem', { name: customers.delete }).click();
	await expect(page.getByText(customers.noMatch)).toBeVisible();
	await page.getByRole('button', { name: common.act.undo }).click();
	await expect(page.getByText(customers.found.doctors(1))).toBeVisible();
});
