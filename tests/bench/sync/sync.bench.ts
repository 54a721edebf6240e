import { test, type Page } from '@playwright/test';
import { toDay } from '#lib/domain/day.ts';
import { growTerritory } from '#tests/bench/grow-territory.ts';
import { raiseStand, type Stand } from '#tests/e2e/link/support/stand.ts';
import { median, say } from './figures.ts';
import { rawMilliseconds } from './raw-channel.ts';
import { stockFigures } from './stock.ts';

// Three years of one rep reach a fresh device over loopback WebRTC in real Chromium; beside it a bare data channel
// in the same run and y-webrtc as it is. It reports and fails nothing.

const rounds = 5;
const visitsOfADay = 15;
const month = 't/north/visits/rep-of-years/2026-11';

/** The documents of a territory of 2,000 doctors and 30,000 visits, as base64, under the page's territory. */
function territory(): Map<string, string> {
	const growth = { years: 3, doctors: 2000, visitsPerYear: 10_000, today: toDay('2026-11-23') };
	const { documents } = growTerritory(growth);
	return new Map(
		[...documents]
			.filter(([id]) => id !== 'local')
			.map(([id, update]) => [
				id.replace(/^t\/[^/]+/, 't/north'),
				Buffer.from(update).toString('base64')
			])
	);
}

const start = (page: Page, memberId: string, stand: Stand) =>
	page.evaluate((parts) => window.linkPage.start(parts), {
		memberId,
		secretByte: 7,
		rendezvousUrl: stand.rendezvousUrl
	});

/** Resolves with the wall clock when a living peer of the page is in one of the states. */
const reaches = (page: Page, states: string[]) =>
	page.evaluate(
		(wanted) =>
			new Promise<number>((resolve) => {
				const look = () => {
					const { peers } = window.linkPage.status();
					if (peers.some(({ state }) => wanted.includes(state))) resolve(Date.now());
					else setTimeout(look, 2);
				};
				look();
			}),
		states
	);

/** Milliseconds from the first byte after both have proved themselves until both know that they hold the same. */
async function meet(fresh: Page, act: () => Promise<void>, rep: Page): Promise<number> {
	const [began, ...ended] = [
		reaches(fresh, ['syncing', 'current']),
		reaches(fresh, ['current']),
		reaches(rep, ['current'])
	];
	await act();
	return Math.max(...(await Promise.all(ended))) - (await began);
}

const write = (page: Page, from: number) =>
	page.evaluate(
		({ id, first, count }) => {
			for (let visit = first; visit < first + count; visit++)
				window.linkPage.set(id, `day-${visit}`, { note: 'x'.repeat(300), visit });
			return Date.now();
		},
		{ id: month, first: from, count: visitsOfADay }
	);

const all = (values: number[]) => values.map((value) => value.toFixed(0)).join(', ');

test('a territory of three years reaches a fresh device', async () => {
	test.setTimeout(600_000);
	const stand = await raiseStand();
	const documents = territory();
	const bytes = [...documents.values()].reduce((sum, text) => sum + text.length * 0.75, 0);
	const figures = {
		whole: [] as number[],
		raw: [] as number[],
		day: [] as number[],
		live: [] as number[]
	};
	for (let round = 0; round < rounds; round++) {
		const rep = await stand.tab(await stand.device());
		const fresh = await stand.tab(await stand.device());
		for (const [id, update] of documents)
			await rep.evaluate((parts) => window.linkPage.load(parts.id, parts.update), { id, update });
		await start(rep, 'rep', stand);
		figures.whole.push(await meet(fresh, () => start(fresh, 'supervisor', stand), rep));

		const there = fresh.evaluate(([id, key]) => window.linkPage.when(id, key), [
			month,
			`day-${visitsOfADay - 1}`
		] as const);
		const written = await write(rep, 0);
		figures.live.push((await there) - written);
		await reaches(rep, ['current']);
		await fresh.evaluate(() => window.linkPage.stop());
		await rep.waitForFunction(() => window.linkPage.status().peers[0]?.state === 'closed');
		await write(rep, visitsOfADay);
		figures.day.push(await meet(fresh, () => start(fresh, 'supervisor', stand), rep));

		figures.raw.push(await rawMilliseconds({ from: rep, to: fresh, bytes }));
		await Promise.all([rep.context().close(), fresh.context().close()]);
	}
	const stock = await stockFigures({ stand, documents, patienceMilliseconds: 30_000 });
	await stand.close();

	const [whole, raw] = [median(figures.whole), median(figures.raw)];
	const rate = (milliseconds: number) => `${(bytes / 1e3 / milliseconds).toFixed(1)} MB/s`;
	say(`${documents.size} documents, ${(bytes / 1e6).toFixed(1)} MB, median of ${rounds} rounds`);
	say(
		`whole territory to a fresh device  ${whole} ms  ${rate(whole)}  (budget 5000 ms; ${all(figures.whole)})`
	);
	say(
		`bare data channel, same bytes      ${raw.toFixed(0)} ms  ${rate(raw)}  (${all(figures.raw)})`
	);
	say(`share of the bare channel          ${((raw / whole) * 100).toFixed(0)} %  (budget 33 %)`);
	say(`a day of ${visitsOfADay} visits, met again      ${median(figures.day)} ms  (budget 200 ms)`);
	say(`a day of ${visitsOfADay} visits, while linked   ${median(figures.live)} ms`);
	say(
		`stock y-webrtc, one room each      ${stock.whole} of ${stock.documents} documents whole, the last after ${stock.milliseconds} ms`
	);
});
