import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { words } from './support/plan.ts';
import { decideSheet, offerShareSheet, takenFiles } from './support/share-sheet.ts';

const { common, customers, forms, paper, takingOut } = words;

/** How many pages the screen takes on A4. */
async function pagesOf(page: Page): Promise<number> {
	const pdf = await page.pdf({ preferCSSPageSize: true });
	return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** The words of headings and choices that do not fit their column, so that they break in the middle. */
const cutWords = (page: Page) =>
	page.getByRole('article').evaluate((paper) => {
		const cells = [...paper.querySelectorAll<HTMLElement>('th, td')];
		const latin = /[A-Za-z]{4,}/g;
		return cells.flatMap((cell) => {
			const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
			const cut: string[] = [];
			for (let node = texts.nextNode(); node; node = texts.nextNode())
				for (const { 0: word, index } of (node.textContent ?? '').matchAll(latin)) {
					const range = document.createRange();
					range.setStart(node, index);
					range.setEnd(node, index + word.length);
					// One word on two lines.
					const tops = [...range.getClientRects()].map(({ top }) => Math.round(top));
					if (new Set(tops).size > 1) cut.push(word);
				}
			return cut;
		});
	});

/** Reads the screen as it is printed, then goes back to it. */
async function onPaper(page: Page, look: () => Promise<void>): Promise<void> {
	await page.emulateMedia({ media: 'print' });
	await look();
	// Told “screen”, it would go on to paper as the screen shows it.
	await page.emulateMedia({ media: null });
}

test('a list leaves as files and on paper, whole and without navigation', async ({
	openApp,
	context,
	baseURL
}) => {
	await offerShareSheet(context);
	const page = await openApp({ address: 'customers/', sample: true });
	await expect(page.getByText(customers.found.doctors(180))).toBeVisible();

	// The virtual list prints every row.
	expect(await pagesOf(page)).toBeGreaterThan(8);
	await page.getByRole('button', { name: customers.more }).click();
	await page.getByRole('menuitem', { name: takingOut.act }).click();

	// What the share sheet takes goes there, what it refuses to the downloads.
	await decideSheet(page, 'take');
	await page.getByRole('button', { name: takingOut.share(takingOut.csv) }).click();
	await expect.poll(async () => (await takenFiles(page)).length).toBe(1);
	const [csv] = await takenFiles(page);
	expect(csv?.buffer.toString()).toMatch(/^\uFEFF医生编码,姓名,医院/);
	const refused = page.waitForEvent('download');
	await page.getByRole('button', { name: takingOut.share(takingOut.xlsx) }).click();
	const workbook = await refused;
	expect(workbook.suggestedFilename()).toMatch(/^医生资料卡 .*\.xlsx$/);
	expect(
		readFileSync(await workbook.path())
			.subarray(0, 2)
			.toString()
	).toBe('PK');
	await expect(page.getByText(takingOut.notShared)).toBeVisible();
	const cards = page.waitForEvent('download');
	await page.getByRole('button', { name: takingOut.download(takingOut.vcf) }).click();
	expect(readFileSync(await (await cards).path(), 'utf8').match(/BEGIN:VCARD/g)).toHaveLength(180);

	await page.getByRole('link', { name: paper.printList }).click();
	await expect(page.getByRole('heading', { name: paper.list.doctors, level: 1 })).toBeVisible();
	await onPaper(page, async () => {
		await expect(page.getByRole('row')).toHaveCount(181);
		await expect(page.getByRole('navigation')).toHaveCount(0);
		await expect(page.getByRole('button', { name: paper.print })).toHaveCount(0);
	});

	await page.goto(`${baseURL}export/`);
	await page.getByRole('link', { name: paper.title.hospitals, exact: true }).click();
	await expect(page.getByRole('article')).toHaveCount(20);
	expect(await pagesOf(page)).toBe(40);
	await onPaper(page, async () => {
		const [first] = await page.getByRole('article').all();
		await expect(first!).toContainText(paper.sheetOf({ at: 1, of: 20 }));
		await expect(first!).toContainText(common.contactRole.pharmacyDirector);
		await expect(first!).toContainText(paper.listing);
	});

	await page.goto(`${baseURL}export/`);
	await expect(page.getByRole('heading', { name: takingOut.title })).toBeVisible();
	const whole = page.waitForEvent('download');
	await page.getByRole('button', { name: takingOut.download(takingOut.json) }).click();
	const territory: unknown = JSON.parse(readFileSync(await (await whole).path(), 'utf8'));
	expect(territory).toMatchObject({ format: 'rounds-territory', unread: { malformed: 0 } });
	await page.getByRole('link', { name: `${paper.blank} ${paper.title.doctors}` }).click();
	await expect(page.getByRole('article')).toContainText(paper.matrix);
	expect(await pagesOf(page)).toBe(2);

	// The forms of the month, the week and the day: a whole week on one sheet, its names uncut.
	await page.goto(`${baseURL}week/`);
	await page.getByRole('link', { name: common.act.print }).click();
	await expect(page.getByRole('heading', { name: forms.title.week, level: 1 })).toBeVisible();
	await expect(page.getByRole('article').getByText(forms.expense)).toBeVisible();
	expect(await pagesOf(page)).toBe(1);
	const saved = page.waitForEvent('download');
	await page.getByRole('button', { name: forms.save }).click();
	expect((await saved).suggestedFilename()).toMatch(/^每周计划表 .*\.xlsx$/);
	await page.goto(`${baseURL}paper/?of=targets`);
	await expect(page.getByRole('article')).toContainText(forms.line.cumulative);
	expect(await pagesOf(page)).toBe(1);
	await page.goto(`${baseURL}export/`);
	await page.getByRole('radio', { name: takingOut.csv, exact: true }).check({ force: true });
	const list = page.waitForEvent('download');
	await page
		.getByRole('button', { name: takingOut.download(forms.list.targets.name), exact: true })
		.click();
	expect(readFileSync(await (await list).path(), 'utf8')).toMatch(/^\uFEFF月份,代表,指标/);

	// A full week lies on one sheet in the longer words of English too, and no word of a form is cut.
	await page.evaluate(() => localStorage.setItem('rounds.locale', 'en'));
	await page.goto(`${baseURL}paper/?of=week&day=2026-11-18`);
	await expect(page.getByRole('article')).toContainText('by appointment');
	expect(await pagesOf(page)).toBe(1);
	for (const of of ['week', 'day', 'targets']) {
		await page.goto(`${baseURL}paper/?of=${of}&day=2026-11-18`);
		await expect(page.getByRole('article')).toBeVisible();
		expect(await cutWords(page)).toEqual([]);
	}
});
