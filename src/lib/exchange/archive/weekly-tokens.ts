import { narrow } from '#lib/domain/archive/name-keys.ts';
import { type Weekday, weekdays } from '#lib/domain/day.ts';
import { simplified } from './plain-heading.ts';

/** A part of a day as people name it. */
export type Part = 'morning' | 'noon' | 'afternoon' | 'evening' | 'allDay';

/** A piece of text that tells of times in a week. */
type Token =
	| { readonly kind: 'weekdays'; readonly weekdays: readonly Weekday[] }
	| { readonly kind: 'until' }
	| { readonly kind: 'part'; readonly part: Part }
	| { readonly kind: 'hours'; readonly startMinute: number; readonly endMinute: number }
	| { readonly kind: 'pause' };

const minuteOf = (hour = '0', minute = '0', half = 'am'): number =>
	((Number(hour) % 12) + (half === 'pm' ? 12 : 0)) * 60 + Number(minute);

const shapes: readonly { shape: RegExp; token: (match: RegExpExecArray) => Token | null }[] = [
	{
		shape: /(\d{1,2})[:.点](\d{2})?分?\s*[-~—–至到]\s*(\d{1,2})[:.点](\d{2})?分?/y,
		token: ([, fromHour, from = '0', toHour, to = '0']) => {
			const startMinute = Number(fromHour) * 60 + Number(from);
			const endMinute = Number(toHour) * 60 + Number(to);
			const inDay = endMinute <= 1440 && startMinute < endMinute;
			return inDay ? { kind: 'hours', startMinute, endMinute } : null;
		}
	},
	{
		shape: /(\d{1,2})(?:[:.](\d{2}))? ?(am|pm)? ?(?:-|–|to) ?(\d{1,2})(?:[:.](\d{2}))? ?(am|pm)/y,
		token: ([, fromHour, from = '0', fromHalf, toHour, to = '0', toHalf]) => {
			const endMinute = minuteOf(toHour, to, toHalf);
			const startMinute = minuteOf(fromHour, from, fromHalf ?? toHalf);
			return startMinute < endMinute ? { kind: 'hours', startMinute, endMinute } : null;
		}
	},
	{ shape: /工作日|weekdays/y, token: () => ({ kind: 'weekdays', weekdays: [1, 2, 3, 4, 5] }) },
	{
		shape: /每[天日]|每周(?![一二三四五六日天1-7])|daily/y,
		token: () => ({ kind: 'weekdays', weekdays })
	},
	{
		shape: /每?(?:周|星期|礼拜)?([一二三四五六日天])|每?(?:周|星期|礼拜)([1-7])/y,
		token: ([, character = '', digit]) => ({
			kind: 'weekdays',
			weekdays: [
				(digit ? Number(digit) : ('一二三四五六日天'.indexOf(character) % 7) + 1) as Weekday
			]
		})
	},
	{
		shape: /(mon|tue|wed|thu|fri|sat|sun)[a-z]*/y,
		token: ([, name = '']) => ({
			kind: 'weekdays',
			weekdays: [(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].indexOf(name) + 1) as Weekday]
		})
	},
	{ shape: /上午|早上|早晨|morning|am/y, token: () => ({ kind: 'part', part: 'morning' }) },
	{ shape: /中午|午间|noon/y, token: () => ({ kind: 'part', part: 'noon' }) },
	{ shape: /下午|afternoon|pm/y, token: () => ({ kind: 'part', part: 'afternoon' }) },
	{ shape: /晚上|晚间|傍晚|夜间|evening/y, token: () => ({ kind: 'part', part: 'evening' }) },
	{ shape: /全天|整天|all day/y, token: () => ({ kind: 'part', part: 'allDay' }) },
	{ shape: /[至到~—–-]/y, token: () => ({ kind: 'until' }) },
	{ shape: /[\s、，,;/&和及()。.|]+|and/y, token: () => ({ kind: 'pause' }) }
];

/** Null where the text holds anything but times of the week. */
function tokensOf(text: string): Token[] | null {
	const tokens: Token[] = [];
	for (let at = 0; at < text.length;) {
		let found: Token | null = null;
		for (const { shape, token } of shapes) {
			shape.lastIndex = at;
			const match = shape.exec(text);
			if (!match) continue;
			found = token(match);
			at = shape.lastIndex;
			break;
		}
		if (!found) return null;
		tokens.push(found);
	}
	return tokens;
}

/** One weekday with one part of it or one span of hours. */
export interface WeeklyTime {
	readonly weekday: Weekday;
	readonly token: Extract<Token, { kind: 'part' | 'hours' }>;
}

/**
 * The times of the week a text names; null where it holds anything else. Every weekday goes with all parts and
 * hours up to the next weekday: 周一、三上午 names two mornings.
 */
export function weeklyTimes(text: string): WeeklyTime[] | null {
	const tokens = tokensOf(simplified(narrow(text)).toLowerCase());
	if (!tokens) return null;
	const times: WeeklyTime[] = [];
	let named: Weekday[] = [];
	let answered = false;
	let ranging = false;
	for (const token of tokens) {
		if (token.kind === 'pause') continue;
		if (token.kind === 'until') {
			ranging = true;
			continue;
		}
		if (token.kind !== 'weekdays') {
			if (named.length === 0) return null;
			for (const weekday of named) times.push({ weekday, token });
			answered = true;
			continue;
		}
		if (answered) named = [];
		answered = false;
		const last = named.at(-1);
		const [to] = token.weekdays;
		if (ranging && last !== undefined && to !== undefined) {
			// Saturday to Thursday goes over the end of the week.
			named.push(
				...weekdays.filter((weekday) =>
					last <= to ? weekday > last && weekday <= to : weekday > last || weekday <= to
				)
			);
		} else {
			named.push(...token.weekdays);
		}
		ranging = false;
	}
	return answered ? times : null;
}
