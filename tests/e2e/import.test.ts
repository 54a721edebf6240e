import { words } from './support/plan.ts';
import { expect, test } from './support/fixtures.ts';

const { importing, customers } = words;

const hospitals = [
	'医院名称,全称,等级,经度,纬度',
	'云溪医院,云溪市云溪医院,三级甲等,116.415911,39.912392',
	'云岚医院,云溪市云岚医院,二级甲等,116.362483,39.892118',
	'云溪医院,云溪市云溪医院,三级甲等,116.415911,39.912392',
	'云山医院,云溪市云山医院,三级,四百,39.9'
].join('\r\n');

const file = (name: string, content: string | Buffer) => ({
	name,
	mimeType: 'application/octet-stream',
	buffer: Buffer.from(content)
});

test('a list of hospitals is looked at row by row, written as one act and taken back whole @loop', async ({
	openApp,
	baseURL
}) => {
	const page = await openApp({ address: 'import/', sample: true });
	await page.locator('input[type=file]').setInputFiles(file('list.csv', `\uFEFF${hospitals}`));
	const heading = (step: keyof typeof importing.headings) =>
		page.getByRole('heading', { level: 2, name: importing.headings[step] });
	await expect(heading('columns')).toBeFocused();
	await page.getByRole('button', { name: importing.toPreview }).click();

	await expect(heading('preview')).toBeFocused();
	expect(await page.evaluate(() => scrollY)).toBe(0);
	await expect(page.getByText(importing.total.unread(1))).toBeVisible();
	const earlier = importing.rowName({ row: 2, name: '云溪医院' });
	await expect(
		page.getByText(importing.likeness.name({ other: earlier, differs: '' }))
	).toBeVisible();
	await expect(page.getByText(importing.cellProblem.notANumber)).toBeVisible();
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: importing.exportProblems }).click();
	expect((await download).suggestedFilename()).toBe(`${importing.problemsName}.xlsx`);

	await page.getByLabel(importing.choiceOf('云岚医院')).selectOption(importing.choice.skip);
	// Back is one step back, and what was chosen stands when one comes forward again.
	await page.goBack();
	await expect(heading('columns')).toBeFocused();
	await page.goBack();
	await expect(page.getByText('list.csv').first()).toBeVisible();
	await page.getByRole('button', { name: importing.goOn }).click();
	await page.getByRole('button', { name: importing.toPreview }).click();
	await page.getByRole('button', { name: importing.write(2) }).click();
	await expect(page.getByText(importing.result({ added: 2, merged: 0, skipped: 2 }))).toBeVisible();
	await expect(page.getByText(importing.graded.hospitals({ graded: 0, of: 2 }))).toBeVisible();
	await expect(page.getByText(words.grading.hospitalCriterion.beds)).toBeVisible();

	await page.getByRole('link', { name: importing.toCustomers }).click();
	await page.getByRole('searchbox').fill('yunxi');
	await expect(page.getByRole('link', { name: /云溪医院/ })).toBeVisible();
	await page.keyboard.press('Escape');
	await page.getByRole('heading', { level: 1 }).click();
	await page.keyboard.press('Control+z');
	await expect(page.getByRole('link', { name: /云溪医院/ })).toHaveCount(0);
	await page.goto(`${baseURL}customers/?kind=hospitals&q=yunlan`);
	const nobody = { kind: customers.kind.hospitals, text: 'yunlan' };
	await expect(page.getByText(customers.nobodyNamed(nobody))).toBeVisible();
});

const flow = (figures: readonly [string, string, number][]) =>
	[
		'客户名称,产品名称,数量,出库日期',
		...figures.map(([customer, day, count]) => `${customer},云脉舒片,${count},${day}`)
	].join('\n');

test('a flow list becomes usage of hospitals; a name is asked once, a figure that stands is not overwritten', async ({
	openApp
}) => {
	const page = await openApp({ address: 'import/', sample: true });
	const bring = async (name: string, text: string) => {
		await page.locator('input[type=file]').setInputFiles(file(name, `\uFEFF${text}`));
		await page.getByRole('button', { name: importing.toPreview }).click();
	};
	await bring(
		'flow.csv',
		flow([
			['云州市中医院', '2019-10-03', 30],
			['云州市中医院', '2019-10-20', 12],
			['云州中医', '2019-10-11', 20],
			['云州康健医药有限公司', '2019-10-11', 200]
		])
	);
	await expect(page.getByText(importing.leftOut.noHospital)).toBeVisible();
	const meant = page.getByLabel(importing.sameHospitalAs('云州中医'));
	await meant.selectOption('云州市中医院');
	await page.getByRole('button', { name: importing.write(3) }).click();
	await expect(page.getByText(importing.lines.result.usage(1))).toBeVisible();

	await page.getByRole('button', { name: importing.another }).click();
	await bring('again.csv', flow([['云州中医', '2019-10-11', 70]]));
	await expect(page.getByText(importing.likeness.figure())).toBeVisible();
	const change = { field: '数量', from: '62', to: '70' };
	await expect(page.getByText(importing.change(change))).toBeVisible();
	await expect(page.getByRole('button', { name: importing.nothingToWrite })).toBeDisabled();
	await page
		.getByLabel(importing.choiceOf('云州中医 · 云脉舒片'))
		.selectOption(importing.lines.choice.merge);
	await page.getByRole('button', { name: importing.write(1) }).click();
	await page.getByRole('button', { name: importing.undoAll }).click();
	await expect(page.getByRole('heading', { name: importing.undone })).toBeVisible();
});

const hostile = [
	{
		name: 'a.xlsx',
		content: '%PDF-1.7\n1 0 obj',
		says: importing.problem.notATable({ found: importing.foreign.pdf })
	},
	{
		name: 'b.xlsx',
		content: Buffer.from([0x50, 0x4b, 3, 4, 9, 9, 9, 9, 9, 9]),
		says: importing.problem.damaged()
	},
	{
		name: 'c.csv',
		content: '医院名称,地址\n"云溪医院,路 1 号\n云岚医院,路 2 号',
		says: importing.problem.brokenQuotes({ row: 2 })
	},
	{ name: 'd.csv', content: '', says: importing.problem.empty() }
];

test('a file that is no table gets one sentence, and nothing is written', async ({
	openApp,
	baseURL
}) => {
	const page = await openApp({ address: 'customers/', sample: true });
	const count = await page.getByText(/^\d+ 位医生/).innerText();
	await page.goto(`${baseURL}import/`);
	for (const { name, content, says } of hostile) {
		await page.locator('input[type=file]').setInputFiles(file(name, content));
		await expect(page.getByText(says), name).toBeVisible();
		await expect(page.getByRole('button', { name: importing.toPreview }), name).toHaveCount(0);
	}
	await page.locator('input[type=file]').evaluate((input: HTMLInputElement) => {
		const chosen = new DataTransfer();
		chosen.items.add(new File([new Uint8Array(21 * 1024 * 1024)], 'large.csv'));
		input.files = chosen.files;
		input.dispatchEvent(new Event('change', { bubbles: true }));
	});
	await expect(
		page.getByText(importing.problem.tooLarge({ megabytes: 21, limit: 20 }))
	).toBeVisible();
	await page.goto(`${baseURL}customers/`);
	await expect(page.getByText(count)).toBeVisible();
});
