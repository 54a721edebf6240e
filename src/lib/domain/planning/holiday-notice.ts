import { addDays, isDay, type Day } from '#lib/domain/day.ts';
import { holidayNames, type HolidayName } from './holidays.ts';

/** A day of a notice: off, or a weekend worked for a holiday. */
export interface NoticeDay {
	readonly day: Day;
	readonly working: boolean;
	readonly holiday: HolidayName;
}

/** What was read from a notice; `missing` are the holidays it says nothing of. */
export interface HolidayNotice {
	readonly year: number;
	readonly days: readonly NoticeDay[];
	readonly missing: readonly HolidayName[];
}

const words: readonly (readonly [RegExp, HolidayName])[] = [
	[/元旦/u, 'newYear'],
	[/春节/u, 'springFestival'],
	[/清明/u, 'qingming'],
	[/劳动节|五一/u, 'labourDay'],
	[/端午/u, 'dragonBoat'],
	[/中秋/u, 'midAutumn'],
	[/国庆/u, 'nationalDay']
];

/** Days a span may last; a longer one was misread. */
const mostDays = 15;
const beside = '(?:[（(][^（）()]*[）)])?';
const span = new RegExp(
	`(?:(\\d{1,2})月)?(\\d{1,2})日${beside}(?:(?:至|到|—|–|-|~)(?:(\\d{1,2})月)?(\\d{1,2})日${beside})?`,
	'gu'
);

/**
 * K6: reads the State Council's notice as it is published (“春节：2月5日（周五）至12日（周五）放假调休…2月14日（周日）上班”); null where it
 * names no year or no holiday.
 */
export function holidayNoticeOf(text: string): HolidayNotice | null {
	const plain = text.normalize('NFKC').replace(/\s+/gu, '');
	const year = /(20\d\d)年/u.exec(plain)?.[1];
	if (!year) return null;
	const days = new Map<Day, NoticeDay>();
	let holiday: HolidayName | null = null;
	let month: string | undefined;
	for (const sentence of plain.split(/[。;\n]/u)) {
		// “国庆节、中秋节：” names two; the first of the sentence is the one people say.
		const named = words
			.flatMap(([pattern, name]) => {
				const at = pattern.exec(sentence)?.index;
				return at === undefined ? [] : [{ name, at }];
			})
			.sort((one, other) => one.at - other.at)[0];
		holiday = named?.name ?? holiday;
		if (!holiday) continue;
		for (const clause of sentence.split(/(放假|上班|补班)/u).reduce<string[]>(joined, [])) {
			const working = /(?:上班|补班)$/u.test(clause);
			if (!working && !clause.endsWith('放假')) continue;
			for (const [, from, first, to, last] of clause.matchAll(span)) {
				month = from ?? month;
				const start = dayOf(year, month, first);
				const end = last ? dayOf(year, to ?? month, last) : start;
				month = to ?? month;
				if (!start || !end || end < start || end > addDays(start, mostDays)) continue;
				for (let day = start; day <= end; day = addDays(day, 1))
					days.set(day, { day, working, holiday });
			}
		}
	}
	if (days.size === 0) return null;
	const found = new Set([...days.values()].map((day) => day.holiday));
	// One notice tells both where they fall into one week.
	const both = found.has('nationalDay') && /中秋/u.test(plain);
	return {
		year: Number(year),
		days: [...days.values()].sort((one, other) => (one.day < other.day ? -1 : 1)),
		missing: holidayNames.filter((name) => !found.has(name) && !(name === 'midAutumn' && both))
	};
}

/** Pieces of a sentence, each ending in the word that says what its days are. */
function joined(pieces: string[], piece: string, at: number): string[] {
	if (at % 2 === 0) pieces.push(piece);
	else pieces[pieces.length - 1] += piece;
	return pieces;
}

function dayOf(year: string, month: string | undefined, day: string | undefined): Day | null {
	if (!month || !day) return null;
	const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	return isDay(text) ? text : null;
}
