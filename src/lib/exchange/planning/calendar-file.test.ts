import { convertIcsCalendar } from 'ts-ics';
import { describe, expect, it } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { sampleTerritory } from '#lib/exchange/sample/sample-territory.ts';
import { calendarOf } from './calendar-file.ts';

const sample = sampleTerritory({ seed: 7, today: toDay('2026-11-23') });
const week = sample.visitPlans.filter(({ slot }) => slot.day >= '2026-11-16');
const write = (visitPlans = week) =>
	calendarOf({
		name: '拜访计划',
		visitPlans,
		contacts: sample.contacts,
		accounts: sample.accounts,
		repId: 'rep',
		now: '2026-11-23T01:02:03.000Z'
	});

describe('calendarOf', () => {
	it('gives one event for each half day with visits, in Shanghai time', () => {
		const calendar = convertIcsCalendar(undefined, write());
		const halves = new Set(week.map(({ slot }) => `${slot.day}-${slot.half}`));
		expect(calendar.events?.map(({ uid }) => uid)).toEqual(
			[...halves].sort().map((half) => `${half}-rep@rounds`)
		);
		const [first] = calendar.events ?? [];
		expect(first?.start.date.toISOString()).toBe('2026-11-16T00:30:00.000Z');
		expect(first?.end?.date.toISOString()).toBe('2026-11-16T03:30:00.000Z');
		expect(write()).toContain('DTSTART;TZID=Asia/Shanghai:20261116T083000\r\n');
	});

	it('lists the visits of a half day in their order', () => {
		const [plan, other] = week;
		if (!plan || !other) throw new Error('an empty week');
		const slot = { ...plan.slot, order: 2 };
		const calendar = convertIcsCalendar(
			undefined,
			write([
				{ ...plan, slot },
				{ ...other, slot: { ...slot, order: 1 } }
			])
		);
		const nameOf = (id: string) => sample.contacts.find((contact) => contact.id === id)?.name;
		const lines = calendar.events?.[0]?.description?.split(/\n|\\n/);
		expect(lines).toHaveLength(2);
		expect(lines?.[0]).toContain(`1. ${nameOf(other.contactId)}`);
		expect(lines?.[1]).toContain(`2. ${nameOf(plan.contactId)}`);
	});

	it('leaves out cancelled visits', () => {
		expect(write(week.map((plan) => ({ ...plan, cancelled: true })))).not.toContain('BEGIN:VEVENT');
	});

	it('keeps every line within 75 bytes', () => {
		const lines = write().split('\r\n');
		const bytes = lines.map((line) => new TextEncoder().encode(line).length);
		expect(Math.max(...bytes)).toBeLessThanOrEqual(75);
		expect(lines.some((line) => line.startsWith(' '))).toBe(true);
	});
});
