import type { Page } from '@playwright/test';
import { carriedCatalogues } from '#lib/i18n/carried-messages.ts';
import { catalogues } from '#lib/i18n/testing/catalogues.ts';
import { openAddress } from './app.mjs';

/** The words of the app as most journeys see it. */
export const words = { ...catalogues['zh-CN'], ...carriedCatalogues['zh-CN'] };

/** A Monday morning on which the rep works: the day never decides whether a journey passes. */
export const monday = new Date('2026-11-23T09:05:00+08:00');

/** How long a search may take on a machine that does much else, in milliseconds. */
const longestSearch = 120_000;

/** Plans the month of the open territory, again where it has a plan, and accepts the best plan after a moment. */
export async function acceptPlan({ page, home }: { page: Page; home: string }): Promise<void> {
	await openAddress({ page, address: new URL('plan/', home).href });
	const make = page.getByRole('button', { name: words.plan.make, exact: true });
	await make.or(page.getByRole('button', { name: words.plan.replan, exact: true })).click();
	const stop = page.getByRole('button', { name: words.plan.keepBest });
	const accept = page.getByRole('button', { name: words.plan.accept, exact: true });
	await stop.or(accept).first().waitFor();
	// A quick machine has finished before the search could be stopped.
	await stop.click({ timeout: 3_000 }).catch(() => accept.waitFor({ timeout: longestSearch }));
	await accept.click();
	await page.waitForURL(/\/week\//);
}
