import { generateIcsCalendar, type IcsAlarm, type IcsDateObject, type IcsEvent } from 'ts-ics';
import { addDays, type Day } from '#lib/domain/day.ts';
import { foldLines } from '#lib/exchange/file/fold-lines.ts';

const timezone = 'Asia/Shanghai';
const tzoffset = '+0800';
const offsetMinutes = 480;

/** Something of a calendar; what bears the same id is the same thing in every file. */
export interface CalendarEntry {
	readonly id: string;
	readonly day: Day;
	/** Minutes after midnight; null for all the day. */
	readonly time: { readonly start: number; readonly end: number } | null;
	readonly title: string;
	readonly details: string;
	readonly place: string;
	/** Taken back since it may have been written: a calendar that has it takes it out. */
	readonly cancelled: boolean;
	/** How long before it the calendar reminds, in minutes; of all the day, before its midnight. Null for never. */
	readonly remindBefore: number | null;
}

/**
 * Entries as an .ics file in Shanghai time. An entry keeps its uid and its sequence grows with `now` (ISO 8601), the
 * moment of writing, so that importing a later file changes what is there and never doubles it.
 */
export function calendarOf(ask: {
	name: string;
	entries: readonly CalendarEntry[];
	now: string;
}): string {
	const { name, entries, now } = ask;
	const text = generateIcsCalendar({
		version: '2.0',
		prodId: '-//Rounds//Visit plan//ZH',
		method: 'PUBLISH',
		name,
		timezones: [
			{
				id: timezone,
				props: [
					{
						type: 'STANDARD',
						start: new Date('1970-01-01T00:00:00Z'),
						offsetFrom: tzoffset,
						offsetTo: tzoffset,
						name: 'CST'
					}
				]
			}
		],
		events: entries.map((entry) => eventOf(entry, now))
	});
	// The library folds by characters; the standard counts bytes.
	return foldLines(
		text
			.replace(/\r\n /g, '')
			.split('\r\n')
			.filter((line) => line !== '')
	);
}

/** Files of one second are of one sequence; the count begins where this app did, so that it stays a small number. */
const sequenceAt = (now: string): number =>
	Math.max(0, Math.floor((Date.parse(now) - Date.UTC(2026, 0, 1)) / 1000));

function eventOf(entry: CalendarEntry, now: string): IcsEvent {
	const { id, day, time, title, details, place, cancelled, remindBefore } = entry;
	const alarm: IcsAlarm | null =
		remindBefore === null || cancelled
			? null
			: {
					action: 'DISPLAY',
					description: title,
					trigger: {
						type: 'relative',
						// A reminder on the morning of an all-day entry comes after its midnight.
						value: {
							before: remindBefore > 0,
							...(remindBefore === 0 ? { minutes: 0 } : { minutes: Math.abs(remindBefore) })
						}
					}
				};
	return {
		uid: `${id}@rounds`,
		sequence: sequenceAt(now),
		status: cancelled ? 'CANCELLED' : 'CONFIRMED',
		stamp: { date: new Date(now) },
		start: time ? moment(day, time.start) : wholeDay(day),
		end: time ? moment(day, time.end) : wholeDay(addDays(day, 1)),
		summary: title,
		...(details && { description: details }),
		...(place && { location: place }),
		...(alarm && { alarms: [alarm] })
	};
}

const wholeDay = (day: Day): IcsDateObject => ({
	type: 'DATE',
	date: new Date(`${day}T00:00:00Z`)
});

/** The library writes the fields of `local.date` as they stand in UTC. */
function moment(day: Day, minutes: number): IcsDateObject {
	const local = Date.parse(`${day}T00:00:00Z`) + minutes * 60_000;
	return {
		date: new Date(local - offsetMinutes * 60_000),
		local: { date: new Date(local), timezone, tzoffset }
	};
}
