import type { Page } from '@playwright/test';
import { addresses, addressName } from './support/addresses.mjs';
import { openAddress } from './support/app.mjs';
import { expect, test } from './support/fixtures.ts';

test.use({ isMobile: true, hasTouch: true });

/** Targets that a finger misses, with their size: under 44 px, but for links within a sentence. */
const smallTargets = (page: Page) =>
	page.evaluate(() => {
		const targets = document.querySelectorAll<HTMLElement>(
			'a[href], button, summary, select, textarea, input, [role="button"], [role="tab"]'
		);
		const small: string[] = [];
		for (const target of targets) {
			const area = target.matches('input') ? (target.closest('label') ?? target) : target;
			const { width, height } = area.getBoundingClientRect();
			// Hidden ones, and those that only a keyboard or a screen reader reaches.
			if (width <= 1 || height <= 1 || getComputedStyle(area).visibility === 'hidden') continue;
			if (getComputedStyle(target).display === 'inline' && target.matches('a')) continue;
			if (target.closest('.sr-only')) continue;
			if (width < 43.5 || height < 43.5)
				small.push(
					`${target.tagName.toLowerCase()} “${(target.getAttribute('aria-label') ?? area.textContent ?? '').trim().slice(0, 24)}” ${Math.round(width)}×${Math.round(height)}`
				);
		}
		return small;
	});

/** A day of the week before, on which the sample's rep was out. */
const lastWednesday = '2026-11-18';

/** How far a page is wider than its window, and what sticks out. */
const overflow = (page: Page) =>
	page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		if (scrollWidth <= clientWidth) return [];
		const out = [...document.querySelectorAll('body *')]
			.filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
			.slice(-4)
			.map(
				(element) =>
					`${element.tagName} ${element.className} “${element.textContent?.trim().slice(0, 20)}”`
			);
		return [`${scrollWidth - clientWidth} px`, ...out];
	});

test('every page can be hit by a finger, and fits with letters twice as large and on the narrowest phone', async ({
	openApp,
	baseURL
}) => {
	test.setTimeout(300_000);
	const home = baseURL ?? '';
	const page = await openApp({ sample: true });
	const found: Record<string, unknown> = {};
	const note = (what: string, address: string, list: string[]) => {
		if (list.length > 0)
			found[`${what}: ${addressName(address)}${address.replace(/^[^?]*/, '').slice(0, 9)}`] = list;
	};
	await openAddress({ page, address: `${home}customers/` });
	const doctor = page.locator('main a[href*="doctor="]').first();
	const card = new URL((await doctor.getAttribute('href')) ?? '', home).href.slice(home.length);
	const report = card.replace('customers/?doctor=', 'visit/?contact=');
	// A stop with a row of doctors: their names once made the map wider than a phone.
	const route = `map/?day=${lastWednesday}`;
	const all = [...addresses.filter((address) => address !== ''), card, report, route];
	for (const address of all) {
		await page.setViewportSize({ width: 390, height: 844 });
		await openAddress({ page, address: new URL(address, home).href });
		note('small', address, await smallTargets(page));
		await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
		note('letters', address, await overflow(page));
		await page.evaluate(() => (document.documentElement.style.fontSize = ''));
		await page.setViewportSize({ width: 320, height: 640 });
		note('narrow', address, await overflow(page));
	}
	expect(found).toEqual({});
});
