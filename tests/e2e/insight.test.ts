import type { Page } from '@playwright/test';
import { accessibilityProblems } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { words } from './support/plan.ts';

const chart = (page: Page, name: string) => page.getByRole('figure', { name, exact: true });

test('a cell of the matrix leads to its doctors', async ({ openApp }) => {
	const page = await openApp({ address: 'insight/', sample: true, locale: 'en' });
	const matrix = page.getByRole('grid', { name: 'Usage × potential' });
	const cell = matrix.getByRole('button', {
		name: /Usage “Trial”, potential “Partial”, Grade B, [1-9]/
	});
	const count = Number(/(\d+) doctors?$/.exec((await cell.getAttribute('aria-label')) ?? '')?.[1]);
	await cell.click();
	await expect(page).toHaveURL(/cell=12/);

	const doctors = page.getByRole('list', { name: 'Doctors in this cell' });
	await expect(page.getByText(`Doctors in this cell · ${count} doctor`)).toBeVisible();
	await expect(page.getByText('Regular follow-up', { exact: true })).toBeVisible();
	await expect(doctors.getByRole('link').first()).toHaveAttribute('href', /customers\/\?doctor=/);

	await page.reload();
	await expect(doctors.getByRole('listitem').first()).toHaveAttribute(
		'aria-setsize',
		String(count)
	);
});

test('the matrix is walked with the arrows', async ({ openApp }) => {
	const page = await openApp({ address: 'insight/', sample: true, locale: 'en' });
	const matrix = page.getByRole('grid', { name: 'Usage × potential' });
	await matrix.getByRole('button', { name: /Usage “None”, potential “High”/ }).focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(
		page.getByRole('heading', { name: 'Usage “Trial”, potential “Large”' })
	).toBeVisible();
});

test('every picture says what it means and has its table behind it', async ({ openApp }) => {
	const page = await openApp({ address: 'insight/', sample: true, locale: 'en' });
	const pareto = chart(page, 'Visits of the last 8 weeks');
	await expect(
		pareto.getByText(/^The top 20% of customers \(\d+\) got \d+% of \d+ visits; .* 80%\.$/)
	).toBeVisible();
	await pareto.getByRole('button', { name: 'Show table' }).click();
	await expect(pareto.getByRole('row', { name: /^100% 100%$/ })).toBeVisible();

	const coverage = chart(page, 'Of norm');
	await expect(coverage.getByText(/visits the norm asks for/)).toBeVisible();
	await page.getByText('Seen', { exact: true }).click();
	await expect(chart(page, 'Seen').getByText(/graded customers seen/)).toBeVisible();

	const weeks = chart(page, 'Made and planned');
	await weeks.getByRole('button', { name: 'Show table' }).click();
	await expect(weeks.getByRole('row')).toHaveCount(8);
});

test('a point of the map leads to its hospital, a zone narrows the map', async ({ openApp }) => {
	const page = await openApp({ address: 'map/', sample: true, locale: 'en' });
	await page.getByRole('button', { name: 'Show list' }).click();
	const rows = page.getByRole('figure').getByRole('button', { name: /\d+ (person|people)/ });
	await expect(rows).toHaveCount(20);
	await page.getByRole('radio', { name: /^东湖区/ }).check({ force: true });
	await expect(rows).toHaveCount(4);
	await rows.first().click();
	const sheet = page.getByRole('dialog');
	await expect(sheet.getByRole('link', { name: 'Open the archive' })).toHaveAttribute(
		'href',
		/customers\/\?hospital=/
	);
	await expect(sheet.getByRole('listitem').first().getByRole('link')).toHaveAttribute(
		'href',
		/customers\/\?doctor=/
	);
	expect(await accessibilityProblems(page)).toEqual([]);
	await page.keyboard.press('Escape');
	await expect(sheet).toBeHidden();
	await expect(page).toHaveURL(/zone=/);
});

test('zones nobody set are made from the map, changed by list, and by a ring around places', async ({
	openApp,
	baseURL
}) => {
	const { customers, map, common } = words;
	const page = await openApp({ address: 'customers/?kind=hospitals', sample: true });
	await page.getByRole('button', { name: customers.more }).click();
	await page.getByRole('menuitem', { name: customers.selectSeveral }).click();
	await page.getByRole('button', { name: common.act.selectAll }).click();
	await page.getByRole('button', { name: customers.moveToZone }).click();
	await page.getByRole('menuitem', { name: customers.noZone }).click();
	await expect(page.getByText(customers.changedSeveral(20))).toBeVisible();

	await page.goto(`${baseURL}map/`);
	await expect(page.getByText(map.withoutZone(20))).toBeVisible();
	await page.getByRole('button', { name: map.makeZones }).click();
	const sheet = page.getByRole('dialog');
	const zones = sheet.getByRole('region');
	await expect(zones.nth(1)).toBeVisible();
	const count = await zones.count();
	await zones.first().getByLabel(customers.zoneName).fill('周一区');
	// One place goes to the first zone by the list.
	const inFirst = await zones.first().getByRole('listitem').count();
	await zones.nth(1).getByRole('combobox').first().selectOption({ label: '周一区' });
	await expect(zones.first().getByRole('listitem')).toHaveCount(inFirst + 1);
	expect(await accessibilityProblems(page)).toEqual([]);
	await sheet.getByRole('button', { name: map.takeZones(count) }).click();
	await expect(sheet).toHaveCount(0);
	await expect(page.getByText(map.withoutZone(20))).toHaveCount(0);
	await expect(
		page.getByRole('radio', { name: new RegExp(`^周一区.*${inFirst + 1}`) })
	).toBeAttached();

	// Ringed by hand, places go to a zone of one's choice.
	await page.getByRole('button', { name: common.ui.ring }).click();
	const drawing = page.getByRole('img', { name: common.ui.ring });
	const { x, y, width, height } = (await drawing.boundingBox())!;
	await page.mouse.move(x + 2, y + 2);
	await page.mouse.down();
	for (const [dx, dy] of [
		[1, 0],
		[1, 1],
		[0, 1],
		[0, 0]
	] as const)
		await page.mouse.move(x + 2 + dx * (width - 4), y + 2 + dy * (height - 4));
	await page.mouse.up();
	await expect(sheet.getByRole('heading', { name: map.ringed(20) })).toBeVisible();
	await sheet.getByRole('combobox').selectOption({ label: '周一区' });
	await expect(page.getByRole('radio', { name: /^周一区.*20/ })).toBeAttached();
});

test('who slips and who stalls stands first, and movement is counted', async ({ openApp }) => {
	const page = await openApp({ address: 'upgrade/?view=list', sample: true, locale: 'en' });
	const list = page.getByRole('list', { name: 'Doctors and products' });
	await expect(list.getByRole('link').first()).toContainText('Slipping');
	await page.getByRole('combobox', { name: 'State' }).selectOption('stalled');
	await expect(page).toHaveURL(/state=stalled/);
	await expect(list.getByRole('link').first()).toContainText('Stalled');
	await expect(list.getByText('Slipping')).toHaveCount(0);

	await page.getByText('Movement', { exact: true }).click();
	const sentence = page.getByText(
		/^\d+ rose, \d+ fell, \d+ kept their usage, \d+ newly assessed\.$/
	);
	const risen = Number((await sentence.textContent())?.split(' ')[0]);
	const streams = chart(page, 'Where usage went');
	await streams.getByRole('button', { name: 'None → Trial' }).click();
	const names = page.getByRole('region', { name: 'None → Trial' });
	await expect(names.getByRole('link').first()).toHaveAttribute('href', /customers\/\?doctor=/);
	await streams.getByRole('button', { name: 'Show table' }).click();
	const rows = streams.getByRole('row', { name: / Rose / });
	const counts = await rows.locator('td:last-child').allTextContents();
	expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(risen);

	const classes = page.getByRole('table', { name: 'How many rose, by class' });
	await expect(classes.getByRole('row').nth(1)).toContainText(/^A/);

	await page.getByText('Factors', { exact: true }).click();
	const factors = page.getByRole('region', { name: 'Success factors of customer management' });
	await expect(factors.getByRole('listitem')).toHaveCount(10);
});

test('an accepted proposal is the objective of the next visit, and its review marks it reached', async ({
	openApp
}) => {
	const page = await openApp({ address: 'upgrade/', sample: true, locale: 'en' });
	const column = (name: string) => page.getByRole('region', { name, exact: true });
	const proposal = column('To plan')
		.getByRole('button', { name: /^Accept the proposal/ })
		.first();
	const label = (await proposal.getAttribute('aria-label')) ?? '';
	const name = label.slice(label.indexOf(':') + 1).trim();
	await proposal.click();

	const sheet = page.getByRole('dialog');
	await expect(sheet.getByText(/^Now: /)).toBeVisible();
	await sheet.getByLabel('Next action').fill('Bring the long-term data');
	await sheet.getByRole('switch', { name: /^Objective of the next visit/ }).check();
	await sheet.getByRole('button', { name: 'Accept' }).click();
	const card = column('Under way').getByRole('button', { name });
	await expect(card).toContainText('Bring the long-term data');
	expect(await accessibilityProblems(page)).toEqual([]);

	await card.click();
	await sheet.getByRole('link', { name: 'Open the archive' }).click();
	await expect(page.getByRole('region', { name: 'Next visit' })).toContainText(
		'Bring the long-term data'
	);
	await page.getByRole('button', { name: /Bring the long-term data/ }).click();
	await sheet.getByRole('button', { name: 'Mark as reached' }).click();
	await expect(sheet).toBeHidden();
	await page.goto('upgrade/');
	await expect(column('Reached').getByRole('button', { name })).toBeVisible();
	await expect(column('Under way').getByRole('button', { name })).toHaveCount(0);
});

test('the week and the month are read as a report, which leaves as text and as a workbook', async ({
	openApp,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const page = await openApp({ address: 'report/', sample: true, locale: 'en' });
	await expect(page.getByRole('heading', { name: 'Weekly report', level: 1 })).toBeVisible();
	const sum = page.getByText(/^\d+ visits planned, \d+ made, \d+ unplanned, \d+ customers met\./);
	const ofWeek = await sum.textContent();
	await expect(page.getByRole('link', { name: 'See the week' })).toHaveAttribute(
		'href',
		/week\/\?from=/
	);
	await page.getByRole('radio', { name: 'Monthly report' }).check({ force: true });
	await expect(page.getByRole('heading', { name: 'Monthly report', level: 1 })).toBeVisible();
	await expect(sum).not.toHaveText(ofWeek ?? '');
	await expect(chart(page, 'Seen')).toBeVisible();
	await page.getByText('Time', { exact: true }).click();
	await expect(page.getByText(/got \d+% of time; the goal is 80%/)).toBeVisible();
	const days = chart(page, 'Made');
	await days.getByRole('button', { name: 'Show table' }).click();
	expect(await days.getByRole('row').count()).toBeGreaterThan(28);

	await page.getByRole('button', { name: 'Copy text' }).click();
	const text = await page.evaluate(() => navigator.clipboard.readText());
	expect(text).toMatch(/^Monthly report · /);
	expect(text).toContain('Coverage and frequency by class');
	const saved = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save as Excel' }).click();
	expect((await saved).suggestedFilename()).toMatch(/^Monthly report .*\.xlsx$/);
});
