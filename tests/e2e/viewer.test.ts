import { openAddress, openSampleTerritory } from './support/app.mjs';
import { expect, test } from './support/fixtures.ts';
import { button, inviteFrom, joinBy, meetAt, openAt, within } from './support/people.ts';
import { words } from './support/plan.ts';

const { customers, membership, plan, settings, shell, today } = words;

test('who may only look sees the whole territory and is offered nothing to change', async ({
	context,
	newProfile,
	rendezvous,
	baseURL
}) => {
	const home = baseURL ?? '';
	const rep = await openAt({ context }, home);
	await openSampleTerritory({ page: rep });
	await meetAt(rep, { address: rendezvous.address, home });
	const invite = await inviteFrom(rep, membership.newPerson.viewer);
	const viewer = await joinBy(await newProfile(), { invite, name: '黎安' });
	await within(viewer, shell.place.share);
	await expect(viewer.getByText(/与 .*林晓.* 一致/)).toBeVisible({ timeout: 60_000 });

	// The day is there, and leads to people instead of reports.
	await within(viewer, shell.tab.today);
	const planned = viewer.locator('main li').filter({ has: viewer.getByLabel(today.planned) });
	await expect(planned.first()).toBeVisible();
	await expect(viewer.getByRole('link', { name: today.record })).toHaveCount(0);
	await expect(viewer.getByRole('link', { name: today.unplanned })).toHaveCount(0);
	await planned.first().getByRole('link').click();
	await expect(viewer).toHaveURL(/customers.*doctor=/);
	const cell = viewer.getByRole('grid').getByRole('button').first();
	await expect(cell).toBeDisabled();
	await expect(button(viewer, customers.editGroup(customers.group.basics))).toHaveCount(0);

	await within(viewer, shell.place.week);
	await expect(viewer.locator('[data-visit]').first()).toBeVisible();
	await within(viewer, shell.place.plan);
	await expect(viewer.getByText(plan.current.progress)).toBeVisible();
	await expect(button(viewer, plan.make)).toHaveCount(0);
	await within(viewer, shell.place.settings);
	const products = viewer.getByRole('textbox', { name: settings.productName });
	await expect(products).toHaveCount(3);
	for (const product of await products.all()) await expect(product).toBeDisabled();
	await expect(button(viewer, settings.addProduct)).toHaveCount(0);
	await openAddress({ page: viewer, address: `${home}import/` });
	await expect(viewer.getByText(membership.forbidden.viewer)).toBeVisible();
	await within(viewer, shell.place.customers);
	await expect(button(viewer, customers.add)).toHaveCount(0);
});
