import { narrow } from '#lib/domain/archive/name-keys.ts';
import { type Day, isDay } from '#lib/domain/day.ts';
import { longestText } from '#lib/domain/record.ts';

/** What is wrong with the text of one cell. */
export type CellProblem =
	| 'missing'
	| 'notANumber'
	| 'negative'
	| 'outOfRange'
	| 'notADay'
	| 'notAChoice'
	| 'notATime'
	| 'tooLong'
	| 'errorValue'
	| 'unreadable'
	| 'digitsLost'
	| 'unitUnknown'
	| 'severalSuch'
	| 'ofSeveral'
	| 'saidOtherwise'
	| 'nobodySuch'
	| 'noSupervisor'
	| 'notWhole'
	| 'guarded';

/** A cell's value; null when the cell says nothing; `converted` when it was said in another unit or period. */
export type Parsed<T> =
	| { readonly ok: true; readonly value: T | null; readonly converted?: boolean }
	| { readonly ok: false; readonly problem: CellProblem };

/** Reads the text of a cell; never called with empty text. */
export type CellParser<T> = (text: string) => Parsed<T>;

const longestName = 200;

const value = <T>(parsed: T | null): Parsed<T> => ({ ok: true, value: parsed });
const problem = <T>(kind: CellProblem): Parsed<T> => ({ ok: false, problem: kind });

// What people write into a cell when they know nothing.
const nothing = /^(?:[-—–/\\.。·]+|n\/?a|null|nil|不详|未知|不明|待定|暂缺)$/i;
const sheetError = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/i;

/** Deals with what may stand in any cell, then asks the parser of the field. */
export function parseCell<T>(ask: { text: string; parse: CellParser<T> }): Parsed<T> {
	const text = ask.text.trim();
	if (text === '' || nothing.test(text)) return value<T>(null);
	if (sheetError.test(text)) return problem('errorValue');
	if (text.includes('\uFFFD')) return problem('unreadable');
	return ask.parse(text);
}

/** Text as it stands. */
export const parseText: CellParser<string> = (text) =>
	text.length > longestText ? problem('tooLong') : value(text);

/** A name on one line. */
export const parseName: CellParser<string> = (text) => {
	const name = text.replace(/\s+/g, ' ');
	return name.length > longestName ? problem('tooLong') : value(name);
};

const powerOfTen = /^\d(?:\.\d+)?e\+?\d+$/i;
const spreadsheetNumber = /^(\d+)\.0+$/;
/** By which a spreadsheet is told that digits are text. */
const textMark = /^['’](?=[\d+])/;
const groupedDigits = /^\d{1,3}(?:,\d{3}){2,}$/;

/**
 * A code or a phone number: full-width characters narrowed; 13900000002.0, a number that a program wrote, is its digits;
 * 1.39E+10 has lost most of them.
 */
export const parseCode: CellParser<string> = (text) => {
	const plain = narrow(text).replace(/\s+/g, ' ');
	if (powerOfTen.test(plain)) return problem('digitsLost');
	const code = plain
		.replace(textMark, '')
		.replace(spreadsheetNumber, '$1')
		.replace(groupedDigits, (digits) => digits.replaceAll(',', ''));
	return code.length > longestName ? problem('tooLong') : value(code);
};

/** Names separated by any of the usual signs, each once. */
export const parseNames: CellParser<string[]> = (text) => {
	const names = text
		.split(/[、，,;；/\n]+/)
		.map((name) => name.trim())
		.filter((name) => name !== '');
	if (names.some((name) => name.length > longestName)) return problem('tooLong');
	return value([...new Set(names)]);
};

const number =
	/^[约近≥>~]?\s*[¥￥]?\s*(-?[\d,]*\.?\d+)\s*(万|千|百)?\s*[+余多]?\s*(?:张床?|床位?|人次|人|例|位|名|家|元|%|天|日|beds?|patients?|visits?|days?|yuan|rmb)?\s*[+余多]?(?:左右|以上)?(?:\/[月日天张])?$/i;
const factorOf: Record<string, number> = { 万: 10_000, 千: 1000, 百: 100 };

/** The number its digits stand for; null where a comma is not one of thousands. */
export function numberOf(digits: string): number | null {
	if (!/^-?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?$/.test(digits)) return null;
	const parsed = Number(digits.replaceAll(',', ''));
	return Number.isFinite(parsed) ? parsed : null;
}

/** A count with what people put around it: 约 1,200 张, 3000+, 15%; 1.2万 is 12 000. */
export const parseCount: CellParser<number> = (text) => {
	const [, digits = 'none', factor] = number.exec(narrow(text)) ?? [];
	const parsed = numberOf(digits);
	if (parsed === null) return problem('notANumber');
	const counted = parsed * (factor ? (factorOf[factor] ?? 1) : 1);
	return counted < 0 ? problem('negative') : value(counted);
};

/** A share in percent. */
export const parsePercent: CellParser<number> = (text) => {
	const parsed = parseCount(text);
	return parsed.ok && parsed.value !== null && parsed.value > 100 ? problem('outOfRange') : parsed;
};

const sexagesimal =
	/^[NE东北]?(?:经|纬)?\s*(\d{1,3})[°度]\s*(\d{1,2})['’′分]\s*(?:(\d{1,2}(?:\.\d+)?)["”″秒]?|['’′]{2})?\s*[NE]?$/i;

/** Degrees, negative west and south; 116.4°, E116.4, 116,4 and 116°24'36" are read. */
export const parseDegrees: CellParser<number> = (text) => {
	const plain = text.trim().replace(/\s+/g, ' ');
	const [, whole, minutes = '0', seconds = '0'] =
		sexagesimal.exec(plain.replace(/['’′]{2}/g, '"')) ?? [];
	if (whole !== undefined) {
		const degrees = Number(whole) + Number(minutes) / 60 + Number(seconds) / 3600;
		return degrees > 180 ? problem('outOfRange') : value(Math.round(degrees * 1e6) / 1e6);
	}
	const digits = narrow(text)
		.replace(/[°度NE]|[东北][经纬]/gi, '')
		.trim()
		.replace(/^(-?\d{1,3}),(?=\d{2,}$)/, '$1.');
	if (!/^-?\d{1,3}(?:\.\d+)?$/.test(digits)) return problem('notANumber');
	const degrees = Number(digits);
	return Math.abs(degrees) > 180 ? problem('outOfRange') : value(degrees);
};

/** A step of the five-step scale, 0 none … 4 high. */
export const parseLevel: CellParser<0 | 1 | 2 | 3 | 4> = (text) => {
	const level = Number(narrow(text));
	if (Number.isNaN(level)) return problem('notANumber');
	return level === 0 || level === 1 || level === 2 || level === 3 || level === 4
		? value(level)
		: problem('outOfRange');
};

const dayShapes = [
	/^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T].*)?$/,
	/^(\d{4})(\d{2})(\d{2})$/
];

const serialShape = /^[3-6]\d{4}(?:\.\d+)?$/;
const excelEpochToUnixDays = 25_569;

/** A day in any usual spelling, or as the serial number a workbook stores: 46037 is 2026-01-15. */
export const parseDay: CellParser<Day> = (text) => {
	const plain = narrow(text);
	for (const shape of dayShapes) {
		const [, year, month = '', date = ''] = shape.exec(plain) ?? [];
		if (year === undefined) continue;
		const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
		return isDay(day) ? value(day) : problem('notADay');
	}
	if (!serialShape.test(plain)) return problem('notADay');
	const milliseconds = (Math.floor(Number(plain)) - excelEpochToUnixDays) * 86_400_000;
	const day = new Date(milliseconds).toISOString().slice(0, 10);
	return isDay(day) ? value(day) : problem('notADay');
};

const yes = /^(?:是|有|对|√|✓|y|yes|true|1)$/i;
const no = /^(?:否|无|不是|×|x|n|no|false|0)$/i;

/** Yes or no. */
export const parseYesNo: CellParser<boolean> = (text) => {
	const plain = narrow(text);
	if (yes.test(plain)) return value(true);
	return no.test(plain) ? value(false) : problem('notAChoice');
};
