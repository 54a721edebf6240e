import type { Page } from '@playwright/test';
import { button } from '#tests/e2e/support/people.ts';
import { words } from '#tests/e2e/support/plan.ts';
import { cardOf, weekDays } from '#tests/e2e/support/week-board.ts';
import type { Dice } from '#tests/sync/dice.ts';
import type { Device } from './device.ts';
import type { Edit } from './ledger.ts';
import {
	cancelledSpot,
	doctorSpot,
	leaveSpot,
	lockedSpot,
	materialsSpot,
	objectiveSpot,
	plannedSpot,
	reportSpot,
	slotSpot
} from './spots.ts';

/** A visit on the week that may still be changed. */
export interface Card {
	readonly id: string;
	readonly slot: string;
	readonly locked: boolean;
}

/** What an act needs: whose screen, which visit, chance, and a text nobody else writes. */
export interface Setting {
	readonly device: Device;
	readonly card: Card;
	readonly dice: Dice;
	readonly text: string;
	/** Told before the edit is made; what dies in between may or may not have been saved. */
	readonly begin: (edit: Edit) => void;
}

/** Makes one edit on the screen; the edit once the screen shows it, null when it offered nothing of the kind. */
type Act = (setting: Setting) => Promise<Edit | null>;

const moveTargets = weekDays.slice(1).flatMap((day) => [`${day}/am`, `${day}/pm`]);
const leaveSlots = [`${weekDays[2]}/pm`, `${weekDays[4]}/am`];
const doctorFields = ['name', 'title', 'specialty', 'note'] as const;
/** The section of the card in which a field is edited. */
const groupOf = { name: 'basics', title: 'basics', specialty: 'work', note: 'data' } as const;

/** Does what a click does and says where the visit then stands; nothing can come in between. */
const clickAndLook = (page: Page, parts: { selector: string; id: string }) =>
	page.evaluate(async ({ selector, id }) => {
		[...document.querySelectorAll<HTMLElement>(selector)].at(-1)?.click();
		for (let turn = 0; turn < 20; turn++) await Promise.resolve();
		return document
			.querySelector(`[data-visit="${id}"]`)
			?.closest('[data-slot]')
			?.getAttribute('data-slot');
	}, parts);

/** Presses a key on a card and says where the card stood before and stands after, and whether it is locked. */
const pressAndLook = (page: Page, parts: { id: string; key: string; shift: boolean }) =>
	page.evaluate(
		async ({ id, key, shift, locked }) => {
			const card = () => document.querySelector<HTMLElement>(`[data-visit="${id}"]`);
			const look = () => ({
				slot: card()?.closest('[data-slot]')?.getAttribute('data-slot'),
				locked: card()?.querySelector(`[aria-label="${locked}"]`) !== null
			});
			const before = look();
			card()?.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey: shift, bubbles: true }));
			for (let turn = 0; turn < 20; turn++) await Promise.resolve();
			return { before, after: look() };
		},
		{ ...parts, locked: words.week.visit.locked }
	);

async function openSheet({ device: { page }, card }: Setting): Promise<void> {
	await cardOf(page, card.id).evaluate((element: HTMLElement) => element.click());
	await page.getByRole('dialog').waitFor();
}

async function closeSheet({ device: { page } }: Setting): Promise<void> {
	await page.keyboard.press('Escape');
	await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** A full half day asks who goes: nobody, the visit goes there all the same. */
async function crowd({ device: { page }, card }: Setting): Promise<string | null | undefined> {
	if (!(await button(page, words.week.swap.anyway).isVisible())) return null;
	return clickAndLook(page, { selector: '[role="dialog"] button', id: card.id });
}

const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const;

/** Where Shift and an arrow lead on this week; null off it. */
function beside(slot: string, key: (typeof arrows)[number]): string | null {
	const [day = '', half] = slot.split('/');
	if (key === 'ArrowUp') return half === 'pm' ? `${day}/am` : null;
	if (key === 'ArrowDown') return half === 'am' ? `${day}/pm` : null;
	const at = weekDays.findIndex((one) => one === day) + (key === 'ArrowLeft' ? -1 : 1);
	return weekDays[at] ? `${weekDays[at]}/${half}` : null;
}

const moveByKey: Act = async (setting) => {
	const { device, card, dice, begin } = setting;
	const ways = arrows.filter((key) => beside(card.slot, key));
	const key = dice.pick(ways);
	const edit = { spot: slotSpot(card.id), value: beside(card.slot, key) };
	begin(edit);
	const { before, after } = await pressAndLook(device.page, { id: card.id, key, shift: true });
	const slot = (await crowd(setting)) ?? after.slot;
	if (!before.slot || !slot || before.slot === slot) return null;
	return { ...edit, value: slot };
};

const moveByMenu: Act = async (setting) => {
	const { device, card, dice, begin } = setting;
	const to = dice.pick(moveTargets.filter((slot) => slot !== card.slot));
	await openSheet(setting);
	await button(device.page, words.week.visit.move).dispatchEvent('click');
	const selector = `[data-move-to="${to}"]:not([disabled])`;
	const edit = { spot: slotSpot(card.id), value: to };
	begin(edit);
	await device.page.locator(`[data-pick-day="${to.slice(0, 10)}"]`).dispatchEvent('click');
	await device.page.locator(`[data-move-to="${to}"]`).last().waitFor();
	const shown = await clickAndLook(device.page, { selector, id: card.id });
	const slot = (await crowd(setting)) ?? shown;
	if (slot === to) return edit;
	// The other moved it there meanwhile, or it may not be moved any more.
	await closeSheet(setting);
	return null;
};

const lock: Act = async ({ device, card, begin }) => {
	const edit = { spot: lockedSpot(card.id), value: !card.locked };
	begin(edit);
	const { before, after } = await pressAndLook(device.page, {
		id: card.id,
		key: 'l',
		shift: false
	});
	return before.locked === after.locked ? null : { ...edit, value: after.locked };
};

const write =
	(label: string, spot: (id: string) => Edit['spot']): Act =>
	async (setting) => {
		const { device, card, text, begin } = setting;
		await openSheet(setting);
		const edit = { spot: spot(card.id), value: text };
		const field = device.page.getByRole('dialog').getByLabel(label);
		await field.waitFor();
		begin(edit);
		await field.fill(text);
		await closeSheet(setting);
		return edit;
	};

const cancel: Act = async (setting) => {
	const { device, card, begin } = setting;
	await openSheet(setting);
	const edit = { spot: cancelledSpot(card.id), value: true };
	begin(edit);
	await button(device.page, words.week.visit.cancel).dispatchEvent('click');
	await cardOf(device.page, card.id).waitFor({ state: 'detached' });
	return edit;
};

const add: Act = async ({ device: { page }, dice, begin }) => {
	const slot = dice.pick(moveTargets);
	const cell = page.locator(`[data-slot="${slot}"]`);
	await cell
		.getByRole('button', { name: words.week.add.to(''), exact: false })
		.dispatchEvent('click');
	const sheet = page.getByRole('dialog');
	await sheet.getByRole('searchbox').fill(dice.pick(['wang', 'li', 'zhang', 'chen', 'liu']));
	await sheet.locator('[data-add]').first().waitFor();
	const added = await sheet.evaluate(async (element, within) => {
		const choice = element.querySelector<HTMLButtonElement>('[data-add]:not([disabled])');
		const ids = () =>
			[...document.querySelectorAll(`[data-slot="${within}"] [data-visit]`)].map((card) =>
				card.getAttribute('data-visit')
			);
		const before = new Set(ids());
		choice?.click();
		for (let turn = 0; choice && turn < 50; turn++) {
			const id = ids().find((one) => !before.has(one));
			if (id) return { id, contactId: choice.dataset.add };
			await new Promise((resolve) => setTimeout(resolve, 10));
		}
		return null;
	}, slot);
	if (!added?.id) {
		await page.keyboard.press('Escape');
		return null;
	}
	const edit = { spot: plannedSpot(added.id), value: added.contactId };
	begin(edit);
	return edit;
};

const leave: Act = async ({ device: { page }, dice, begin }) => {
	const slot = dice.pick(leaveSlots);
	const toggle = page.locator(`[data-slot="${slot}"] button[aria-pressed]`);
	const isOff = (await toggle.getAttribute('aria-pressed')) === 'true';
	const edit = { spot: leaveSpot(slot), value: !isOff };
	begin(edit);
	const shown = await toggle.evaluate(async (element: HTMLElement) => {
		const before = element.getAttribute('aria-pressed');
		element.click();
		for (let turn = 0; turn < 50 && element.getAttribute('aria-pressed') === before; turn++)
			await new Promise((resolve) => setTimeout(resolve, 5));
		return { before, after: element.getAttribute('aria-pressed') };
	});
	return shown.before === shown.after ? null : { ...edit, value: shown.after === 'true' };
};

const correctDoctor: Act = async (setting) => {
	const { device, dice, text, begin } = setting;
	await openSheet(setting);
	const link = device.page.getByRole('link', { name: words.week.visit.archive });
	const id = new URL((await link.getAttribute('href')) ?? '', device.page.url()).searchParams.get(
		'doctor'
	);
	await link.dispatchEvent('click');
	const name = dice.pick(doctorFields);
	const { editGroup, group } = words.customers;
	await device.page
		.getByRole('button', { name: editGroup(group[groupOf[name]]) })
		.dispatchEvent('click');
	const field = device.page.getByLabel(words.fields.doctor[name], { exact: true });
	await field.waitFor();
	const edit = { spot: doctorSpot(id ?? '', name), value: text };
	begin(edit);
	await field.fill(text);
	await field.blur();
	await device.saved();
	await button(device.page, words.common.act.done).dispatchEvent('click');
	await device.toWeek();
	return edit;
};

const record: Act = async (setting) => {
	const { device, card, text, begin } = setting;
	const { page } = device;
	await openSheet(setting);
	await page.getByRole('dialog').locator('a[href*="record=plan."]').dispatchEvent('click');
	const write = button(page, words.visit.otherPromise);
	const met = button(page, words.visit.metAhead);
	await write.or(met).waitFor();
	// A visit of a day to come is prepared, unless the customer was met before.
	if (await met.isVisible()) await met.dispatchEvent('click');
	await write.dispatchEvent('click');
	await page.getByLabel(words.visit.promiseText).fill(text);
	await page
		.getByRole('radio', { name: words.visit.adverseNo, exact: true })
		.dispatchEvent('click');
	const edit = { spot: reportSpot(card.id, text), value: true };
	begin(edit);
	await button(page, words.visit.record).dispatchEvent('click');
	await page.waitForURL((url) => !url.searchParams.has('record'));
	await device.saved();
	await device.toWeek();
	return edit;
};

const writeMaterials = write(words.week.visit.materials, materialsSpot);
const writeObjective = write(words.week.visit.objectiveText, objectiveSpot);

const ofBoth: readonly [Act, number][] = [
	[moveByKey, 9],
	[moveByMenu, 3],
	[lock, 4],
	[writeMaterials, 4],
	[writeObjective, 2],
	[cancel, 1],
	[add, 2],
	[leave, 2],
	[correctDoctor, 2]
];

const bag = (weighted: readonly [Act, number][]) =>
	weighted.flatMap(([act, weight]) => Array.from({ length: weight }, () => act));

/** The acts a rep and a supervisor make, the frequent ones several times. */
export const repActs: readonly Act[] = bag([...ofBoth, [record, 1]]);
export const supervisorActs: readonly Act[] = bag(ofBoth);
