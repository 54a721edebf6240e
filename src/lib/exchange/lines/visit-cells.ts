import { isDay, type Day } from '#lib/domain/day.ts';
import { visitSteps, type VisitReport, type VisitStep } from '#lib/domain/visits/visit.ts';
import { heading } from '#lib/exchange/archive/field.ts';
import { stepWords } from '#lib/exchange/visits/visit-words.ts';

/** Something promised, with the day it is due. */
export interface PromisedText {
	readonly text: string;
	readonly due: Day;
}

const heardWord = heading('反馈', 'Feedback');
const labels = [
	['heard', heardWord] as const,
	...visitSteps.map((step) => [step, stepWords[step]] as const)
].flatMap(([label, { zh, en }]) => [[zh, label] as const, [en, label] as const]);

type Label = VisitStep | 'heard' | 'note';

/** A cell as its labelled parts; a line without a label goes on in the part above, the first is the note. */
function partsOf(cell: string): { label: Label; text: string }[] {
	const parts: { label: Label; text: string }[] = [];
	for (const line of cell.split('\n')) {
		const found = labels.find(
			([word]) => line.startsWith(`${word}：`) || line.startsWith(`${word}: `)
		);
		const last = parts.at(-1);
		if (found) {
			const [word, label] = found;
			parts.push({ label, text: line.slice(word.length + 1).trim() });
		} else if (last) parts[parts.length - 1] = { ...last, text: `${last.text}\n${line}` };
		else parts.push({ label: 'note', text: line });
	}
	return parts;
}

const joinedLast = /(?:^|\n)(?:协访：|joint visit with: )([^\n]*)$/i;

/** What a cell of a form says of a visit: its note, feedback, the steps as lines of a cell, and last who went along. */
export function saidIn(whole: string): {
	note: string;
	heard: string[];
	steps: string;
	joined: string;
} {
	const [, joined = ''] = joinedLast.exec(whole) ?? [];
	const cell = whole.replace(joinedLast, '');
	const parts = partsOf(cell);
	const textsOf = (label: Label) =>
		parts.flatMap((its) => (its.label === label && its.text !== '' ? [its.text] : []));
	return {
		note: textsOf('note').join('\n'),
		heard: textsOf('heard'),
		steps: stepsText(stepsIn(cell), 'zh'),
		joined: joined.trim()
	};
}

/** The noted steps of a visit as lines of a cell. */
export const stepsText = (steps: VisitReport['steps'], language: 'zh' | 'en'): string =>
	steps
		.map(
			({ step, text }) => `${stepWords[step][language]}${language === 'zh' ? '：' : ': '}${text}`
		)
		.join('\n');

/** The steps that lines of a cell note, each once. */
export function stepsIn(cell: string): VisitReport['steps'] {
	const parts = partsOf(cell);
	return visitSteps.flatMap((step) => {
		const texts = parts.flatMap(({ label, text }) => (label === step && text !== '' ? [text] : []));
		return texts.length === 0 ? [] : [{ step, text: texts.join('\n') }];
	});
}

const due = /^(.*\S)\s*[（(](?:(\d{4})年)?(\d{1,2})月(\d{1,2})日[^()（）]*[)）]\s*$/s;
const dueEnglish =
	/^(.*\S)\s*[（(](?:[a-z]{3,9},? )?(\d{1,2}) ([a-z]{3})[a-z]*(?: (\d{4}))?[)）]\s*$/is;
const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** What lines of a cell say was promised on a day; a day without a year is of the same year. Lines that name no day are `undated`. */
export function promisedIn(cell: string, on: Day): { promised: PromisedText[]; undated: string[] } {
	const promised: PromisedText[] = [];
	const undated: string[] = [];
	for (const line of cell.split('\n').map((text) => text.trim())) {
		if (line === '') continue;
		const read = dated(line, on);
		if (read) promised.push(read);
		else undated.push(line);
	}
	return { promised, undated };
}

function dated(line: string, on: Day): PromisedText | null {
	const [, text, year, month = '', date = ''] = due.exec(line) ?? [];
	if (text !== undefined) return withDue(text, { year, month: Number(month), date, on });
	const [, said, dayOfMonth = '', name = '', ofYear] = dueEnglish.exec(line) ?? [];
	const at = monthNames.indexOf(name.toLowerCase());
	if (said === undefined || at === -1) return null;
	return withDue(said, { year: ofYear, month: at + 1, date: dayOfMonth, on });
}

function withDue(
	text: string,
	at: { year: string | undefined; month: number; date: string; on: Day }
): PromisedText | null {
	const { on, month, date } = at;
	const year = at.year ?? on.slice(0, 4);
	const day = `${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`;
	return isDay(day) ? { text, due: day } : null;
}
