import { expect, test, type Page } from '@playwright/test';
import { raiseStand, type Stand } from './support/stand.ts';

const base = 't/north/base';
const month = 't/north/visits/r1/2026-11';
let stand: Stand;

test.describe.configure({ mode: 'serial', timeout: 120_000 });
test.beforeAll(async () => {
	stand = await raiseStand();
});
test.afterAll(async () => {
	await stand.close();
});

/** Starts the link on a fresh device of the territory. */
async function join(memberId: string, { secretByte = 7, isStranger = false } = {}): Promise<Page> {
	const page = await stand.tab(await stand.device());
	const { rendezvousUrl } = stand;
	await page.evaluate((parts) => window.linkPage.start(parts), {
		memberId,
		secretByte,
		isStranger,
		rendezvousUrl
	});
	return page;
}

/** Waits until a living peer of the page is in `state`. */
async function peerIs(page: Page, state: string): Promise<void> {
	await page.waitForFunction(
		(wanted) => window.linkPage.status().peers.some((peer) => peer.state === wanted),
		state,
		{ timeout: 40_000, polling: 20 }
	);
}

const fingerprint = (page: Page) => page.evaluate(() => window.linkPage.fingerprint());

/** Sets a row on one page and returns the milliseconds until it stands on the other. */
async function liveEdit(from: Page, to: Page, [id, key]: [string, string]): Promise<number> {
	const arrived = to.evaluate(([id, key]) => window.linkPage.when(id, key), [id, key] as const);
	const sent = await from.evaluate(
		([id, key]) => {
			window.linkPage.set(id, key, 1);
			return Date.now();
		},
		[id, key] as const
	);
	return (await arrived) - sent;
}

const livingPeer = (page: Page) =>
	page.evaluate(() => {
		const peer = window.linkPage.status().peers.find(({ state }) => state !== 'closed');
		if (!peer) throw new Error('no living peer');
		return peer;
	});

test('two devices bring a territory of several megabytes together and edit it live', async () => {
	const rep = await stand.tab(await stand.device());
	const sizes = await rep.evaluate(() => {
		const months = ['2026-11', '2026-10', '2026-09', '2026-08', '2026-07', '2026-06'];
		return [
			window.linkPage.fill('t/north/meta', 3),
			window.linkPage.fill('t/north/base', 2000),
			...months.map((month) => window.linkPage.fill(`t/north/visits/r1/${month}`, 600))
		];
	});
	const bytes = sizes.reduce((sum, size) => sum + size, 0);
	expect(bytes).toBeGreaterThan(5_000_000);
	expect(Math.max(...sizes)).toBeGreaterThan(1_000_000);

	const start = { memberId: 'rep', secretByte: 7, rendezvousUrl: stand.rendezvousUrl };
	const supervisor = await join('supervisor');
	await rep.evaluate((parts) => window.linkPage.start(parts), start);
	await peerIs(supervisor, 'syncing');
	const began = Date.now();
	await Promise.all([peerIs(rep, 'current'), peerIs(supervisor, 'current')]);
	const took = Date.now() - began;
	expect(await fingerprint(supervisor)).toBe(await fingerprint(rep));

	// What came back to the rep while 5 MB went out is questions and hashes only: no echo.
	const afterSync = await livingPeer(rep);
	expect(afterSync.receivedBytes).toBeLessThan(20_000);
	expect(afterSync.sentBytes).toBeLessThan(bytes * 1.05);
	expect(afterSync).toMatchObject({ memberId: 'supervisor', carrier: 'rendezvous' });
	expect(afterSync.acknowledgedAt).not.toBeNull();

	const there = await liveEdit(rep, supervisor, [base, 'live from rep']);
	const back = await liveEdit(supervisor, rep, [month, 'live from supervisor']);
	expect(Math.max(there, back)).toBeLessThan(1000);
	await Promise.all([peerIs(rep, 'current'), peerIs(supervisor, 'current')]);
	const afterEdits = await livingPeer(rep);
	expect(afterEdits.sentBytes - afterSync.sentBytes).toBeLessThan(1000);
	const speed = bytes / 1e6 / (took / 1e3);
	test.info().annotations.push({
		type: 'measured',
		description: `${(bytes / 1e6).toFixed(1)} MB in ${took} ms (${speed.toFixed(1)} MB/s), live ${there}/${back} ms`
	});

	// An edit that is too big for one message of stock y-webrtc, while the link is up.
	await rep.evaluate((id) => window.linkPage.fill(id, 1500), month);
	await supervisor.waitForFunction((id) => window.linkPage.rows(id) > 2000, month);
	await Promise.all([peerIs(rep, 'current'), peerIs(supervisor, 'current')]);

	await rep.evaluate(() => window.linkPage.setPresence({ memberId: 'rep', page: 'week' }));
	await supervisor.waitForFunction(() =>
		JSON.stringify(window.linkPage.presences()).includes('week')
	);
	await Promise.all([rep.context().close(), supervisor.context().close()]);
});

test('a link that was cut resumes by itself and carries only what is missing', async () => {
	const [rep, supervisor] = [await join('rep'), await join('supervisor')];
	await rep.evaluate((id) => window.linkPage.fill(id, 1000), base);
	await supervisor.waitForFunction((id) => window.linkPage.rows(id) === 1000, base);
	await peerIs(rep, 'current');

	await supervisor.evaluate(() => window.linkPage.stop());
	await rep.waitForFunction(() => window.linkPage.status().peers[0]?.state === 'closed');
	await rep.evaluate((id) => window.linkPage.set(id, 'while apart', 1), base);
	await supervisor.evaluate((id) => window.linkPage.set(id, 'also apart', 1), base);
	await supervisor.evaluate((parts) => window.linkPage.start(parts), {
		memberId: 'supervisor',
		secretByte: 7,
		rendezvousUrl: stand.rendezvousUrl
	});
	await Promise.all([peerIs(rep, 'current'), peerIs(supervisor, 'current')]);
	expect(await fingerprint(supervisor)).toBe(await fingerprint(rep));
	expect((await livingPeer(supervisor)).receivedBytes).toBeLessThan(3000);
	await Promise.all([rep.context().close(), supervisor.context().close()]);
});

test('a signaling server that dies does not end a link, and new devices meet when it is back', async () => {
	const [rep, supervisor] = [await join('rep'), await join('supervisor')];
	await rep.evaluate((id) => window.linkPage.set(id, 'first', 1), base);
	await Promise.all([peerIs(rep, 'current'), peerIs(supervisor, 'current')]);
	await stand.stopSignaling();
	await rep.waitForFunction(() => window.linkPage.status().rendezvous === 'unreachable');
	expect(await liveEdit(rep, supervisor, [base, 'without signaling'])).toBeLessThan(1000);
	const third = await join('third');
	await stand.startSignaling();
	await peerIs(third, 'current');
	await third.waitForFunction((id) => window.linkPage.get(id, 'without signaling') === 1, base);
	for (const page of [rep, supervisor, third]) await page.context().close();
});

test('a page that was about to be left but stayed finds its peers again', async () => {
	const [rep, supervisor] = [await join('rep'), await join('supervisor')];
	await rep.evaluate((id) => window.linkPage.set(id, 'before', 1), base);
	await Promise.all([peerIs(rep, 'current'), peerIs(supervisor, 'current')]);
	// As a tap on a tel: link does: y-webrtc leaves its room on this event and never comes back.
	await rep.evaluate(() => void window.dispatchEvent(new Event('beforeunload')));
	await rep.waitForFunction(() => window.linkPage.status().peers[0]?.state === 'closed');
	await rep.evaluate((id) => window.linkPage.set(id, 'meanwhile', 1), base);
	await supervisor.waitForFunction((id) => window.linkPage.get(id, 'meanwhile') === 1, base);
	await peerIs(rep, 'current');

	// Out of sight and back, without and with the page being frozen in the cache meanwhile.
	await rep.evaluate(() => {
		window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
	});
	await rep.waitForFunction(() => window.linkPage.status().peers[0]?.state === 'closed');
	await rep.evaluate((id) => window.linkPage.set(id, 'in the cache', 1), base);
	await rep.evaluate(() => {
		window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
	});
	await supervisor.waitForFunction((id) => window.linkPage.get(id, 'in the cache') === 1, base);
	await Promise.all([rep.context().close(), supervisor.context().close()]);
});

test('a device that has not heard of the newest secret meets the others in the lobby', async () => {
	const [rep, late] = [await join('rep'), await join('late', { secretByte: 8 })];
	await rep.evaluate((id) => window.linkPage.set(id, 'ours', 1), base);
	await late.waitForFunction((id) => window.linkPage.get(id, 'ours') === 1, base);
	await Promise.all([rep.context().close(), late.context().close()]);
});

test('devices of different founders do not even meet', async () => {
	const [rep, stranger] = [
		await join('rep'),
		await join('stranger', { secretByte: 8, isStranger: true })
	];
	await rep.evaluate((id) => window.linkPage.set(id, 'ours', 1), base);
	for (const page of [rep, stranger]) {
		await page.waitForFunction(() => window.linkPage.status().rendezvous === 'reachable');
	}
	await rep.waitForTimeout(3000);
	for (const page of [rep, stranger]) {
		expect(await page.evaluate(() => window.linkPage.status().peers)).toEqual([]);
		await page.context().close();
	}
});
