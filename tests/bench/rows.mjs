// A list of 20,000 customers scrolled in Chromium, beside a plain static list of as many rows: `npm run bench:rows`. Reports.
import { loadavg } from 'node:os';
import { say } from '../../scripts/say.mjs';
import { openAddress } from '../e2e/support/app.mjs';
import { grownPage } from './grown-page.mjs';
import { traceTasks } from './tasks.mjs';

const count = Number(process.env.ROUNDS_ROWS ?? 20_000);
const budget = 50;
const frames = 240;

/** Scrolls what `find` answers by a screen or so a frame, and answers with the milliseconds of each frame. */
const scrolled = (page, of) =>
	page.evaluate(
		async ({ selector, frames }) => {
			const list = document.querySelector(selector);
			const step = Math.ceil((list.scrollHeight - list.clientHeight) / frames);
			const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
			const times = [await frame()];
			for (let at = 0; at < frames; at++) {
				list.scrollTop += step;
				times.push(await frame());
			}
			return { spans: times.slice(1).map((time, at) => time - times[at]), at: list.scrollTop };
		},
		{ selector: of, frames }
	);

/** The figures of one scroll: frames a second, the slowest twentieth, the longest task. */
async function measured({ browser, page }, selector) {
	const tasks = await traceTasks(browser);
	const { spans, at } = await scrolled(page, selector);
	const longest = await tasks.end();
	if (at === 0) throw new Error('nothing was scrolled');
	const sorted = spans.toSorted((one, other) => one - other);
	const all = spans.reduce((sum, span) => sum + span, 0);
	return {
		perSecond: (spans.length / all) * 1000,
		late: sorted[Math.floor(sorted.length * 0.95)],
		slow: spans.filter((span) => span > budget).length,
		longest
	};
}

const line = (name, { perSecond, late, slow, longest }) =>
	say(
		`${name}: ${frames} frames, ${perSecond.toFixed(0)} a second, 95 in 100 within ${late.toFixed(0)} ms, ${slow} over ${budget} ms; ` +
			`longest task ${longest.clock.toFixed(0)} ms by the clock, ${longest.processor.toFixed(0)} ms of processor time (budget ${budget})`
	);

const grown = await grownPage({ years: 1, doctors: count, visitsPerYear: 240 });
const { page, home } = grown;
await openAddress({ page, address: new URL('customers/?sort=name', home).href });
const list = '[role=list][aria-label*="位医生"]';
await page.locator(`${list} [role=listitem]`).first().waitFor({ timeout: 120_000 });
await page.waitForFunction(() => performance.getEntriesByName('rounds:graded').length > 0);
// The first scroll compiles.
await scrolled(page, list);
await page.locator(list).evaluate((one) => (one.scrollTop = 0));
const app = await measured(grown, list);

await page.goto('about:blank');
await page.evaluate((rows) => {
	const list = document.createElement('div');
	list.id = 'plain';
	list.style.cssText = 'height: 700px; overflow: auto; font: 16px sans-serif';
	for (let at = 0; at < rows; at++) {
		const row = document.createElement('div');
		row.style.cssText = 'height: 66px; border-bottom: 1px solid #ccc';
		const [name, place] = [document.createElement('b'), document.createElement('div')];
		[name.textContent, place.textContent] = [`林${at}`, `第${at % 400}医院 · 心内科`];
		row.append(name, place);
		list.append(row);
	}
	document.body.append(list);
}, count);
await scrolled(page, '#plain');
await page.locator('#plain').evaluate((one) => (one.scrollTop = 0));
const plain = await measured(grown, '#plain');
await grown.end();

say(`${count} customers; load ${loadavg()[0].toFixed(1)}`);
line('the list of customers', app);
line('a plain static list of as many rows, all in the page', plain);
say(
	`longest task ${(app.longest.processor / plain.longest.processor).toFixed(1)} × the plain list's, 95 in 100 frames ${(app.late / plain.late).toFixed(1)} ×`
);
