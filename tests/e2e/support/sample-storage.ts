import type { Browser, BrowserContext, PlaywrightTestOptions } from '@playwright/test';
import { openAddress, openSampleTerritory, prefer } from './app.mjs';
import { words } from './plan.ts';
import { onWorkday } from './workday.ts';

/** What a browser keeps for the app's origin. */
export type Storage = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Takes the sample territory on a device of its own, waits until the disk has it, and hands over what is kept. */
export async function sampleStorage({
	browser,
	use
}: {
	browser: Browser;
	use: Partial<PlaywrightTestOptions>;
}): Promise<Storage> {
	const { baseURL = '', locale = 'zh-CN', timezoneId = 'Asia/Shanghai' } = use;
	// On a laptop whatever the journey's device: there alone every screen says what is saved.
	const device = { viewport: { width: 1280, height: 900 }, isMobile: false, hasTouch: false };
	const context = await browser.newContext({ locale, timezoneId, ...device });
	await onWorkday(context);
	await prefer(context, { locale: 'zh-CN', theme: 'light' });
	const page = await context.newPage();
	await openAddress({ page, address: baseURL });
	await openSampleTerritory({ page });
	await page.getByText(words.shell.saved).first().waitFor();
	const { origins, ...rest } = await context.storageState({ indexedDB: true });
	await context.close();
	// Language and theme are each test's own.
	return { ...rest, origins: origins.map((origin) => ({ ...origin, localStorage: [] })) };
}
