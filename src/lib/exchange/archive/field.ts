import type { ReceptionWindow } from '#lib/domain/archive/account.ts';
import type { Contact } from '#lib/domain/archive/contact.ts';
import { longestTag, tagOf } from '#lib/domain/archive/tag.ts';
import type { Day } from '#lib/domain/day.ts';
import type { FileLanguage, FileWord } from '#lib/exchange/file/file-language.ts';
import {
	type Parsed,
	parseCode,
	parseCount,
	parseDay,
	parseDegrees,
	parseLevel,
	parseName,
	parseNames,
	parsePercent,
	parseText,
	parseYesNo
} from '#lib/exchange/file/parse-cell.ts';
import {
	parseDailyCount,
	parseMonthlyAmount,
	parseYearlyAmount
} from '#lib/exchange/file/measures.ts';
import { type Choices, choiceParser, choiceText } from './choices.ts';
import {
	bestTimesText,
	clinicText,
	parseBestTimes,
	parseClinic,
	parseReception,
	receptionText
} from './weekly-times.ts';

/** A column a file may have: its headings, how its cells are read and written. */
export interface Field<T> {
	readonly heading: FileWord;
	/** Reads a cell below a heading: the heading may say the unit and the period of a number. */
	readonly parse: (text: string, heading: string) => Parsed<T>;
	/** The cell for a value; text or a number, so that a spreadsheet can reckon with it. */
	readonly write: (ask: { value: T; language: FileLanguage }) => string | number;
}

/** The value a field holds. */
export type ValueOf<F> = F extends Field<infer T> ? T : never;

/** The headings of a field: Chinese, English, and what else people write. */
export const heading = (zh: string, en: string, ...also: string[]): FileWord => ({ zh, en, also });

const plain =
	<T extends string | number>(parse: Field<T>['parse']) =>
	(word: FileWord): Field<T> => ({ heading: word, parse, write: ({ value }) => value });

export const textField: (word: FileWord) => Field<string> = plain(parseText);
export const nameField: (word: FileWord) => Field<string> = plain(parseName);
export const codeField: (word: FileWord) => Field<string> = plain(parseCode);
export const countField: (word: FileWord) => Field<number> = plain(parseCount);
export const dailyCountField: (word: FileWord) => Field<number> = plain(parseDailyCount);
export const monthlyAmountField: (word: FileWord) => Field<number> = plain(parseMonthlyAmount);
export const yearlyAmountField: (word: FileWord) => Field<number> = plain(parseYearlyAmount);
export const percentField: (word: FileWord) => Field<number> = plain(parsePercent);
export const degreesField: (word: FileWord) => Field<number> = plain(parseDegrees);
export const dayField: (word: FileWord) => Field<Day> = plain(parseDay);
export const levelField: (word: FileWord) => Field<0 | 1 | 2 | 3 | 4> = plain(parseLevel);

export const namesField = (word: FileWord): Field<string[]> => ({
	heading: word,
	parse: parseNames,
	write: ({ value, language }) => value.join(language === 'zh' ? '、' : ', ')
});

/** Tags of a customer, each a short word. */
export const tagsField = (word: FileWord): Field<string[]> => ({
	...namesField(word),
	parse: (text) => {
		const names = parseNames(text);
		if (!names.ok) return names;
		const tags = (names.value ?? []).map(tagOf).filter((tag) => tag !== '');
		return tags.some((tag) => tag.length > longestTag)
			? { ok: false, problem: 'tooLong' }
			: { ok: true, value: [...new Set(tags)] };
	}
});

export const yesNoField = (word: FileWord): Field<boolean> => ({
	heading: word,
	parse: parseYesNo,
	write: ({ value, language }) => (language === 'zh' ? (value ? '是' : '否') : value ? 'Yes' : 'No')
});

export const choiceField = <Value extends string>(
	word: FileWord,
	choices: Choices<Value>
): Field<Value> => ({
	heading: word,
	parse: choiceParser(choices),
	write: ({ value, language }) => choiceText({ choices, value, language })
});

export const clinicField = (word: FileWord): Field<Contact['clinic']> => ({
	heading: word,
	parse: parseClinic,
	write: ({ value, language }) => clinicText({ clinic: value, language })
});

/** A place of work beside the first one, as a file says it. */
export interface PlaceText {
	readonly hospital: string;
	readonly department: string;
	readonly clinic: Contact['clinic'];
}

/** Places one below the other, or behind semicolons: 东山医院 · 心内科 · 周二上午; department and clinic may lack. */
export const placesField = (word: FileWord): Field<PlaceText[]> => ({
	heading: word,
	parse: (text) => {
		const places = text.split(/[;；\n]+/).flatMap((one): PlaceText[] => {
			const [hospital = '', ...said] = one.split(/\s*·\s*/).map((part) => part.trim());
			const clinics = said.map((part) => (part === '' ? null : parseClinic(part)));
			const clinic = clinics.flatMap((read) => (read?.ok ? (read.value ?? []) : []));
			const department = said.find((part, at) => part !== '' && !clinics[at]?.ok) ?? '';
			return hospital === '' ? [] : [{ hospital, department, clinic }];
		});
		return { ok: true, value: places };
	},
	write: ({ value, language }) =>
		value
			.map(({ hospital, department, clinic }) =>
				[hospital, department, clinicText({ clinic, language })].filter(Boolean).join(' · ')
			)
			.join(language === 'zh' ? '；' : '; ')
});

export const bestTimesField = (word: FileWord): Field<Contact['bestTimes']> => ({
	heading: word,
	parse: parseBestTimes,
	write: ({ value, language }) => bestTimesText({ bestTimes: value, language })
});

export const receptionField = (word: FileWord): Field<ReceptionWindow[]> => ({
	heading: word,
	parse: parseReception,
	write: ({ value, language }) => receptionText({ reception: value, language })
});
