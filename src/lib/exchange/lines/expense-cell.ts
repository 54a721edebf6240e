import { nameKey } from '#lib/domain/archive/name-keys.ts';
import type { ExpenseKind } from '#lib/domain/planning/expense.ts';
import { choiceParser } from '#lib/exchange/archive/choices.ts';
import { expenseWords } from './expense-fields.ts';

/** An expense as a cell of a form says it; what it leaves open is empty. */
interface ExpenseInCell {
	/** Whom it is for where that is not the row: a customer, or empty for the day as a whole; null for the row. */
	readonly of: string | null;
	readonly kind: ExpenseKind;
	readonly planned: string;
	readonly spent: string;
	readonly heads: string;
	readonly purpose: string;
	readonly attendees: string;
}

const kindIn = choiceParser(expenseWords);
const kinds = Object.values(expenseWords)
	.flatMap(({ zh, en }) => [zh, en])
	.sort((one, other) => other.length - one.length)
	.join('|');
const figure = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const amount = String.raw`[¥￥]?\s*${figure}\s*元?`;
const line = new RegExp(
	String.raw`^(?:([^（(：:]+?)\s*[：:]\s*)?(${kinds})(?:\s+(计划|planned)?\s*(${amount}))?\s*(?:[（(](.*)[)）])?$`,
	'is'
);
const detail = new RegExp(
	String.raw`^(?:(?:计划|planned)\s*(${amount}))?[，,]?\s*(?:(\d+)\s*(?:人|people|person))?[，,]?\s*` +
		String.raw`(?:(?:目的：|purpose: )(.*?))?(?:[，,]?\s*(?:参加人：|with: )(.*))?$`,
	'is'
);
const wholeDay: ReadonlySet<string> = new Set(['当天', 'wholeday'].map(nameKey));

/** The expenses of a cell, one a line; a line that says none is left out, since what it means nobody can tell. */
export function expensesIn(cell: string): ExpenseInCell[] {
	return linesOf(cell).flatMap((text): ExpenseInCell[] => {
		const [, whom, word = '', isPlan, yuan = '', more = ''] = line.exec(text) ?? [];
		const kind = kindIn(word);
		const [known, planned = '', heads = '', purpose = '', attendees = ''] = detail.exec(more) ?? [];
		if (!kind.ok || kind.value === null || known === undefined) return [];
		const amounts = isPlan ? [digitsOf(yuan), ''] : [digitsOf(planned), digitsOf(yuan)];
		const of = whom === undefined ? null : wholeDay.has(nameKey(whom)) ? '' : whom;
		return [
			{
				...{ of, kind: kind.value, planned: amounts[0] ?? '', spent: amounts[1] ?? '' },
				...{ heads, purpose: purpose.trim(), attendees: attendees.trim() }
			}
		];
	});
}

/** A purpose or a name may go on in a further line: a new expense begins with its kind. */
const linesOf = (cell: string): string[] =>
	cell.split('\n').reduce<string[]>((all, text) => {
		const isNew = line.test(text) || all.length === 0;
		return isNew ? [...all, text] : [...all.slice(0, -1), `${all.at(-1) ?? ''}\n${text}`];
	}, []);

const digits = new RegExp(figure);
const digitsOf = (text: string): string => digits.exec(text)?.[0].replaceAll(',', '') ?? '';
