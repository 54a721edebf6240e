import { matchesText } from '#lib/i18n/match-text.ts';

/** Whether one character begins what is searched for; few characters make up all names. */
const beginnings = new Map<string, boolean>();

function begins(character: string, first: string): boolean {
	const key = first + character;
	const known = beginnings.get(key);
	if (known !== undefined) return known;
	const matches = matchesText([character], first);
	beginnings.set(key, matches);
	return matches;
}

/**
 * Answers as `matchesText` does, for many texts at once: pinyin is compared only where a character begins as the
 * word does, and only once for texts that many customers share.
 */
export function textSearch(query: string): (texts: readonly string[]) => boolean {
	const words = query.trim().toLowerCase().split(/\s+/).filter(Boolean);
	const answers = new Map<string, boolean>();
	const compare = (text: string, word: string): boolean => {
		const [first = ''] = word;
		for (const character of text)
			if (begins(character, first)) return word === first || matchesText([text], word);
		return false;
	};
	const matches = (text: string, word: string): boolean => {
		const key = `${word} ${text}`;
		const known = answers.get(key);
		if (known !== undefined) return known;
		const answer = compare(text, word);
		answers.set(key, answer);
		return answer;
	};
	return (texts) => words.every((word) => texts.some((text) => matches(text, word)));
}
