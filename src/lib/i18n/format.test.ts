import { afterEach, describe, expect, it } from 'vitest';
import { toDay, type Month, type Weekday } from '#lib/domain/day.ts';
import { formatsIn } from './format.ts';

const zh = formatsIn('zh-CN');
const en = formatsIn('en');
const day = toDay('2026-11-23');
const homeZone = process.env.TZ;

afterEach(() => {
	if (homeZone === undefined) delete process.env.TZ;
	else process.env.TZ = homeZone;
});

describe('days', () => {
	it.each(['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati', 'UTC'])(
		'carry the same date and weekday when the device is in %s',
		(zone) => {
			process.env.TZ = zone;
			expect(zh.day(day)).toBe('11月23日 周一');
			expect(en.day(day)).toBe('Mon 23 Nov');
			expect(en.span({ from: day, to: toDay('2026-11-27') })).toBe('23–27 Nov');
			expect(zh.month('2026-11' as Month)).toBe('2026年11月');
		}
	);

	it('show the year where asked', () => {
		expect(zh.dayWithYear(day)).toBe('2026年11月23日 周一');
		expect(en.dayWithYear(day)).toBe('Mon 23 Nov 2026');
	});

	it('name the weekdays Monday first', () => {
		const all = ([1, 2, 3, 4, 5, 6, 7] as Weekday[]).map(en.weekday);
		expect(all).toEqual(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']);
		expect(zh.weekday(7)).toBe('周日');
	});

	it('span within and across months, and collapse to one day', () => {
		expect(zh.span({ from: day, to: toDay('2026-11-27') })).toBe('11月23日–27日');
		expect(zh.span({ from: day, to: toDay('2026-12-04') })).toBe('11月23日–12月4日');
		expect(zh.span({ from: day, to: day })).toBe('11月23日 周一');
	});

	it('stand relative to today', () => {
		expect(zh.relativeDay({ day: toDay('2026-11-25'), today: day })).toBe('后天');
		expect(zh.relativeDay({ day: toDay('2026-11-20'), today: day })).toBe('3天前');
		expect(en.relativeDay({ day, today: day })).toBe('today');
		expect(en.relativeDay({ day: toDay('2026-12-01'), today: day })).toBe('in 8 days');
	});
});

describe('quantities', () => {
	it('carry their unit', () => {
		expect(zh.minutes(80)).toBe('1小时20分钟');
		expect(en.minutes(80)).toBe('1 h 20 min');
		expect(en.minutes(45)).toBe('45 min');
		expect(en.minutes(119.7)).toBe('2 h');
		expect(zh.kilometers(3.24)).toBe('3.2公里');
		expect(en.kilometers(12.6)).toBe('13 km');
		expect(en.yuan(300)).toBe('¥300');
	});

	it('are rounded for reading', () => {
		expect(zh.percent(0.826)).toBe('83%');
		expect(en.number(1234.56)).toBe('1,234.6');
		expect(en.signed(-2)).toBe('−2');
		expect(en.signed(0)).toBe('0');
		expect(zh.ratio({ done: 38, of: 46 })).toBe('38/46');
		expect(zh.clockSpan({ start: 480, end: 690 })).toBe('08:00–11:30');
	});

	it('are listed with the words of the language', () => {
		expect(en.list(['a', 'b', 'c'])).toBe('a, b and c');
		expect(zh.list(['甲', '乙', '丙'])).toBe('甲、乙和丙');
	});
});

it('a fraction of a minute never makes a sixtieth', () => {
	expect(formatsIn('zh-CN').clock(539.6)).toBe('09:00');
	expect(formatsIn('en').clock(510)).toBe('08:30');
});
