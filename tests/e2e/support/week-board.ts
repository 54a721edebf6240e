import type { Page } from '@playwright/test';
import { openAddress } from './app.mjs';
import { button } from './people.ts';
import { words } from './plan.ts';

/** The week of the journeys, from Monday to Friday. */
export const weekDays = [
	'2026-11-23',
	'2026-11-24',
	'2026-11-25',
	'2026-11-26',
	'2026-11-27'
] as const;

/** Opens the week of the journeys. */
export const openWeek = (page: Page, home: string) =>
	openAddress({ page, address: `${home}week/?from=${weekDays[0]}` });

/** The card of a planned visit on the week. */
export const cardOf = (page: Page, id: string) => page.locator(`[data-visit="${id}"]`);

/** The ids of the visits that may still be moved, by half day, once the week is drawn. */
export async function movableIn(page: Page, slot: string): Promise<string[]> {
	const half = page.locator(`[data-slot="${slot}"]`);
	await half.waitFor({ state: 'attached' });
	return half
		.locator('[data-visit].cursor-grab')
		.evaluateAll((cards) => cards.map((card) => card.getAttribute('data-visit') ?? ''));
}

/** The half day on which the week shows a visit; null when it shows none. */
export const slotShown = (page: Page, id: string): Promise<string | null> =>
	page
		.locator('[data-slot]', { has: cardOf(page, id) })
		.evaluateAll(([cell]) => cell?.getAttribute('data-slot') ?? null);

/** Every half day of the week on screen with the cards in it, as a person reads them. */
export const weekShown = (page: Page): Promise<Record<string, string[]>> =>
	page
		.locator('[data-slot]')
		.evaluateAll((cells) =>
			Object.fromEntries(
				cells.map((cell) => [
					cell.getAttribute('data-slot') ?? '',
					[...cell.querySelectorAll<HTMLElement>('[data-visit]')].map((card) => card.innerText)
				])
			)
		);

/** Chooses a half day in the small month, whatever the best ones are. */
export async function chooseSlot(page: Page, to: string): Promise<void> {
	await page.locator(`[data-pick-day="${to.slice(0, 10)}"]`).click();
	await page.locator(`[data-move-to="${to}"]`).last().click();
}

/** Moves a visit by the menu of its sheet, into a full half day too. */
export async function moveVisit(page: Page, { id, to }: { id: string; to: string }): Promise<void> {
	await cardOf(page, id).click();
	await button(page, words.week.visit.move).click();
	await chooseSlot(page, to);
	const anyway = button(page, words.week.swap.anyway);
	const arrived = page.locator(`[data-slot="${to}"]`, { has: cardOf(page, id) });
	await anyway.or(arrived).first().waitFor();
	if (await anyway.isVisible()) await anyway.click();
	await page.locator(`[data-slot="${to}"]`, { has: cardOf(page, id) }).waitFor();
}

/** Writes what to bring along to a visit. */
export async function noteMaterials(
	page: Page,
	{ id, text }: { id: string; text: string }
): Promise<void> {
	await cardOf(page, id).click();
	await page.getByLabel(words.week.visit.materials).fill(text);
	await page.keyboard.press('Escape');
	await page.getByRole('dialog').waitFor({ state: 'hidden' });
}
