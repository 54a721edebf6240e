// An import of 20,000 rows from the file to the disk, beside Papa Parse alone over the same text: `npm run bench:import`. Reports.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import Papa from 'papaparse';
import { ensureBrowser } from '../../scripts/browser.mjs';
import { say } from '../../scripts/say.mjs';
import { basePath, buildFolder, buildSite } from '../../scripts/site.mjs';
import { serveSite } from '../../scripts/static-server.mjs';
import { openAddress, openSampleTerritory, prefer } from '../e2e/support/app.mjs';
import { traceTasks } from './tasks.mjs';

const count = Number(process.env.ROUNDS_ROWS ?? 20_000);
const budget = { milliseconds: 4000, longestTask: 200 };

const two = (number) => String(number).padStart(2, '0');
const lists = {
	doctors: [
		'姓名,医院名称,科室,职称,电话',
		...Array.from({ length: count }, (_, at) => {
			const hospital = `云溪市第${Math.floor(at / 50) + 1}医院`;
			return `林${at},${hospital},心内科,主治医师,139${String(at).padStart(8, '0')}`;
		})
	].join('\n'),
	flow: [
		'客户名称,产品名称,数量,金额,出库日期',
		...Array.from({ length: count }, (_, at) => {
			const hospital = `云溪市第${(at % 400) + 1}医院`;
			return `${hospital},云脉舒片,${(at % 40) + 1},${at % 900},2025-${two((at % 12) + 1)}-${two((at % 27) + 1)}`;
		})
	].join('\n')
};

/** Milliseconds of Papa Parse alone over a text, the best of five. */
const parsedIn = (text) =>
	Math.min(
		...Array.from({ length: 5 }, () => {
			const start = performance.now();
			Papa.parse(text);
			return performance.now() - start;
		})
	);

/** Milliseconds of the three waits of a person, by the clock and of processor time, and the longest task of the page meanwhile. */
async function bring({ browser, home, file }) {
	const context = await browser.newContext();
	await prefer(context, { locale: 'zh-CN', theme: 'light' });
	const page = await context.newPage();
	await openAddress({ page, address: home });
	await openSampleTerritory({ page });
	await openAddress({ page, address: new URL('import/', home).href });
	const tasks = await traceTasks(browser);
	const until = async (act, shown) => {
		const start = performance.now();
		const used = await tasks.processorTime();
		await act();
		await shown.waitFor({ timeout: 120_000 });
		const clock = performance.now() - start;
		return { clock, processor: (await tasks.processorTime()) - used };
	};
	const check = page.getByRole('button', { name: '检查每一行' });
	const write = page.getByRole('button', { name: /^写入 .* 行$/ });
	const waits = [
		// A path, since the bytes of a buffer cross to the page first.
		await until(() => page.locator('input[type=file]').setInputFiles(file), check),
		await until(() => check.click(), write),
		await until(() => write.click(), page.getByRole('heading', { level: 2, name: '导入完成' }))
	];
	const longest = await tasks.end();
	await context.close();
	return { waits, longest };
}

const whole = (numbers) => numbers.map((number) => Math.round(number));
const sum = (numbers) => numbers.reduce((all, number) => all + number, 0);

await buildSite();
const site = await serveSite({ folder: buildFolder, base: basePath, port: 0 });
const browser = await chromium.launch({
	executablePath: await ensureBrowser(),
	args: ['--no-sandbox']
});
const folder = mkdtempSync(join(tmpdir(), 'rounds-import-'));
for (const [name, text] of Object.entries(lists)) {
	const parsed = parsedIn(text);
	const file = join(folder, `${name}.csv`);
	writeFileSync(file, text);
	const { waits, longest } = await bring({ browser, home: site.address, file });
	const clock = waits.map((wait) => wait.clock);
	const processor = waits.map((wait) => wait.processor);
	say(
		`${name}: ${count} rows read + checked + written and saved ${whole(clock).join(' + ')} = ${Math.round(sum(clock))} ms by the clock, ` +
			`${whole(processor).join(' + ')} = ${Math.round(sum(processor))} ms of the page's and its worker's processor time (budget ${budget.milliseconds}), ` +
			`${(sum(processor) / parsed).toFixed(1)} × Papa Parse alone (${Math.round(parsed)} ms); longest task ` +
			`${Math.round(longest.clock)} ms by the clock, ${Math.round(longest.processor)} ms of processor time (budget ${budget.longestTask}); load ${loadavg()[0].toFixed(1)}`
	);
}
rmSync(folder, { recursive: true });
await browser.close();
site.server.close();
site.server.closeAllConnections();
