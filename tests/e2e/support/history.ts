import { expect, type Page } from '@playwright/test';

/** Resolves once the history holds no entry of what has closed: only then is a reload sure to reload this screen. */
export const expectSettled = (page: Page): Promise<void> =>
	expect
		.poll(() =>
			page.evaluate(() => {
				const state = history.state as Record<string, App.PageState | undefined> | null;
				return state?.['sveltekit:states']?.overlays ?? 0;
			})
		)
		.toBe(0);
