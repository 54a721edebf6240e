import { calendarOf, type CalendarEntry } from '#lib/exchange/planning/calendar-file.ts';

export type { CalendarEntry };

/** The bytes of an .ics file. */
export const writeCalendar = (ask: Parameters<typeof calendarOf>[0]): Uint8Array =>
	new TextEncoder().encode(calendarOf(ask));
