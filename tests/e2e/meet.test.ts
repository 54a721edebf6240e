import { Device } from '#tests/bench/meet/device.ts';
import { Pair } from '#tests/bench/meet/pair.ts';
import { isClean, sayColumns, sayPair } from '#tests/bench/meet/report.ts';
import { expect, test } from './support/fixtures.ts';
import { repAndSupervisor, repName, supervisorName } from './support/people.ts';
import { acceptPlan } from './support/plan.ts';

// Two rounds of `npm run bench:meet`, which lives ten pairs through ten rounds each.
const seed = 1;
const pace = { rounds: 2, together: 6, apart: 10 };

test('two people who edit one week by chance, together and apart, see and keep the same when they meet', async ({
	context,
	newProfile,
	rendezvous,
	baseURL
}) => {
	test.setTimeout(240_000);
	const home = baseURL ?? '';
	const { rep, supervisor } = await repAndSupervisor({ context, newProfile, rendezvous, home });
	await acceptPlan({ page: rep, home });
	const devices = [
		new Device({ page: rep, name: repName, home, restart: null }),
		new Device({ page: supervisor, name: supervisorName, home, restart: null })
	] as const;
	for (const device of devices) await device.openWeek();
	const pair = new Pair({ devices, meetingPoint: rendezvous.address, seed });
	const figures = await pair.live(pace);
	sayColumns();
	sayPair(seed, figures);
	expect(isClean([figures]), 'nothing lost, refused or different').toBe(true);
});
