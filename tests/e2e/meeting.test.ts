import type { Page } from '@playwright/test';
import { openAddress } from './support/app.mjs';
import { differing, refusals, sharedRows } from './support/disk-rows.ts';
import { expect, test } from './support/fixtures.ts';
import {
	button,
	clearMeetingPoint,
	repAndSupervisor,
	repName,
	setMeetingPoint,
	supervisorName,
	within
} from './support/people.ts';
import { acceptPlan, words } from './support/plan.ts';
import { isLong } from './support/long.ts';
import {
	cardOf,
	movableIn,
	moveVisit,
	noteMaterials,
	openWeek,
	slotShown,
	weekDays,
	weekShown
} from './support/week-board.ts';

const [monday, tuesday, wednesday, thursday, friday] = weekDays;
/** Which of two moves stays is chance, new with every opening of the app: one meeting proves little. */
const meetings = isLong ? 4 : 2;
/** Planning a month takes longer than moving a visit. */
const replans = isLong ? 3 : 1;
const patience = { timeout: 30_000 };

/** Resolves once nothing differs on the two disks; fails with the rows that do and what either side refused. */
async function expectSameDisks(one: Page, other: Page, kind = ''): Promise<void> {
	const read = async () => ({
		differing: differing(await sharedRows(one), await sharedRows(other)).filter((key) =>
			key.includes(kind)
		),
		refused: [await refusals(one), await refusals(other)]
	});
	await expect.poll(read, patience).toEqual({ differing: [], refused: [[], []] });
}

/** Resolves once both weeks on screen read alike. */
const expectSameWeeks = (one: Page, other: Page) =>
	expect
		.poll(
			async () => JSON.stringify(await weekShown(one)) === JSON.stringify(await weekShown(other)),
			patience
		)
		.toBe(true);

test('a visit that both moved while apart stands on one day when they meet, and what else both changed arrives', async ({
	context,
	newProfile,
	rendezvous,
	baseURL
}, testInfo) => {
	test.setTimeout(600_000);
	const home = baseURL ?? '';
	const { rep, supervisor } = await repAndSupervisor({ context, newProfile, rendezvous, home });
	await acceptPlan({ page: rep, home });

	for (let meeting = 0; meeting < meetings; meeting++) {
		await openWeek(supervisor, home);
		await openWeek(rep, home);
		await expectSameWeeks(rep, supervisor);
		const whoLeft = meeting % 2 === 0 ? rep : supervisor;
		await leave(whoLeft);
		await within(whoLeft, words.shell.place.week);
		const halves = [wednesday, tuesday].flatMap((day) => [`${day}/am`, `${day}/pm`]);
		const movable = await Promise.all(halves.map((half) => movableIn(rep, half)));
		const [both, second, third, noted] = movable.flat();
		if (!both || !second || !third || !noted) throw new Error('the week is too empty');
		const text = `样品盒 ${meeting}`;
		await moveVisit(rep, { id: both, to: `${friday}/pm` });
		await moveVisit(supervisor, { id: both, to: `${thursday}/pm` });
		await moveVisit(supervisor, { id: second, to: `${thursday}/am` });
		await moveVisit(supervisor, { id: third, to: `${monday}/pm` });
		await noteMaterials(supervisor, { id: noted, text });

		// Who has heard of the other's move before the two meet hands its own on as one that did not stay.
		if (meeting > 0) {
			const file = testInfo.outputPath('ahead.rounds');
			await saveBundle(rep, { to: supervisorName, file });
			await within(supervisor, words.shell.place.share);
			await takeBundle(supervisor, file);
		}
		await comeBack(whoLeft, rendezvous.address);
		for (const page of [rep, supervisor]) await within(page, words.shell.place.week);
		await expectSameDisks(rep, supervisor);
		await expectSameWeeks(rep, supervisor);
		expect([`${thursday}/pm`, `${friday}/pm`]).toContain(await slotShown(rep, both));
		expect(await slotShown(rep, second)).toBe(`${thursday}/am`);
		expect(await slotShown(rep, third)).toBe(`${monday}/pm`);
		await cardOf(rep, noted).click();
		await expect(rep.getByLabel(words.week.visit.materials)).toHaveValue(text);
		await rep.keyboard.press('Escape');
	}
});

test('a month that both planned again while apart is one plan when they meet', async ({
	context,
	newProfile,
	rendezvous,
	baseURL
}) => {
	test.setTimeout(600_000);
	const home = baseURL ?? '';
	const { rep, supervisor } = await repAndSupervisor({ context, newProfile, rendezvous, home });
	await acceptPlan({ page: rep, home });
	await expectSameDisks(rep, supervisor);

	for (let meeting = 0; meeting < replans; meeting++) {
		const whoLeft = meeting % 2 === 0 ? rep : supervisor;
		await leave(whoLeft);
		await planAgain(rep, home);
		await planAgain(supervisor, home);
		await comeBack(whoLeft, rendezvous.address);
		await expectSameDisks(rep, supervisor, '/plan/');
		await openWeek(rep, home);
		await openWeek(supervisor, home);
		await expectSameWeeks(rep, supervisor);
	}
});

/** Leaves the meeting point and stays in the app, whose documents stay open. */
async function leave(page: Page): Promise<void> {
	await within(page, words.shell.place.share);
	await clearMeetingPoint(page);
}

async function comeBack(page: Page, address: string): Promise<void> {
	await within(page, words.shell.place.share);
	await setMeetingPoint(page, address);
}

/** Moves a visit, so that the plan has something to mend, plans the month again and accepts it. */
async function planAgain(page: Page, home: string): Promise<void> {
	await openWeek(page, home);
	const [one] = await movableIn(page, `${tuesday}/am`);
	if (one) await moveVisit(page, { id: one, to: `${friday}/pm` });
	await acceptPlan({ page, home });
}

test('a doctor whose name both corrected has one name after files went both ways, and nobody’s new doctor is lost', async ({
	context,
	newProfile,
	rendezvous,
	baseURL
}, testInfo) => {
	test.setTimeout(600_000);
	const home = baseURL ?? '';
	const { rep, supervisor } = await repAndSupervisor({ context, newProfile, rendezvous, home });
	await leave(supervisor);
	await openAddress({ page: rep, address: `${home}customers/` });
	const card = rep.locator('main a[href*="doctor="]').first();
	const address = new URL((await card.getAttribute('href')) ?? '', rep.url()).href;

	for (let meeting = 0; meeting < meetings; meeting++) {
		for (const [page, who] of [
			[rep, '代表'],
			[supervisor, '主管']
		] as const) {
			await addDoctor(page, { name: `${who}新医生${meeting}`, home });
			await correctName(page, { name: `${who}改名${meeting}`, address });
		}
		const [there, back] = [testInfo.outputPath('there.rounds'), testInfo.outputPath('back.rounds')];
		await saveBundle(rep, { to: supervisorName, file: there });
		await within(supervisor, words.shell.place.share);
		await takeBundle(supervisor, there);
		// Made by who has both already.
		await saveBundle(supervisor, { to: repName, file: back });
		await takeBundle(rep, back);

		await expectSameDisks(rep, supervisor, '/base|');
		for (const page of [rep, supervisor]) {
			await openAddress({ page, address: `${home}customers/` });
			for (const who of ['代表', '主管']) {
				await page.getByRole('searchbox').fill(`${who}新医生${meeting}`);
				await expect(page.getByText(words.customers.found.doctors(1))).toBeVisible();
			}
		}
	}
});

async function addDoctor(page: Page, { name, home }: { name: string; home: string }) {
	await openAddress({ page, address: `${home}customers/` });
	await button(page, words.customers.add).click();
	await page.getByRole('menuitem', { name: words.customers.addDoctor }).click();
	const sheet = page.getByRole('dialog');
	await sheet.getByLabel(words.fields.doctor.name).fill(name);
	await sheet.getByLabel(words.common.term.hospital).selectOption({ index: 1 });
	await button(page, words.common.act.add).last().click();
	await expect(page.getByRole('heading', { name })).toBeVisible();
}

async function correctName(page: Page, { name, address }: { name: string; address: string }) {
	await openAddress({ page, address });
	const { editGroup, group } = words.customers;
	await button(page, editGroup(group.basics)).click();
	await page.getByLabel(words.fields.doctor.name, { exact: true }).fill(name);
	await button(page, words.common.act.done).click();
	await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
	await expect(page.getByText(words.shell.saved).first()).toBeVisible();
}

async function saveBundle(page: Page, { to, file }: { to: string; file: string }): Promise<void> {
	await within(page, words.shell.place.share);
	await page.getByLabel(words.bundle.to).selectOption({ label: to });
	const coming = page.waitForEvent('download', { timeout: 60_000 });
	await button(page, words.bundle.saveFile).click();
	await (await coming).saveAs(file);
}

/** Takes a file that was sent; a part of it that is not taken fails the journey. */
async function takeBundle(page: Page, file: string): Promise<void> {
	await page.locator('#bundle input[type=file]').first().setInputFiles(file);
	const { apply, confirm, applied } = words.bundle;
	await button(page, apply).or(button(page, confirm)).click({ timeout: 60_000 });
	await expect(page.getByText(applied)).toHaveText(applied, { timeout: 60_000 });
}
