import { expect, test, type Page } from '@playwright/test';
import { raiseStand, type Stand } from './support/stand.ts';

const base = 't/north/base';
let stand: Stand;

test.setTimeout(120_000);
test.beforeAll(async () => {
	stand = await raiseStand();
});
test.afterAll(async () => {
	await stand.close();
});

test('tabs of one browser show each other edits at once, over no network', async () => {
	const device = await stand.device();
	const [first, second] = [await stand.tab(device), await stand.tab(device)];
	const start = { memberId: 'rep', secretByte: 7, rendezvousUrl: stand.rendezvousUrl };
	await first.evaluate((id) => window.linkPage.fill(id, 1500), base);
	for (const tab of [first, second]) {
		await tab.evaluate((parts) => window.linkPage.start(parts), start);
	}
	await second.waitForFunction((id) => window.linkPage.rows(id) === 1500, base);

	for (const [from, to, key] of [
		[first, second, 'from first'],
		[second, first, 'from second']
	] as const) {
		const arrived = to.evaluate(([id, key]) => window.linkPage.when(id, key), [base, key] as const);
		const sent = await from.evaluate(
			([id, key]) => {
				window.linkPage.set(id, key, 1);
				return Date.now();
			},
			[base, key] as const
		);
		expect((await arrived) - sent).toBeLessThan(500);
	}
	await first.evaluate((id) => window.linkPage.remove(id, 'from second'), base);
	await second.waitForFunction((id) => window.linkPage.get(id, 'from second') === undefined, base);

	for (const tab of [first, second]) {
		// They also share the rendezvous room, but must not stay connected there a second time.
		await tab.waitForFunction(() => {
			const living = window.linkPage.status().peers.filter(({ state }) => state !== 'closed');
			return living.map(({ carrier, state }) => `${carrier} ${state}`).join() === 'tab current';
		});
	}

	// One of them alone goes out; the other says so, and how it stands there.
	for (const [tab, outside] of [
		[first, 'here'],
		[second, 'otherTab']
	] as const) {
		await tab.waitForFunction((wanted) => {
			const status = window.linkPage.status();
			return status.outside === wanted && status.rendezvous === 'reachable';
		}, outside);
	}

	await second.close();
	await first.waitForFunction(() =>
		window.linkPage.status().peers.every(({ state }) => state === 'closed')
	);
	const third = await stand.tab(device);
	await third.evaluate((parts) => window.linkPage.start(parts), start);
	await third.waitForFunction((id) => window.linkPage.get(id, 'from first') === 1, base);
	await third.waitForFunction(() => window.linkPage.status().outside === 'otherTab');
	await first.close();
	await third.waitForFunction(() => {
		const { outside, rendezvous } = window.linkPage.status();
		return outside === 'here' && rendezvous === 'reachable';
	});
});

test('a tab that the browser froze gives the links up to one that a person looks at', async () => {
	const device = await stand.device();
	const [first, second] = [await stand.tab(device), await stand.tab(device)];
	const start = { memberId: 'rep', secretByte: 9, rendezvousUrl: stand.rendezvousUrl };
	const stands = (tab: Page, outside: string) =>
		tab.waitForFunction((wanted) => {
			const status = window.linkPage.status();
			return status.outside === wanted && status.rendezvous === 'reachable';
		}, outside);
	await first.evaluate((parts) => window.linkPage.start(parts), start);
	await stands(first, 'here');
	await second.evaluate((parts) => window.linkPage.start(parts), start);
	await stands(second, 'otherTab');

	// A page on screen, as every page is here, cannot be frozen: one that is held by the debugger runs as little.
	const debug = await device.newCDPSession(first);
	await debug.send('Debugger.enable');
	await debug.send('Debugger.pause');
	await stands(second, 'here');
	await debug.send('Debugger.resume');
	await debug.send('Debugger.disable');
	await stands(first, 'otherTab');
	await second.close();
	await stands(first, 'here');
});
