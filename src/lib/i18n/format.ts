import { daysBetween, type Day, type Month, type Weekday } from '#lib/domain/day.ts';
import type { LocaleName } from './messages.ts';

/** Writes values in one language. A `Day` never passes through a time zone. */
export interface Formats {
	/** '11月23日 周一', 'Mon 23 Nov'. */
	day(day: Day): string;
	/** '2026年11月23日 周一', 'Mon 23 Nov 2026'. */
	dayWithYear(day: Day): string;
	/** '11月23日', '23 Nov': only where the weekday stands beside it. */
	monthDay(day: Day): string;
	/** '2026年11月', 'November 2026'. */
	month(month: Month): string;
	/** '周一', 'Mon'. */
	weekday(weekday: Weekday): string;
	/** '11月23日–27日', '23–27 Nov'. */
	span(span: { from: Day; to: Day }): string;
	/** '今天', '后天', '3天前'; 'today', 'in 2 days'. */
	relativeDay(pair: { day: Day; today: Day }): string;
	/** A moment (ISO 8601) on this device's own clock: '11月23日 14:05'. */
	moment(instant: string): string;
	/** Minutes after midnight: '08:30'. */
	clock(minutes: number): string;
	/** '08:00–11:30'. */
	clockSpan(span: { start: number; end: number }): string;
	/** '1小时20分钟', '1 h 20 min'. */
	minutes(minutes: number): string;
	/** '3.2公里', '3.2 km'; without decimals from 10 km. */
	kilometers(kilometers: number): string;
	/** A share of one: 0.826 is '83%'. */
	percent(share: number): string;
	/** '1,234.5'; at most one decimal unless told otherwise. */
	number(value: number, decimals?: number): string;
	/** '+2', '−2', '0'. */
	signed(value: number): string;
	/** '¥300'. */
	yuan(value: number): string;
	/** '38/46'. */
	ratio(counts: { done: number; of: number }): string;
	/** '甲、乙和丙', 'a, b and c'. */
	list(items: readonly string[]): string;
}

const utcDate = (day: string): Date => new Date(`${day}T00:00:00Z`);
/** A known Monday: weekdays are counted from it. */
const monday = Date.UTC(2024, 0, 1);
const dayMilliseconds = 86_400_000;

function clock(minutes: number): string {
	const whole = Math.round(minutes);
	return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
}

function formatsFor(locale: LocaleName): Formats {
	const chinese = locale === 'zh-CN';
	const tag = chinese ? 'zh-CN' : 'en-GB';
	const date = (options: Intl.DateTimeFormatOptions) =>
		new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options });
	const numeral = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options);

	const monthStyle = chinese ? 'long' : 'short';
	const monthDay = date({ month: monthStyle, day: 'numeric' });
	const yearMonthDay = date({ year: 'numeric', month: monthStyle, day: 'numeric' });
	const month = date({ year: 'numeric', month: 'long' });
	const weekday = date({ weekday: 'short' });
	const moment = new Intl.DateTimeFormat(tag, {
		month: monthStyle,
		day: 'numeric',
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23'
	});
	const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
	const shortWay = numeral({ style: 'unit', unit: 'kilometer', maximumFractionDigits: 1 });
	const longWay = numeral({ style: 'unit', unit: 'kilometer', maximumFractionDigits: 0 });
	const percent = numeral({ style: 'percent', maximumFractionDigits: 0 });
	const whole = numeral({});
	const signed = numeral({ signDisplay: 'exceptZero', maximumFractionDigits: 1 });
	const yuan = numeral({
		style: 'currency',
		currency: 'CNY',
		currencyDisplay: 'narrowSymbol',
		maximumFractionDigits: 2,
		minimumFractionDigits: 0
	});
	const decimals = new Map<number, Intl.NumberFormat>();
	const decimal = (most: number): Intl.NumberFormat => {
		const made = decimals.get(most) ?? numeral({ maximumFractionDigits: most });
		decimals.set(most, made);
		return made;
	};
	const list = new Intl.ListFormat(tag, { type: 'conjunction' });

	const withWeekday = (day: Day, style: Intl.DateTimeFormat): string => {
		const at = utcDate(day);
		return chinese
			? `${style.format(at)} ${weekday.format(at)}`
			: `${weekday.format(at)} ${style.format(at)}`;
	};

	/** Engines disagree on the dash and the order of `formatRange`, so the range is put together here. */
	const span = ({ from, to }: { from: Day; to: Day }): string => {
		const [start, end] = [monthDay.format(utcDate(from)), monthDay.format(utcDate(to))];
		if (from.slice(0, 7) !== to.slice(0, 7)) return `${start}–${end}`;
		return chinese ? `${start}–${Number(to.slice(8))}日` : `${Number(from.slice(8))}–${end}`;
	};

	const duration = (minutes: number): string => {
		const hours = Math.floor(minutes / 60);
		const rest = minutes - hours * 60;
		const parts = chinese
			? [hours && `${hours}小时`, rest && `${rest}分钟`]
			: [hours && `${hours} h`, rest && `${rest} min`];
		return parts.filter(Boolean).join(chinese ? '' : ' ') || (chinese ? '0分钟' : '0 min');
	};

	return {
		day: (day) => withWeekday(day, monthDay),
		dayWithYear: (day) => withWeekday(day, yearMonthDay),
		monthDay: (day) => monthDay.format(utcDate(day)),
		month: (name) => month.format(utcDate(`${name}-01`)),
		weekday: (number) => weekday.format(monday + (number - 1) * dayMilliseconds),
		span: (days) => (days.from === days.to ? withWeekday(days.from, monthDay) : span(days)),
		relativeDay: ({ day, today }) => relative.format(daysBetween({ from: today, to: day }), 'day'),
		moment: (instant) => moment.format(new Date(instant)).replace(',', ''),
		clock,
		clockSpan: ({ start, end }) => `${clock(start)}–${clock(end)}`,
		minutes: (minutes) => duration(Math.round(minutes)),
		kilometers: (kilometers) => (kilometers < 9.95 ? shortWay : longWay).format(kilometers),
		percent: (share) => percent.format(share),
		number: (value, decimals = 1) => decimal(decimals).format(value),
		signed: (value) => signed.format(value).replace('-', '−'),
		yuan: (value) => yuan.format(value),
		ratio: ({ done, of }) => `${whole.format(done)}/${whole.format(of)}`,
		list: (items) => list.format(items)
	};
}

const byLocale = new Map<LocaleName, Formats>();

/** The formats of one language; made once, because making an Intl formatter is slow. */
export function formatsIn(locale: LocaleName): Formats {
	const known = byLocale.get(locale);
	if (known) return known;
	const made = formatsFor(locale);
	byLocale.set(locale, made);
	return made;
}
