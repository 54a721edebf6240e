import { today } from '#lib/state/live/today.svelte.ts';
import type { CalendarEntry } from '#lib/worker/calendar-job.ts';
import { run } from '#lib/worker/run.ts';
import { downloadBytes } from './download.ts';

/** Writes a calendar in the worker and hands it to the browser's downloads; rejects when the worker failed. */
export async function downloadCalendar(ask: {
	entries: readonly CalendarEntry[];
	/** What the calendar is called, and its file without its ending. */
	name: string;
}): Promise<void> {
	const bytes = await run('writeCalendar', { ...ask, now: today.instant });
	downloadBytes({ bytes, name: `${ask.name}.ics`, type: 'text/calendar;charset=utf-8' });
}
