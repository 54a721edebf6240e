import type { ReceptionWindow } from '#lib/domain/archive/account.ts';
import type { Contact } from '#lib/domain/archive/contact.ts';
import type { Period, Weekday } from '#lib/domain/day.ts';
import { halvesMeetAt, periodMinutes } from '#lib/domain/policy/day-parts.ts';
import type { FileLanguage } from '#lib/exchange/file/file-language.ts';
import type { CellParser } from '#lib/exchange/file/parse-cell.ts';
import { type Part, weeklyTimes } from './weekly-tokens.ts';

type Clinic = Contact['clinic'];
type BestTimes = Contact['bestTimes'];

const weekdayNames: Record<FileLanguage, readonly string[]> = {
	zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
	en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
};

const partNames = {
	zh: { am: '上午', pm: '下午', morning: '上午', noon: '中午', afternoon: '下午', evening: '晚上' },
	en: {
		am: 'am',
		pm: 'pm',
		morning: 'morning',
		noon: 'noon',
		afternoon: 'afternoon',
		evening: 'evening'
	}
} as const;

const separator: Record<FileLanguage, string> = { zh: '、', en: ', ' };

const weekdayName = (ask: { weekday: Weekday; language: FileLanguage }): string =>
	weekdayNames[ask.language][ask.weekday - 1] ?? '';

const partOrder = ['am', 'pm', 'morning', 'noon', 'afternoon', 'evening'];

/** In the order of the week, each time once. */
function inOrder<T extends { weekday: Weekday }>(ask: {
	times: readonly T[];
	place: (time: T) => number;
}): T[] {
	const { times, place } = ask;
	const byKey = new Map(times.map((time) => [time.weekday * 10_000 + place(time), time]));
	return [...byKey].sort(([first], [second]) => first - second).map(([, time]) => time);
}

/** 门诊时间: half days of the week; noon belongs to the morning, evening to the afternoon. */
export const parseClinic: CellParser<Clinic> = (text) => {
	const times = weeklyTimes(text);
	if (!times) return { ok: false, problem: 'notATime' };
	const clinic = times.flatMap(({ weekday, token }): Clinic => {
		if (token.kind === 'hours') {
			const halves = [
				...(token.startMinute < halvesMeetAt ? [{ weekday, half: 'am' as const }] : []),
				...(token.endMinute > halvesMeetAt ? [{ weekday, half: 'pm' as const }] : [])
			];
			return halves;
		}
		if (token.part === 'allDay') {
			return [
				{ weekday, half: 'am' },
				{ weekday, half: 'pm' }
			];
		}
		const half = token.part === 'morning' || token.part === 'noon' ? 'am' : 'pm';
		return [{ weekday, half }];
	});
	return {
		ok: true,
		value: inOrder({ times: clinic, place: ({ half }) => partOrder.indexOf(half) })
	};
};

/** 最佳拜访时间: periods of the week. */
export const parseBestTimes: CellParser<BestTimes> = (text) => {
	const times = weeklyTimes(text);
	if (!times || times.some(({ token }) => token.kind === 'hours')) {
		return { ok: false, problem: 'notATime' };
	}
	const best = times.flatMap(({ weekday, token }): BestTimes => {
		if (token.kind === 'hours') return [];
		if (token.part !== 'allDay') return [{ weekday, period: token.part }];
		return [
			{ weekday, period: 'morning' },
			{ weekday, period: 'afternoon' }
		];
	});
	return {
		ok: true,
		value: inOrder({ times: best, place: ({ period }) => partOrder.indexOf(period) })
	};
};

/** 接待时间: hours on weekdays, e.g. 周二 14:00-17:00. */
export const parseReception: CellParser<ReceptionWindow[]> = (text) => {
	const times = weeklyTimes(text);
	if (!times) return { ok: false, problem: 'notATime' };
	const windows = times.map(({ weekday, token }): ReceptionWindow => {
		if (token.kind === 'hours') {
			return { weekday, startMinute: token.startMinute, endMinute: token.endMinute };
		}
		return { weekday, ...officeHours[token.part] };
	});
	return {
		ok: true,
		value: inOrder({ times: windows, place: ({ startMinute }) => startMinute })
	};
};

const hoursOf = (period: Period) => ({
	startMinute: periodMinutes[period].start,
	endMinute: periodMinutes[period].end
});

const officeHours: Record<Part, { startMinute: number; endMinute: number }> = {
	morning: hoursOf('morning'),
	noon: hoursOf('noon'),
	afternoon: hoursOf('afternoon'),
	evening: hoursOf('evening'),
	allDay: {
		startMinute: periodMinutes.morning.start,
		endMinute: periodMinutes.afternoon.end
	}
};

/** As `parseClinic` reads it. */
export const clinicText = (ask: { clinic: Clinic; language: FileLanguage }): string =>
	ask.clinic
		.map(({ weekday, half }) => dayAndPart({ weekday, part: half, language: ask.language }))
		.join(separator[ask.language]);

/** As `parseBestTimes` reads it. */
export const bestTimesText = (ask: { bestTimes: BestTimes; language: FileLanguage }): string =>
	ask.bestTimes
		.map(({ weekday, period }) => dayAndPart({ weekday, part: period, language: ask.language }))
		.join(separator[ask.language]);

const dayAndPart = (ask: {
	weekday: Weekday;
	part: keyof (typeof partNames)['zh'];
	language: FileLanguage;
}): string => {
	const day = weekdayName(ask);
	const part = partNames[ask.language][ask.part];
	return ask.language === 'zh' ? day + part : `${day} ${part}`;
};

/** As `parseReception` reads it. */
export const receptionText = (ask: {
	reception: readonly ReceptionWindow[];
	language: FileLanguage;
}): string =>
	ask.reception
		.map(
			({ weekday, startMinute, endMinute }) =>
				`${weekdayName({ weekday, language: ask.language })} ${clock(startMinute)}-${clock(endMinute)}`
		)
		.join(separator[ask.language]);

const clock = (minutes: number): string =>
	`${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
