import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { chooseSlot } from './support/week-board.ts';

const act = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** From the plan of the sample territory to a proposal for the rest of it that was stopped early. */
async function propose(page: Page): Promise<void> {
	await act(page, '重新排计划').click();
	await expect(page.getByRole('progressbar')).toBeVisible();
	await act(page, '停止，保留最好的').click();
	await expect(page.getByRole('progressbar')).toBeHidden();
}

test('a month is planned, asked about, accepted, shown in the week and kept @loop', async ({
	openApp
}) => {
	const page = await openApp({ sample: true, address: 'plan/' });
	await expect(page.locator('[data-wanted="A"]')).toContainText(/[1-9]/);
	await propose(page);
	// The month stands first, the mathematics behind one word.
	await expect(page.locator('[data-month-day][aria-pressed="true"]')).toHaveCount(1);
	await expect(page.locator('[data-certificate="A"]')).toBeHidden();
	await page.getByText('详情', { exact: true }).click();
	await expect(page.locator('[data-certificate="A"]')).toContainText(/[1-9]/);
	await page.locator('[data-plan-number="left"]').click();
	await expect(page.getByRole('heading', { name: '没排上' })).toBeVisible();

	await page.locator('[data-proposed]').first().click();
	const why = page.getByRole('dialog');
	await expect(why).toContainText('本期');
	await expect(why).toContainText('最好的时间');
	await expect(why.locator('[data-next-best] li').first()).toBeVisible();
	await page.keyboard.press('Escape');
	const contactId = await page.locator('[data-proposed]').first().getAttribute('data-proposed');
	expect(contactId).not.toBe(null);

	await act(page, '采用计划').click();
	await page.waitForURL(/\/week\/\?from=/);
	await expect(page.locator('[data-visit]').first()).toBeVisible();
	const count = await page.locator('[data-visit]').count();
	expect(count).toBeGreaterThan(5);

	// The accepted plan explains itself as the proposal did.
	await page.locator('[data-visit].cursor-grab').first().click();
	await expect(page.getByRole('dialog')).toContainText(/距上次拜访|还没有拜访记录/);
	await page.keyboard.press('Escape');

	await expect(page.getByText('已保存在本机')).toBeVisible();
	await page.reload();
	await expect(page.locator('[data-visit]')).toHaveCount(count, { timeout: 20_000 });
});

test('planning again shows what would change, and discarding it changes nothing', async ({
	openApp
}) => {
	// Minutes seldom fill a half day to the brim; a greatest number of visits does.
	const page = await openApp({ sample: true, address: 'policy/?group=planning' });
	const most = page.getByRole('textbox', { name: '半天最多拜访' });
	await most.fill('6');
	await most.press('Enter');
	await expect(page.getByText('原为').first()).toBeVisible();
	await page.getByRole('link', { name: '计划', exact: true }).click();
	await page.getByRole('link', { name: '月', exact: true }).click();
	await propose(page);
	await act(page, '采用计划').click();
	await page.waitForURL(/\/week\//);
	// The plan may begin in a later week; what stays the same is looked at in this one.
	await page.getByRole('link', { name: '周', exact: true }).click();
	await expect(page.getByRole('heading', { name: '本周', exact: true })).toBeVisible();
	const before = await page.locator('[data-week-progress]').textContent();

	// A full half day asks who goes: the two change places in one act.
	await page.getByRole('button', { name: '下一周' }).click();
	await expect(page.getByRole('heading', { name: '周安排' })).toBeVisible();
	await expect(page.locator('[data-visit].cursor-grab').first()).toBeVisible();
	const { one, full } = await page.locator('[data-slot]').evaluateAll((cells) => {
		const ids = (cell: Element) =>
			[...cell.querySelectorAll('[data-visit].cursor-grab')].map((card) =>
				card.getAttribute('data-visit')
			);
		const slot = (cell: Element | undefined) => cell?.getAttribute('data-slot') ?? '';
		const full = slot(cells.find((cell) => ids(cell).length >= 6));
		const elsewhere = cells.filter((cell) => slot(cell).slice(0, 10) !== full.slice(0, 10));
		return { one: elsewhere.flatMap(ids)[0] ?? null, full };
	});
	await page.locator(`[data-visit="${one}"]`).click();
	await act(page, '改时间').click();
	await chooseSlot(page, full);
	const other = page.locator('[data-swap-with]').first();
	const otherId = await other.getAttribute('data-swap-with');
	const slotOf = (id: string | null) =>
		page.locator('[data-slot]', { has: page.locator(`[data-visit="${id}"]`) });
	const [from, to] = [
		await slotOf(one).getAttribute('data-slot'),
		await slotOf(otherId).getAttribute('data-slot')
	];
	await other.click();
	await expect(slotOf(one)).toHaveAttribute('data-slot', to ?? '');
	await expect(slotOf(otherId)).toHaveAttribute('data-slot', from ?? '');
	await page.keyboard.press('Control+z');
	await expect(slotOf(one)).toHaveAttribute('data-slot', from ?? '');
	await expect(slotOf(otherId)).toHaveAttribute('data-slot', to ?? '');

	await page.getByRole('link', { name: '月', exact: true }).click();
	await expect(page.locator('[data-plan-number="way"]')).toContainText('分钟');
	await act(page, '重新排计划').click();
	await expect(page.locator('[data-changes]')).toContainText('保留');
	await act(page, '放弃').click();
	await expect(page.getByRole('heading', { name: '本期进度' })).toBeVisible();
	await expect(page.getByText('等待主管确认')).toBeVisible();
	await page.getByRole('link', { name: '看本周' }).click();
	await expect(page.locator('[data-week-progress]')).toHaveText(before ?? '');
});

/** A day of the next week that is worked. */
const nextTuesday = '2026-12-01';

test('a plan is mended after each cause, and nothing is applied before it is accepted', async ({
	openApp
}) => {
	const page = await openApp({ sample: true, address: 'plan/' });
	await propose(page);
	await act(page, '采用计划').click();
	await page.waitForURL(/\/week\//);
	await page.getByRole('link', { name: '月', exact: true }).click();

	// Leave: both halves of a day, recorded and planned around in one tap.
	await page.locator('[data-cause="leave"]').click();
	await page.getByRole('dialog').getByLabel('哪天', { exact: true }).fill(nextTuesday);
	await act(page, '记下并重新排').click();
	await expect(page.locator('[data-changes]')).toContainText(/移动 \d/);
	await expect(act(page, '采用计划')).toBeVisible();
	await act(page, '放弃').click();
	await expect(page.getByText(/排在不能拜访的时间/)).toContainText('我不外出');
	await page.keyboard.press('Control+z');
	await expect(page.getByText(/排在不能拜访的时间/)).toBeHidden();

	// A cancelled clinic, from the visit itself; the banner mends it.
	await page.getByRole('link', { name: '看本周' }).click();
	await page.getByRole('button', { name: '下一周' }).click();
	// What is agreed with a doctor is for the rep to move, so the banner offers to mend another one.
	await page
		.locator('[data-visit].cursor-grab')
		.filter({ hasNot: page.getByLabel('已预约') })
		.first()
		.click();
	await page.getByRole('switch', { name: /不能拜访/ }).check();
	await page.keyboard.press('Escape');
	await expect(page.getByText(/1 次拜访排在不能拜访的时间/)).toContainText('门诊取消');
	await act(page, '重新排计划').first().click();
	await expect(page.locator('[data-changes]')).toBeVisible();
	await act(page, '采用计划').click();
	await page.waitForURL(/\/week\//);
	await expect(page.getByText(/排在不能拜访的时间/)).toBeHidden();

	// A holiday: the territory's own word stands with who said it, and can be taken back.
	await page.getByRole('link', { name: '月', exact: true }).click();
	await page.locator('[data-cause="holiday"]').click();
	const sheet = page.getByRole('dialog');
	await sheet.getByText('放假', { exact: true }).click();
	await sheet.getByLabel('说明').fill('公司年会');
	await act(page, '记下并重新排').click();
	await expect(page.locator('[data-changes]')).toBeVisible();
	await act(page, '放弃').click();
	await page.locator('[data-cause="holiday"]').click();
	await expect(page.locator('[data-day-override]')).toContainText('公司年会');
	await page
		.locator('[data-day-override]')
		.getByRole('button', { name: /按国家安排/ })
		.click();
	await expect(page.locator('[data-day-override]')).toHaveCount(0);
});

test('measured travel times are previewed, used and removed', async ({ openApp }) => {
	const page = await openApp({ sample: true, address: 'travel/' });
	await expect(page.getByText(/直线距离 ×/)).toBeVisible();
	await page
		.getByLabel('或把表格粘贴在这里')
		.fill('起点,终点,分钟\n市一院,市二院,12\n市二院,市一院,18\n市一院,仙山医院,9');
	await act(page, '读取粘贴的内容').click();
	await expect(page.locator('[data-travel-preview]')).toContainText('往返不同');
	await expect(page.getByText('仙山医院')).toBeVisible();
	await act(page, '采用这些时间').click();
	await expect(page.locator('[data-travel-times]')).toContainText('2 段路程');
	await act(page, '移除，按地图计算').click();
	await expect(page.locator('[data-travel-times]')).toBeHidden();
});

test('a span without loaded holidays says so before it is planned', async ({ openApp }) => {
	const page = await openApp({ sample: true, address: 'plan/' });
	await expect(page.locator('h1')).toHaveText('月计划');
	await expect(act(page, '重新排计划')).toBeEnabled();
	await page.getByText('换个日期范围', { exact: true }).click();
	await page.getByLabel('从哪天开始').fill('2028-02-01');
	await expect(page.getByText('2028 年的放假通知还没有载入')).toBeVisible();
});

/** Tells the app's worker that the device has so many cores. */
async function withCores(page: Page, cores: number): Promise<void> {
	await page.unroute(/workers\/core\.worker/);
	await page.route(/workers\/core\.worker/, async (route) => {
		const response = await route.fetch();
		const first = `Object.defineProperty(navigator, 'hardwareConcurrency', { value: ${cores} });`;
		await route.fulfill({ response, body: `${first}\n${await response.text()}` });
	});
	await page.reload();
}

test('a month planned in several workers is the month planned in one', async ({ openApp }) => {
	const page = await openApp({ sample: true, address: 'plan/' });
	let begun = 0;
	page.on('worker', () => begun++);
	const plans: string[][] = [];
	for (const [cores, helpers] of [
		[2, 0],
		[8, 3]
	] as const) {
		await withCores(page, cores);
		await page.getByText('换个日期范围', { exact: true }).click();
		await page.getByLabel('从哪天开始').fill('2026-12-21');
		// The screen stands, so that the worker it asked for grades has begun.
		begun = 0;
		await act(page, '重新排计划').click();
		await expect(page.getByRole('progressbar')).toBeVisible();
		await expect(page.getByRole('progressbar')).toBeHidden({ timeout: 120_000 });
		plans.push(await page.locator('[data-month-day], [data-proposed]').allTextContents());
		expect(begun).toBe(helpers);
	}
	expect(plans[0]?.length).toBeGreaterThan(20);
	expect(plans[1]).toEqual(plans[0]);
});
