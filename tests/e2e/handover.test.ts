import type { Page } from '@playwright/test';
import { openAddress, openSampleTerritory } from './support/app.mjs';
import { expect, test } from './support/fixtures.ts';
import {
	button,
	historyOn,
	inviteFrom,
	joinBy,
	meetAt,
	openAt,
	promisedTo,
	recordPromise,
	repName,
	within
} from './support/people.ts';
import { acceptPlan, words } from './support/plan.ts';

const { followUp, membership, promises } = words;
const successorName = '陈禾';
const promised = '带一份指南更新';
const ownPromise = '下周送老年患者研究摘要';

const rowOf = (page: Page, text: string) => page.locator('main li', { hasText: text });

/** Every promise that waits, as a person who may settle it or only looks reads it. */
const waiting = (page: Page) =>
	page
		.locator('main section', { has: page.getByRole('heading', { name: promises.promises }) })
		.locator('li > div')
		.allInnerTexts();

/** What others read of the rep's records: the same, with the rep's name. */
const signature = ` · ${words.common.recordedBy(repName)}`;
const unsigned = (lines: readonly string[]) => lines.map((line) => line.replace(signature, ''));

const openPromises = (page: Page) => within(page, words.shell.place['follow-up']);

/** The visits on the card of a customer, day by day. */
const visitsOn = (page: Page) => historyOn(page).allInnerTexts();

test('a territory goes into the hands of a successor, who sees what was, goes on, and lets the former rep go', async ({
	context,
	newProfile,
	rendezvous,
	baseURL
}) => {
	// Three browsers open the app a dozen times.
	test.setTimeout(300_000);
	const home = baseURL ?? '';
	const rep = await openAt({ context }, home);
	await openSampleTerritory({ page: rep });
	await openAddress({ page: rep, address: `${home}visit/` });
	await recordPromise(rep, promised);
	await openPromises(rep);
	await rowOf(rep, promised).waitFor();
	const owed = await waiting(rep);
	const card = await promisedTo(rep, promised).evaluate(linkOf);
	await openAddress({ page: rep, address: card });
	await historyOn(rep).first().waitFor();
	const history = await visitsOn(rep);

	// Alone, there is nobody to hand over to.
	await meetAt(rep, { address: rendezvous.address, home });
	await menuOf(rep, { of: repName, item: membership.handOver });
	await expect(rep.getByText(membership.noSuccessor)).toBeVisible();
	await expect(button(rep, membership.handOver)).toBeDisabled();
	await rep.keyboard.press('Escape');

	// A further device of the rep holds the rep's work and may record.
	const forDevice = await inviteFrom(rep, membership.furtherDevice);
	const laptop = await joinBy(await newProfile(), { invite: forDevice });
	await openPromises(laptop);
	await expect.poll(() => waiting(laptop), { timeout: 60_000 }).toEqual(owed);
	await expect(rowOf(laptop, promised).getByRole('button', { name: promises.keep })).toBeVisible();

	await button(rep, membership.another).click();
	const forSuccessor = await inviteFrom(rep, membership.newPerson.rep);
	const successor = await joinBy(await newProfile(), {
		invite: forSuccessor,
		name: successorName
	});
	await within(successor, words.shell.place.share);
	await expect(successor.getByText(membership.onlyOwnDevices)).toBeVisible();
	await expect(successor.getByText(/与 .*林晓.* 一致/)).toBeVisible({ timeout: 60_000 });

	// Until then the customers are shared and the rep's promises are the rep's own.
	await openPromises(successor);
	await expect(successor.getByText(followUp.calm)).toBeVisible();
	expect(await waiting(successor)).toEqual([]);
	await menuOf(rep, { of: repName, item: membership.handOver });
	await rep.getByLabel(membership.handOverTo).selectOption({ label: successorName });
	await button(rep, membership.handOver).click();
	const said = membership.handOverDone({ from: repName, to: successorName });
	await expect(rep.getByText(said)).toBeVisible();

	// The successor sees what is owed and what was recorded, without doing anything for it.
	await expect
		.poll(async () => unsigned(await waiting(successor)), { timeout: 60_000 })
		.toEqual(owed);
	await expect(rowOf(successor, promised)).toContainText(signature);
	await promisedTo(successor, promised).click();
	await expect.poll(async () => unsigned(await visitsOn(successor))).toEqual(history);
	await within(laptop, words.shell.place.share);
	await expect(laptop.getByText(said)).toBeVisible();

	// And goes on: keeps a promise, plans a month and records a visit.
	await openPromises(successor);
	await rowOf(successor, promised).getByRole('button', { name: promises.keep }).click();
	await expect(rowOf(successor, promised)).toHaveCount(0);
	await acceptPlan({ page: successor, home });
	await openAddress({ page: successor, address: `${home}visit/` });
	await recordPromise(successor, ownPromise);

	// Whoever handed over is a member as before, with the own records as they were, and sees how it goes on: what the
	// successor kept is owed no more.
	await openPromises(rep);
	await expect(rowOf(rep, promised)).toHaveCount(0, { timeout: 60_000 });
	await expect.poll(() => waiting(rep)).toHaveLength(owed.length - 1);
	await within(rep, words.shell.place.week);
	await rep.getByLabel(words.plan.whose).selectOption({ label: successorName });
	await openPromises(rep);
	await expect(rowOf(rep, ownPromise)).toBeVisible({ timeout: 60_000 });
	await expect(rowOf(rep, promised)).toHaveCount(0);
	await expect(rep.getByRole('button', { name: promises.keep })).toHaveCount(0);

	// With the work came the right to govern: the successor lets the former rep go, and everything is still there.
	await within(rep, words.shell.place.share);
	await within(successor, words.shell.place.share);
	await expect(successor.getByText(said)).toBeVisible();
	await menuOf(successor, { of: repName, item: membership.removeMember });
	await button(successor, membership.removeMember).click();
	for (const gone of [rep, laptop])
		await expect(gone.getByText(membership.removedHere)).toBeVisible({ timeout: 60_000 });
	await openAddress({ page: successor, address: card });
	await expect
		.poll(async () => unsigned(await visitsOn(successor)))
		.toEqual(expect.arrayContaining(history));
	await openPromises(successor);
	await expect.poll(() => waiting(successor)).toHaveLength(owed.length);
});

/** Where a link leads, as a whole address. */
const linkOf = (link: Element) => (link as HTMLAnchorElement).href;

/** Chooses from the menu of a member. */
async function menuOf(page: Page, { of, item }: { of: string; item: string }): Promise<void> {
	await button(page, of).click();
	await page.getByRole('menuitem', { name: item }).click();
}
