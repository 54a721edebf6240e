import { openAddress } from '../e2e/support/app.mjs';

/** Milliseconds a person takes to find the next thing to tap. */
const lookMilliseconds = 500;

/**
 * Taps and seconds of a plain visit from Today, made as a person makes it: to the first visit of the sheet that records,
 * the one question that must be answered, and done.
 */
export async function plainVisit({ page, home }) {
	await openAddress({ page, address: new URL('today/', home).href });
	const next = page.locator('main a[href*="record=plan."]').first();
	const sheet = page.getByRole('dialog');
	let taps = 0;
	const tap = async (target) => {
		await target.waitFor();
		await page.waitForTimeout(lookMilliseconds);
		await target.tap();
		taps++;
	};
	const started = performance.now();
	if ((await next.count()) > 0) await tap(next);
	else {
		await page.goto(new URL('today/?record=new', home).href);
		taps++;
		await tap(sheet.getByRole('link').first());
	}
	await tap(sheet.getByRole('radio', { name: /^(没听到|None)$/ }));
	await tap(sheet.getByRole('button', { name: /^(完成|Done)$/ }));
	await sheet.waitFor({ state: 'detached' });
	return { taps, seconds: (performance.now() - started) / 1000 };
}
