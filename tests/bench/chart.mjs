// Usage statistics of 30,000 rows from a tap to the drawn chart, beside a bare loop over the same rows: `npm run bench:chart`. Reports.
import { loadavg } from 'node:os';
import { say } from '../../scripts/say.mjs';
import { openAddress } from '../e2e/support/app.mjs';
import { grownPage } from './grown-page.mjs';

const rows = Number(process.env.ROUNDS_ROWS ?? 30_000);
const budget = 300;
const rounds = 7;
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Milliseconds from a press to the frame in which the picture says something else. */
const drawnIn = (page, press) =>
	page.evaluate(async (name) => {
		const picture = () => document.querySelector('main svg[role=img]')?.outerHTML ?? '';
		const before = picture();
		const radio = [...document.querySelectorAll('main label, main [role=radio], main button')].find(
			(one) => one.textContent?.trim() === name
		);
		const start = performance.now();
		radio.click();
		for (;;) {
			await new Promise((resolve) => requestAnimationFrame(resolve));
			if (picture() !== before && picture() !== '') break;
			if (performance.now() - start > 20_000) throw new Error('no picture');
		}
		return performance.now() - start;
	}, press);

const grown = await grownPage({ years: 1, doctors: 4800, visitsPerYear: 240, usageRows: rows });
const { page, home } = grown;
await openAddress({ page, address: new URL('customers/', home).href });
await page.waitForFunction(() => performance.getEntriesByName('rounds:graded').length > 0, null, {
	timeout: 120_000
});
const opening = await page.evaluate(async () => {
	const start = performance.now();
	document.querySelector('a[href$="/usage/"]').click();
	for (;;) {
		await new Promise((resolve) => requestAnimationFrame(resolve));
		if (document.querySelector('main svg[role=img] rect')) return performance.now() - start;
		if (performance.now() - start > 20_000) throw new Error('no picture');
	}
});
const turns = [];
for (let round = 0; round < rounds; round++)
	turns.push(await drawnIn(page, round % 2 === 0 ? '金额' : '数量'));
/** The sums of each product and month over as many plain rows, which is all a picture needs. */
const bare = await page.evaluate((count) => {
	const all = Array.from({ length: count }, (_, at) => ({
		product: `product-${Math.floor((at % 1200) / 400)}`,
		month: `2026-${String((at % 12) + 1).padStart(2, '0')}`,
		quantity: 10 + (at % 90),
		amount: 300 + (at % 900)
	}));
	const spans = [];
	for (let round = 0; round < 7; round++) {
		const start = performance.now();
		const sums = new Map();
		for (const { product, month, quantity } of all) {
			const key = `${product} ${month}`;
			sums.set(key, (sums.get(key) ?? 0) + quantity);
		}
		if (sums.size === 0) throw new Error('nothing was added up');
		spans.push(performance.now() - start);
	}
	return spans.sort((a, b) => a - b)[3];
}, rows);
await grown.end();

say(`${rows} rows of usage; load ${loadavg()[0].toFixed(1)}`);
say(`opening the statistics to the first chart: ${opening.toFixed(0)} ms (budget ${budget})`);
say(
	`another measure to its chart: ${median(turns).toFixed(0)} ms, the slowest ${Math.max(...turns).toFixed(0)} ms (budget ${budget})`
);
say(
	`a bare loop over as many rows: ${bare.toFixed(1)} ms; the chart ${(median(turns) / bare).toFixed(0)} ×, its opening ${(opening / bare).toFixed(0)} ×`
);
