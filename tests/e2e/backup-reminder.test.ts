import type { Page } from '@playwright/test';
import { openAddress } from './support/app.mjs';
import { fillPassphrase } from './support/backup.ts';
import { expect, test } from './support/fixtures.ts';
import { button, openAt } from './support/people.ts';
import { words } from './support/plan.ts';

const { backup } = words;
const { backupReminder } = words.shell;

/** Once nothing is said within the time after which a reminder comes. */
async function expectNoReminder(page: Page) {
	await page.clock.runFor(3_000);
	await expect(page.getByText(/改动只在这台设备上/)).toHaveCount(0);
}

test('Today asks for a backup after some days while there is none, is quiet for a day when told so, and once it is made', async ({
	context,
	baseURL
}) => {
	const home = baseURL ?? '';
	const rep = await openAt({ context }, home);
	const { form } = words.welcome;
	await rep.getByRole('link', { name: words.welcome.create }).click();
	await rep.getByLabel(form.territory).fill('城东心内组');
	await rep.getByLabel(form.member).fill('王晓');
	await rep.getByLabel(form.products).fill('安心片');
	await rep.getByLabel(form.products).press('Enter');
	await button(rep, form.create).click();
	await rep.waitForURL(/\/import\//);
	await addHospitals(rep, { home, from: 0 });

	const openToday = () => openAddress({ page: rep, address: `${home}today/` });
	const asks = rep.getByText(/\d+ 条改动只在这台设备上，还没有备份。/);
	// Nobody is asked on the day they begin.
	await openToday();
	await expectNoReminder(rep);
	await rep.clock.fastForward(3 * 86_400_000);
	await openToday();
	await expect(asks).toBeVisible();
	await button(rep, words.common.act.close).click();
	await expect(asks).toHaveCount(0);
	await openToday();
	await expectNoReminder(rep);

	// Early the next morning.
	await rep.clock.fastForward('22:00:00');
	await openToday();
	await expect(asks).toBeVisible();
	await rep.getByRole('link', { name: backupReminder.act }).click();
	await fillPassphrase(rep);
	const coming = rep.waitForEvent('download', { timeout: 60_000 });
	await button(rep, backup.save).click();
	await coming;
	await expect(rep.getByText(backup.allElsewhere).first()).toBeVisible();
	await openToday();
	await expectNoReminder(rep);

	// New work is not nagged about at once, but after a week.
	await addHospitals(rep, { home, from: 20 });
	await openToday();
	await expectNoReminder(rep);
	await rep.clock.fastForward(8 * 86_400_000);
	await openToday();
	await expect(rep.getByText(/\d+ 条改动只在这台设备上，上次备份是8天前。/)).toBeVisible();
});

/** Takes a list of a dozen hospitals in. */
async function addHospitals(page: Page, { home, from }: { home: string; from: number }) {
	const rows = Array.from({ length: 12 }, (_, at) => `云溪第${from + at + 1}医院,二级甲等`);
	await openAddress({ page, address: `${home}import/` });
	await page.locator('input[type=file]').setInputFiles({
		name: 'list.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from(['医院名称,等级', ...rows].join('\r\n'))
	});
	await button(page, words.importing.toPreview).click();
	await button(page, words.importing.write(rows.length)).click();
	await page.getByRole('link', { name: words.importing.toCustomers }).waitFor();
}
