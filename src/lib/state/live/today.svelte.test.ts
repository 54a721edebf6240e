import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
	vi.restoreAllMocks();
	vi.resetModules();
});

const evening = new Date('2026-11-26T16:05:00Z');

it('reads the day where the engine writes it in another order, as ICU 72 does for en-CA', async () => {
	const formatted = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, 'format') ?? {};
	Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
		...formatted,
		get: () => () => '27/11/2026'
	});
	const { formatToParts } = Intl.DateTimeFormat.prototype;
	vi.spyOn(Intl.DateTimeFormat.prototype, 'formatToParts').mockImplementation(function (
		this: Intl.DateTimeFormat,
		moment
	) {
		return formatToParts.call(this, moment).reverse();
	});
	const { dayOf } = await import('./today.svelte.ts');
	expect(dayOf(evening)).toBe('2026-11-27');
	Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', formatted);
});

it('counts day and minute in the territory’s zone', async () => {
	vi.useFakeTimers({ now: evening, toFake: ['Date'] });
	const { today } = await import('./today.svelte.ts');
	expect([today.day, today.minute]).toEqual(['2026-11-27', 5]);
	vi.useRealTimers();
});

it('asks the calendar once a minute, and turns the day with the first second after midnight', async () => {
	vi.useFakeTimers({ now: new Date('2026-11-26T15:59:59Z'), toFake: ['Date'] });
	const { today } = await import('./today.svelte.ts');
	const asked = vi.spyOn(Intl.DateTimeFormat.prototype, 'formatToParts');
	for (let time = 0; time < 100; time++) expect(today.day).toBe('2026-11-26');
	expect(asked).toHaveBeenCalledTimes(1);
	vi.setSystemTime(new Date('2026-11-26T16:00:00Z'));
	expect(today.day).toBe('2026-11-27');
	vi.useRealTimers();
});
