import type { Page } from '@playwright/test';
import { openAddress, openSampleTerritory, prefer } from './app.mjs';
import { expect, type Profile } from './fixtures.ts';
import { monday, words } from './plan.ts';

/** Whoever keeps the sample territory. */
export const repName = '林晓';
/** Whoever joins it in `repAndSupervisor`. */
export const supervisorName = '周敏之';

/** A button by its whole name. */
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** A page of a device whose clock stands on the Monday of the journeys. */
export async function openAt(
	{ context }: Pick<Profile, 'context'>,
	address: string
): Promise<Page> {
	await prefer(context, { locale: 'zh-CN', theme: 'light' });
	const page = await context.newPage();
	await page.setViewportSize({ width: 1280, height: 900 });
	await page.clock.install({ time: monday });
	await openAddress({ page, address });
	return page;
}

/** On Share: opens what is folded under Advanced. */
export async function openAdvanced(page: Page): Promise<void> {
	if (await button(page, words.share.setMeetingPoint).isVisible()) return;
	await page.locator('summary', { hasText: words.share.advancedHolds }).click();
}

/** On Share: sets the meeting point and resolves once it answers. */
export async function setMeetingPoint(page: Page, address: string): Promise<void> {
	await openAdvanced(page);
	await page.getByRole('textbox', { name: words.share.meetingPoint }).fill(address);
	await button(page, words.share.setMeetingPoint).click();
	await expect(page.getByText(words.share.rendezvous.reachable).first()).toBeVisible();
}

/** Opens Share, sets the meeting point of a device and resolves once it answers. */
export async function meetAt(page: Page, { address, home }: { address: string; home: string }) {
	await openAddress({ page, address: `${home}share/` });
	await setMeetingPoint(page, address);
}

/** On Share: takes the meeting point away, so that the device meets nobody. */
export async function clearMeetingPoint(page: Page): Promise<void> {
	await openAdvanced(page);
	await button(page, words.share.clearMeetingPoint).click();
	await expect(page.getByText(words.share.rendezvous.off).first()).toBeVisible();
}

/** The link of an invite that the Share screen makes, for a supervisor when nothing else is chosen. */
export async function inviteFrom(page: Page, whom?: string): Promise<string> {
	if (whom !== undefined) await page.getByRole('radio', { name: whom, exact: true }).click();
	await button(page, words.share.makeInvite).click();
	return page.getByLabel(words.share.inviteLink).inputValue();
}

/** Joins on a new device by an invite; a person gives a name, a further device has its member's. */
export async function joinBy(
	profile: Pick<Profile, 'context'>,
	{ invite, name }: { invite: string; name?: string }
): Promise<Page> {
	const page = await openAt(profile, invite);
	if (name !== undefined) await page.getByLabel(words.welcome.form.member).fill(name);
	await button(page, words.welcome.joining.join).click();
	await page.waitForURL(/\/week\//);
	return page;
}

/** Opens an invite on a device that holds the territory already, joins by it and goes to Share. */
export async function joinAgain(
	page: Page,
	{ invite, name }: { invite: string; name?: string }
): Promise<void> {
	await openAddress({ page, address: invite });
	await expect(page.getByText(words.welcome.joining.again)).toBeVisible({ timeout: 30_000 });
	if (name !== undefined) await page.getByLabel(words.welcome.form.member).fill(name);
	await button(page, words.welcome.joining.join).click();
	await page.waitForURL(/\/week\//);
	await within(page, words.shell.place.share);
}

/** From the people to choose from: records a visit to the first of them with a promise. */
export async function recordPromise(page: Page, promise: string): Promise<void> {
	await page.getByRole('dialog').getByRole('link').first().click();
	await button(page, words.visit.otherPromise).click();
	await page.getByLabel(words.visit.promiseText).fill(promise);
	await page.getByRole('radio', { name: words.visit.adverseNo, exact: true }).click();
	await button(page, words.visit.record).click();
	await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** On Follow-up: the customer to whom this was promised, as the link to the card. */
export const promisedTo = (page: Page, promise: string) =>
	page.locator('main div:has(> h3)', { hasText: promise }).getByRole('link');

/** On the card of a customer: the visits of its history, the last one first. */
export const historyOn = (page: Page) =>
	page
		.locator('main section', { has: page.getByRole('heading', { name: words.customers.history }) })
		.last()
		.locator('a[href*="report."]');

/** The state of the links at the foot of the rail. */
export const footer = (page: Page) => page.getByRole('navigation').locator('[aria-live]');

/** Goes to a screen without leaving the page, as a person does: connections stay. */
export const within = (page: Page, place: string) =>
	page.getByRole('link', { name: place, exact: true }).first().click();

/** A rep with the sample territory and a supervisor who joined it by invite, both at the same meeting point. */
export async function repAndSupervisor(given: {
	context: Profile['context'];
	newProfile: () => Promise<Pick<Profile, 'context'>>;
	rendezvous: { address: string };
	home: string;
}): Promise<{ rep: Page; supervisor: Page; invite: string }> {
	const { context, newProfile, rendezvous, home } = given;
	const rep = await openAt({ context }, home);
	await openSampleTerritory({ page: rep });
	await meetAt(rep, { address: rendezvous.address, home });
	const invite = await inviteFrom(rep);
	const supervisor = await joinBy(await newProfile(), { invite, name: supervisorName });
	await within(supervisor, words.shell.place.share);
	await expect(supervisor.getByText(words.share.peerState.current)).toBeVisible({
		timeout: 60_000
	});
	return { rep, supervisor, invite };
}
