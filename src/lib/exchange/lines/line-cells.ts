import type { Month } from '#lib/domain/day.ts';
import type { Level } from '#lib/domain/matrix.ts';
import { levelWords } from '#lib/exchange/archive/beside-columns.ts';
import { choiceParser, choiceText } from '#lib/exchange/archive/choices.ts';
import type { Field } from '#lib/exchange/archive/field.ts';
import type { FileWord } from '#lib/exchange/file/file-language.ts';
import { parseLevel } from '#lib/exchange/file/parse-cell.ts';
import {
	parseAmount,
	parseFigure,
	parseMonth,
	parseTenThousands
} from '#lib/exchange/file/parse-figure.ts';

/** A column of months. */
export const monthField = (word: FileWord): Field<Month> => ({
	heading: word,
	parse: parseMonth,
	write: ({ value }) => value
});

/** A column of figures, which may be below zero. */
export const figureField = (word: FileWord): Field<number> => ({
	heading: word,
	parse: parseFigure,
	write: ({ value }) => value
});

/** A column of money kept in 万元, which may be below zero. */
export const tenThousandsField = (word: FileWord): Field<number> => ({
	heading: word,
	parse: parseTenThousands,
	write: ({ value }) => value
});

/** A column of figures from zero up. */
export const amountField = (word: FileWord): Field<number> => ({
	heading: word,
	parse: parseAmount,
	write: ({ value }) => value
});

/** A column of one axis of the matrix, as a step 0 … 4 or in the words of slide 10. */
export function stepField(word: FileWord, axis: keyof typeof levelWords): Field<Level> {
	const parseWord = choiceParser(levelWords[axis]);
	return {
		heading: word,
		parse: (text) => {
			const step = parseLevel(text.replace(/^([0-4])\s*[级分.、:：-].*$/, '$1'));
			if (step.ok) return step;
			const said = parseWord(text.replace(/^[0-4]\s*[.、:：-]?\s*/, ''));
			if (!said.ok || said.value === null) return { ok: false, problem: 'notAChoice' };
			return parseLevel(said.value);
		},
		write: ({ value, language }) =>
			choiceText({ choices: levelWords[axis], value: `${value}`, language })
	};
}
