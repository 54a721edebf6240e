import { convertIcsCalendar, type IcsEvent } from 'ts-ics';
import { describe, expect, it } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { calendarOf, type CalendarEntry } from './calendar-file.ts';

const first = '2026-11-23T01:02:03.000Z';
const later = '2026-11-24T01:02:03.000Z';
const visit: CalendarEntry = {
	id: 'visit-1',
	day: toDay('2026-11-25'),
	time: { start: 510, end: 540 },
	title: '王医生 · 云州市第一人民医院心血管内科门诊',
	details: '目的：送指南解读单页，确认下个月药事会的议题和时间\n带上：单页',
	place: '云州市第一人民医院，云州市示范区东湖路一百二十号',
	cancelled: false,
	remindBefore: 15
};
const promise: CalendarEntry = {
	...visit,
	id: 'promise-1',
	time: null,
	remindBefore: -540
};
const write = (entries: readonly CalendarEntry[], now = first) =>
	calendarOf({ name: '拜访计划', entries, now });
const eventsOf = (text: string) => convertIcsCalendar(undefined, text).events ?? [];

/** What a calendar holds after two files: of one uid the one with the higher sequence. */
function imported(...files: readonly string[]): IcsEvent[] {
	const held = new Map<string, IcsEvent>();
	for (const event of files.flatMap(eventsOf)) {
		const before = held.get(event.uid);
		if (!before || (before.sequence ?? 0) <= (event.sequence ?? 0)) held.set(event.uid, event);
	}
	return [...held.values()].filter(({ status }) => status !== 'CANCELLED');
}

describe('calendarOf', () => {
	it('writes times of Shanghai, a place, what it is for, and a reminder', () => {
		const [event] = eventsOf(write([visit]));
		expect(event?.start.date.toISOString()).toBe('2026-11-25T00:30:00.000Z');
		expect(event?.end?.date.toISOString()).toBe('2026-11-25T01:00:00.000Z');
		expect(event).toMatchObject({ summary: visit.title, location: visit.place });
		expect(write([visit])).toContain('DTSTART;TZID=Asia/Shanghai:20261125T083000\r\n');
		expect(write([visit])).toContain('TRIGGER:-PT15M\r\n');
	});

	it('takes all the day for what has no hour, and reminds on its morning', () => {
		const text = write([promise]);
		expect(text).toContain('DTSTART;VALUE=DATE:20261125\r\n');
		expect(text).toContain('DTEND;VALUE=DATE:20261126\r\n');
		expect(text).toContain('TRIGGER:PT540M\r\n');
		expect(write([{ ...promise, remindBefore: null }])).not.toContain('VALARM');
	});

	it('changes what an earlier file brought and never doubles it', () => {
		const moved = { ...visit, day: toDay('2026-11-27'), time: { start: 810, end: 840 } };
		const events = imported(write([visit, promise]), write([moved, promise], later));
		expect(events.map(({ uid }) => uid)).toEqual(['visit-1@rounds', 'promise-1@rounds']);
		expect(events[0]?.start.date.toISOString()).toBe('2026-11-27T05:30:00.000Z');
		const back = imported(write([moved], later), write([visit], first));
		expect(back[0]?.start.date.toISOString()).toBe('2026-11-27T05:30:00.000Z');
	});

	it('takes out what was cancelled since', () => {
		expect(imported(write([visit]), write([{ ...visit, cancelled: true }], later))).toEqual([]);
	});

	it('keeps every line within 75 bytes', () => {
		const lines = write([visit, promise]).split('\r\n');
		const bytes = lines.map((line) => new TextEncoder().encode(line).length);
		expect(Math.max(...bytes)).toBeLessThanOrEqual(75);
		expect(lines.some((line) => line.startsWith(' '))).toBe(true);
	});
});
