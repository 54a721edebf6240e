import type { Page } from '@playwright/test';
import { openAddress, openSampleTerritory } from './support/app.mjs';
import { expect, test } from './support/fixtures.ts';
import { clearMeetingPoint, inviteFrom, joinBy, meetAt, openAt } from './support/people.ts';
import { acceptPlan, words } from './support/plan.ts';
import { moveVisit } from './support/week-board.ts';

const tuesday = '2026-11-24';
const wednesday = '2026-11-25';
const friday = '2026-11-27';

const lines = (page: Page) => page.locator('[data-stop] li');

/** The visits of the day on screen, as they are written. */
const visits = async (page: Page) =>
	// Only the rep is offered to tick a promise.
	(await lines(page).allInnerTexts()).map((text) =>
		text.replaceAll(words.promises.keep, '').replace(/\s+/g, ' ').trim()
	);

/** The same once the worker has graded everyone on screen. */
async function gradedVisits(page: Page): Promise<string[]> {
	await expect(lines(page).filter({ hasText: words.grading.ungraded })).toHaveCount(0);
	return visits(page);
}

const openDay = (page: Page, day: string, home: string) =>
	openAddress({ page, address: `${home}today/?day=${day}` });

/** Moves the first visit of one day to the afternoon of another, by the menu of the week. */
async function moveFirst(page: Page, way: { from: string; to: string; home: string }) {
	await openAddress({ page, address: `${way.home}week/?from=${way.from}` });
	const first = page.locator(`[data-slot^="${way.from}"] [data-visit]`).first();
	const id = (await first.getAttribute('data-visit')) ?? '';
	await moveVisit(page, { id, to: `${way.to}/pm` });
}

/** A page that was loaded anew meets the other anew, which takes as long as the first time. */
const meetingAnew = { timeout: 60_000 };

test('rep and supervisor share a territory live, and what both do offline is merged @loop', async ({
	context,
	newProfile,
	rendezvous,
	baseURL
}) => {
	test.setTimeout(300_000);
	const home = baseURL ?? '';
	const rep = await openAt({ context }, home);
	await openSampleTerritory({ page: rep });
	await acceptPlan({ page: rep, home });

	await meetAt(rep, { address: rendezvous.address, home });
	const invite = await inviteFrom(rep);
	const supervisor = await joinBy(await newProfile(), { invite, name: '周敏之' });

	// Both see the same day, name by name.
	await openDay(rep, tuesday, home);
	const planned = await gradedVisits(rep);
	expect(planned.length).toBeGreaterThan(2);
	await openDay(supervisor, tuesday, home);
	await expect.poll(() => visits(supervisor), { timeout: 30_000 }).toEqual(planned);

	// The supervisor moves a visit; the rep, who only looks, sees it go.
	await openDay(rep, tuesday, home);
	await moveFirst(supervisor, { from: tuesday, to: friday, home });
	await expect.poll(async () => (await visits(rep)).length, meetingAnew).toBe(planned.length - 1);

	// In the week each sees the other, and where the other looks.
	await openAddress({ page: rep, address: `${home}week/?from=${tuesday}` });
	const where = { name: '周敏之', place: words.week.sameWeek };
	await expect(rep.getByText(words.week.lookingAt(where))).toBeAttached(meetingAnew);
	await supervisor.getByRole('link', { name: words.shell.tab.customers }).first().click();
	const away = { name: '周敏之', place: words.week.elsewhere };
	await expect(rep.getByText(words.week.lookingAt(away))).toBeAttached();

	// Apart, each changes something else.
	await openAddress({ page: supervisor, address: `${home}share/` });
	await clearMeetingPoint(supervisor);
	await moveFirst(rep, { from: wednesday, to: friday, home });
	await openAddress({ page: supervisor, address: `${home}settings/` });
	await supervisor.getByLabel(words.settings.territoryName).fill('云州东区');
	await supervisor.getByLabel(words.settings.territoryName).blur();
	await openDay(rep, friday, home);
	const onFriday = await gradedVisits(rep);

	// Together again, both have both.
	await meetAt(supervisor, { address: rendezvous.address, home });
	await openDay(supervisor, friday, home);
	await expect.poll(() => visits(supervisor), { timeout: 30_000 }).toEqual(onFriday);
	await openAddress({ page: rep, address: `${home}me/` });
	await expect(rep.getByText('云州东区')).toBeVisible(meetingAnew);

	// Removed, the supervisor's device is let go at once and told so.
	await openAddress({ page: supervisor, address: `${home}share/` });
	await openAddress({ page: rep, address: `${home}share/` });
	await rep.getByRole('button', { name: '周敏之' }).click();
	await rep.getByRole('menuitem', { name: words.membership.removeMember }).click();
	const question = rep.getByRole('alertdialog');
	await question.getByRole('button', { name: words.membership.removeMember }).click();
	await expect(supervisor.getByText(words.membership.removedHere)).toBeVisible({ timeout: 30_000 });
});
