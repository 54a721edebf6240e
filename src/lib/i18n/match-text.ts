import pinyin from 'pinyin-match';

/** True when every word of `query` is in one of the texts, by its characters, its pinyin or its initials. */
export function matchesText(texts: readonly string[], query: string): boolean {
	const words = query.trim().toLowerCase().split(/\s+/).filter(Boolean);
	return words.every((word) =>
		texts.some((text) => text.toLowerCase().includes(word) || pinyin.match(text, word) !== false)
	);
}
