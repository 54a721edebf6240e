import { expect, test, type Page } from '@playwright/test';
import { startFaultySignaling } from '../support/faulty-signaling.ts';
import { raiseStand, type Stand } from './support/stand.ts';

const seeds = Number(process.env.ROUNDS_SEEDS ?? 8);
/** Pairs that look for each other at the same time. */
const atOnce = 4;
const base = 't/north/base';
let stand: Stand;

test.describe.configure({ mode: 'serial', timeout: 600_000 });
test.beforeAll(async () => {
	stand = await raiseStand();
});
test.afterAll(async () => {
	await stand.close();
});

/** Starts the link of a fresh device at a meeting point; what the page throws is added to `thrown`. */
async function join(memberId: string, rendezvousUrl: string, thrown: string[] = []): Promise<Page> {
	const page = await stand.tab(await stand.device());
	page.on('pageerror', (error) => thrown.push(error.message));
	const start = { memberId, secretByte: 7, rendezvousUrl };
	await page.evaluate((parts) => window.linkPage.start(parts), start);
	return page;
}

const isCurrent = (page: Page, timeout: number) =>
	page
		.waitForFunction(
			() => window.linkPage.status().peers.some(({ state }) => state === 'current'),
			undefined,
			{ timeout, polling: 50 }
		)
		.then(() => true)
		.catch(() => false);

/** How long two devices take to find each other where half of all notes get lost; null when they do not. */
async function meet(seed: number, within: number): Promise<{ took: number | null; notes: number }> {
	const signaling = await startFaultySignaling({ lost: 0.5, seed });
	const pages = await Promise.all([join('rep', signaling.url), join('supervisor', signaling.url)]);
	const began = Date.now();
	const met = await Promise.all(pages.map((page) => isCurrent(page, within)));
	const took = met.every(Boolean) ? Date.now() - began : null;
	for (const page of pages) await page.context().close();
	const { notes } = signaling;
	await signaling.stop();
	return { took, notes };
}

test('where half of the notes get lost, two devices meet within half a minute all the same', async () => {
	const within = Number(process.env.ROUNDS_MEET_WITHIN ?? 30_000);
	const met: { took: number | null; notes: number }[] = [];
	for (let first = 0; first < seeds; first += atOnce) {
		const together = Array.from({ length: Math.min(atOnce, seeds - first) }, (_, at) => first + at);
		met.push(...(await Promise.all(together.map((seed) => meet(seed + 1, within)))));
	}
	const times = met.map(({ took }) => took ?? Infinity).sort((a, b) => a - b);
	const description = `${times.map((took) => (took / 1000).toFixed(1)).join(' ')} s, notes ${met.map(({ notes }) => notes).join(' ')}`;
	test.info().annotations.push({ type: 'measured', description });
	const late = times.filter((took) => took > within);
	expect(late.length, description).toBeLessThanOrEqual(seeds / 20);
});

test('a meeting point that says garbage and plays old notes back raises no page error and ends no link', async () => {
	const old: string[] = [];
	let times = 0;
	const garbage = (topic: string) => (times++ < 20 ? allGarbage(topic) : []);
	const allGarbage = (topic: string) => [
		'no JSON',
		'{',
		'null',
		'42',
		'[]',
		'""',
		'x'.repeat(70_000),
		new Uint8Array([0, 255, 1, 2]),
		'{"type":"publish"}',
		...[null, 7, {}, [], '', '%%%', 'AAAA', 'B0FFUy1HQ00=', btoa('x'.repeat(900))].map((data) =>
			JSON.stringify({ type: 'publish', topic, data })
		)
	];
	const signaling = await startFaultySignaling({
		hostile: ({ type, topic = '', data = '' }) => {
			if (type !== 'publish') return garbage('');
			old.push(data);
			return [
				...garbage(topic),
				...old.slice(-6).map((data) => JSON.stringify({ type: 'publish', topic, data }))
			];
		}
	});
	const thrown: string[] = [];
	const rep = await join('rep', signaling.url, thrown);
	const supervisor = await join('supervisor', signaling.url, thrown);
	expect(await Promise.all([rep, supervisor].map((page) => isCurrent(page, 30_000)))).toEqual([
		true,
		true
	]);
	// A third one comes, and all that was said is played back once more; those who are linked stay so.
	const third = await join('third', signaling.url, thrown);
	expect(await isCurrent(third, 30_000)).toBe(true);
	await rep.evaluate((id) => window.linkPage.set(id, 'after all that', 1), base);
	for (const page of [supervisor, third])
		await page.waitForFunction((id) => window.linkPage.get(id, 'after all that') === 1, base);
	for (const page of [rep, supervisor]) {
		const log = await page.evaluate(() => window.linkPage.status().log);
		const lost = log.filter((event) => event.kind === 'peerClosed' && event.memberId !== null);
		expect(lost.filter((event) => 'reason' in event && event.reason !== 'duplicate')).toEqual([]);
	}
	expect(thrown).toEqual([]);
	for (const page of [rep, supervisor, third]) await page.context().close();
	await signaling.stop();
});
