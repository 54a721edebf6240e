import { openAddress } from './support/app.mjs';
import { expect, test } from './support/fixtures.ts';
import { fillDisk } from './support/full-disk.ts';
import { footer, openAt, recordPromise, repAndSupervisor, within } from './support/people.ts';
import { words } from './support/plan.ts';

const promise = '带新适应症的文献';

test('a visit that a full disk never took comes back from the supervisor after the page died', async ({
	context,
	newProfile,
	rendezvous,
	baseURL
}) => {
	test.setTimeout(240_000);
	const home = baseURL ?? '';
	const { rep, supervisor } = await repAndSupervisor({ context, newProfile, rendezvous, home });
	await within(rep, words.shell.tab.today);
	await expect(footer(rep)).toContainText('一致', { timeout: 60_000 });
	await fillDisk(rep, true);
	await within(rep, words.visit.title);
	await recordPromise(rep, promise);
	await openAddress({ page: supervisor, address: `${home}follow-up/` });
	await expect(supervisor.getByText(promise)).toBeVisible({ timeout: 60_000 });
	// The page dies with what only its memory held.
	await rep.close({ runBeforeUnload: false });

	const again = await openAt({ context }, `${home}follow-up/`);
	await expect(again.getByText(promise)).toBeVisible({ timeout: 60_000 });
	await expect(footer(again)).toContainText(words.shell.saved);
	await again.reload();
	await expect(again.getByText(promise)).toBeVisible({ timeout: 30_000 });
});
