import { expect, test } from '@playwright/test';
import { startRendezvous } from '#tests/e2e/support/signaling.ts';
import { repAndSupervisor, repName, supervisorName } from '#tests/e2e/support/people.ts';
import { acceptPlan } from '#tests/e2e/support/plan.ts';
import { basePath, buildFolder, buildSite } from '../../../scripts/site.mjs';
import { serveSite } from '../../../scripts/static-server.mjs';
import { say } from '../sync/figures.ts';
import { ownBrowser } from './browsers.ts';
import { Device } from './device.ts';
import { Pair, type Figures } from './pair.ts';
import { sayColumns, sayPair, sayTotal } from './report.ts';

// Two people in two browsers edit one week by chance, together and apart, through reloads and kills, and meet; then their
// disks, their screens and what each saw saved are compared. It fails when anything was lost, refused or different.

const seeds = Number(process.env.ROUNDS_MEET_SEEDS ?? 10);
const firstSeed = Number(process.env.ROUNDS_MEET_FIRST ?? 1);
const pace = { rounds: Number(process.env.ROUNDS_MEET_ROUNDS ?? 10), together: 10, apart: 20 };

test('whatever two people do to one week, together and apart, is the same on both when they meet', async () => {
	test.setTimeout(0);
	await buildSite();
	const site = await serveSite({ folder: buildFolder, base: basePath, port: 0 });
	const began = Date.now();

	/** Links a fresh pair, plans its month and lets it live. */
	async function live(seed: number): Promise<Figures> {
		const rendezvous = await startRendezvous();
		const browsers = [await ownBrowser(), await ownBrowser()] as const;
		const home = site.address;
		const { rep, supervisor } = await repAndSupervisor({
			context: browsers[0].context,
			newProfile: () => Promise.resolve({ context: browsers[1].context }),
			rendezvous,
			home
		});
		await acceptPlan({ page: rep, home });
		const device = (page: typeof rep, at: 0 | 1) =>
			new Device({
				page,
				home,
				name: at === 0 ? repName : supervisorName,
				restart: () => browsers[at].restart()
			});
		const devices = [device(rep, 0), device(supervisor, 1)] as const;
		for (const one of devices) await one.openWeek();
		const pair = new Pair({ devices, meetingPoint: rendezvous.address, seed });
		await pair.live(pace);
		for (const browser of browsers) await browser.close();
		await rendezvous.stop();
		return pair.figures;
	}

	const all: Figures[] = [];
	sayColumns();
	for (let seed = firstSeed; seed < firstSeed + seeds; seed++) {
		const figures = await live(seed);
		sayPair(seed, figures);
		all.push(figures);
	}
	const isClean = sayTotal(all);
	say(`${((Date.now() - began) / 60_000).toFixed(1)} minutes`);
	site.server.close();
	site.server.closeAllConnections();
	expect(isClean, 'nothing lost, refused or different').toBe(true);
});
