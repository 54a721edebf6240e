import pinyin from 'pinyin-match';

/** The longest a character sounds, as in zhuang. */
const longestSound = 6;

/** Whether a character sounds as the key says, asked of the dictionary once; few characters make up all names. */
const sounds = new Map<string, boolean>();

function heard(key: string, ask: () => boolean): boolean {
	let answer = sounds.get(key);
	if (answer === undefined) sounds.set(key, (answer = ask()));
	return answer;
}

/** Whether a character is, or sounds as if it began with, the part. */
const begins = (character: string, part: string): boolean =>
	heard(`${part} ${character}`, () => pinyin.match(character, part) !== false);

/** Whether a character can stand for the whole part, so that the next one goes on after it: its sound or its initial. */
const stands = (character: string, part: string): boolean =>
	begins(character, part) &&
	heard(`${part}. ${character}`, () => pinyin.match(`${character}一`, `${part}y`) !== false);

/** Whether the word is read from the text beginning at a character of it. */
function reads(text: string, at: number, word: string): boolean {
	const character = text[at];
	if (character === undefined || !begins(character, word[0]!)) return false;
	if (begins(character, word)) return true;
	const most = Math.min(longestSound, word.length - 1);
	for (let length = 1; length <= most; length += 1)
		if (stands(character, word.slice(0, length)) && reads(text, at + 1, word.slice(length)))
			return true;
	return false;
}

/** Whether a text holds a word of a search by its characters, its pinyin or its initials; the word is in small letters. */
export function holdsWord(text: string, word: string): boolean {
	if (text.toLowerCase().includes(word)) return true;
	for (let at = 0; at < text.length; at += 1) if (reads(text, at, word)) return true;
	return false;
}

/** The words of a search, in small letters. */
export const wordsOf = (query: string): readonly string[] =>
	query.trim().toLowerCase().split(/\s+/).filter(Boolean);

/**
 * Says of texts whether every word of the query is in one of them. What a character sounds like is looked up once, and
 * a text that many customers share is compared once.
 */
export function textSearch(query: string): (texts: readonly string[]) => boolean {
	const asked = wordsOf(query).map((word) => ({ word, answers: new Map<string, boolean>() }));
	return (texts) =>
		asked.every(({ word, answers }) =>
			texts.some((text) => {
				let answer = answers.get(text);
				if (answer === undefined) answers.set(text, (answer = holdsWord(text, word)));
				return answer;
			})
		);
}

/** True when every word of `query` is in one of the texts, by its characters, its pinyin or its initials. */
export const matchesText = (texts: readonly string[], query: string): boolean =>
	textSearch(query)(texts);
