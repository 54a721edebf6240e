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

/** The words of a search, in small letters. */
const wordsOf = (query: string): readonly string[] =>
	query.trim().toLowerCase().split(/\s+/).filter(Boolean);

/**
 * A word that is looked for in many texts. Most of them hold no character that begins as the word does: a table of all
 * characters says so before anything else is compared.
 */
export class SearchWord {
	readonly text: string;
	/** By the code of a character: 0 not asked yet, 1 no, 2 yes. */
	readonly #beginnings = new Uint8Array(0x10000);

	private constructor(text: string) {
		this.text = text;
	}

	/** The words of a query. */
	static all(query: string): readonly SearchWord[] {
		return wordsOf(query).map((text) => new SearchWord(text));
	}

	#mayBegin(text: string, at: number): boolean {
		const code = text.charCodeAt(at);
		const known = this.#beginnings[code];
		if (known !== 0) return known === 2;
		const character = text[at]!;
		const first = this.text[0]!;
		const may = character.toLowerCase() === first || begins(character, first);
		this.#beginnings[code] = may ? 2 : 1;
		return may;
	}

	/** Whether a text begins with the word, as it is written or as it sounds. */
	begins(text: string): boolean {
		if (!this.#mayBegin(text, 0)) return false;
		return text.toLowerCase().startsWith(this.text) || reads(text, 0, this.text);
	}

	/** Whether the word is in a text by its characters, its pinyin or its initials. */
	isIn(text: string): boolean {
		for (let at = 0; at < text.length; at += 1) {
			if (!this.#mayBegin(text, at)) continue;
			if (this.text.length === 1 || reads(text, at, this.text)) return true;
			if (text.slice(at, at + this.text.length).toLowerCase() === this.text) return true;
		}
		return false;
	}
}

/** Says of texts whether every word of the query is in one of them; a text that many customers share is compared once. */
export function textSearch(query: string): (texts: readonly string[]) => boolean {
	const asked = SearchWord.all(query).map((word) => ({
		word,
		answers: new Map<string, boolean>()
	}));
	return (texts) =>
		asked.every(({ word, answers }) =>
			texts.some((text) => {
				let answer = answers.get(text);
				if (answer === undefined) answers.set(text, (answer = word.isIn(text)));
				return answer;
			})
		);
}

/** True when every word of `query` is in one of the texts, by its characters, its pinyin or its initials. */
export const matchesText = (texts: readonly string[], query: string): boolean =>
	textSearch(query)(texts);
