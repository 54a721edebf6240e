import { narrow } from '#lib/domain/archive/name-keys.ts';
import { simplified } from '#lib/exchange/archive/plain-heading.ts';
import { weeklyTimes } from '#lib/exchange/archive/weekly-tokens.ts';
import type { WeekdayColumn } from './weekday-headings.ts';

const names = '一二三四五六日';
const mark = /^(?:[√✓✔☑●■★▲◆]+|有|是|可|出|y|yes|1)$/;
const kindsOfClinic =
	/[√✓✔☑●■★▲◆]|专家|专科|专病|普通|特需|特诊|名医|门诊|出诊|坐诊|接待|clinic|outpatient/g;
const none = /^(?:[-—–/\\×✗✘✕╳]+|无|否|休息?|停诊?|未出诊|不出诊|不接待|no|off|closed|none|n)$/;
/** What says no only beside a mark that says yes: some tick with an x. */
const noBeside: readonly (readonly [no: RegExp, yes: RegExp])[] = [
	[/^x$/, /^[√✓✔☑●]/],
	[/^0$/, /^1$/]
];
const short: readonly (readonly [RegExp, string])[] = [
	[/^(?:上下午|上[、/,+和]下午?|上午?[、/,+和]下午?|am\s*[/,+&]\s*pm|全|full day|all)$/, '全天'],
	[/^(?:上|a|a\.m\.?)$/, '上午'],
	[/^(?:下|p|p\.m\.?)$/, '下午']
];

/** How the cells under the days of a list are read: which of them say no depends on how it says yes. */
export interface WeekdayCells {
	readonly isNo: (text: string) => boolean;
	/**
	 * A cell under a day as a time of the week, 周一上午; empty where it says no, null where it is not understood. A mark means the
	 * whole of what its heading names.
	 */
	readonly timeIn: (text: string, of: Pick<WeekdayColumn, 'weekday' | 'part'>) => string | null;
}

/** How these cells are read; each spelling once, since a timetable holds few. */
export function weekdayCells(cells: readonly string[]): WeekdayCells {
	const plain = [...new Set(cells)].map(plainOf);
	const noes = noBeside.flatMap(([no, yes]) => (plain.some((cell) => yes.test(cell)) ? [no] : []));
	const nays = [none, ...noes];
	// Where nothing else marks a day a cross of the keyboard does.
	const yeas = plain.some((cell) => mark.test(cell)) ? [mark] : [mark, /^x$/];
	const isNo = (text: string) => nays.some((shape) => shape.test(plainOf(text)));
	const known = new Map<string, string | null>();
	const timeIn: WeekdayCells['timeIn'] = (text, of) => {
		const key = `${of.weekday} ${of.part} ${text}`;
		const before = known.get(key);
		if (before !== undefined) return before;
		const time = text.trim() === '' || isNo(text) ? '' : timeOf(plainOf(text), { of, yeas });
		known.set(key, time);
		return time;
	};
	return { isNo, timeIn };
}

const plainOf = (text: string): string => simplified(narrow(text)).toLowerCase().trim();

/** The weekday as clinic and reception are written: 周一. */
export const dayName = ({ weekday }: Pick<WeekdayColumn, 'weekday'>): string =>
	`周${names.charAt(weekday - 1)}`;

function timeOf(
	plain: string,
	{ of, yeas }: { of: Pick<WeekdayColumn, 'weekday' | 'part'>; yeas: readonly RegExp[] }
): string | null {
	const name = dayName(of);
	const bare = plain.replace(kindsOfClinic, '').trim();
	if (bare === '' || yeas.some((shape) => shape.test(plain))) return `${name}${of.part || '全天'}`;
	const said = short.find(([shape]) => shape.test(bare))?.[1] ?? bare;
	const times = weeklyTimes(`${name}${said}`);
	if (!times || times.some(({ weekday }) => weekday !== of.weekday)) return null;
	const isOther = times.some(({ token }) => token.kind === 'part') && of.part !== '';
	return isOther && said !== of.part ? null : `${name}${said}`;
}

/** Whether a cell names hours, not only a part of the day. */
export const namesHours = (text: string): boolean => /\d{1,2}[:.：点]\d{2}/.test(narrow(text));
