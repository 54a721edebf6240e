import type { BrowserContext } from '@playwright/test';

/** A Wednesday on which the rep works, in the middle of the morning. */
const workday = new Date('2026-11-25T10:05:00+08:00');
/** One for every device of a worker, so that their clocks agree. */
const shift = workday.getTime() - Date.now();

const moved = (context: BrowserContext, by: number) =>
	context.addInitScript((milliseconds) => {
		const now = Date.now.bind(Date);
		globalThis.Date = new Proxy(Date, {
			construct: (date, given, made) =>
				Reflect.construct(date, given.length > 0 ? given : [now() + milliseconds], made),
			apply: (date) => new date(now() + milliseconds).toString(),
			get: (date, key) => (key === 'now' ? () => now() + milliseconds : Reflect.get(date, key))
		});
	}, by);

/**
 * Moves the clock of a device to that Wednesday, where it goes on at its own pace: neither a weekend nor an evening
 * decides whether a journey passes.
 */
export const onWorkday = (context: BrowserContext) => moved(context, shift);

/** Moves it on by some days, for the pages that are loaded from now on. */
export const daysLater = (context: BrowserContext, days: number) =>
	moved(context, days * 86_400_000);
