import { groupBy } from '#lib/domain/group.ts';
import { SearchWord } from '#lib/i18n/match-text.ts';
import { searchGroups, type SearchEntry, type SearchGroup } from './search-entry.ts';

/** What was found of one kind, the best first. */
interface Found {
	readonly group: SearchGroup;
	readonly entries: readonly SearchEntry[];
	/** How many more there are. */
	readonly more: number;
}

interface Hit {
	readonly entry: SearchEntry;
	/** The smaller the better. */
	readonly score: number;
}

/** As many of one kind as are shown. */
const shown = 6;
/** A word in another place than the title. */
const elsewhere = 4;

/** A word and where it was heard: hospitals and departments are those of many, and each is compared once. */
interface Asked {
	readonly word: SearchWord;
	readonly heard: Map<string, boolean>;
}

/** How well a word fits an entry; null when it does not. */
function fit({ title, names, words, phone }: SearchEntry, { word, heard }: Asked): number | null {
	if (word.isIn(title)) {
		if (!word.begins(title)) return 3;
		return title.length === word.text.length
			? 0
			: title.toLowerCase().startsWith(word.text)
				? 1
				: 2;
	}
	for (const name of names) {
		let isHeard = heard.get(name);
		if (isHeard === undefined) heard.set(name, (isHeard = word.isIn(name)));
		if (isHeard) return elsewhere;
	}
	if (phone?.includes(word.text)) return elsewhere;
	return words?.toLowerCase().includes(word.text) ? elsewhere + 1 : null;
}

/** The best few of one kind, in the order they came, without sorting all of them. */
function best(hits: readonly Hit[]): { entries: readonly SearchEntry[]; score: number } {
	const byScore: SearchEntry[][] = [];
	for (const { entry, score } of hits) {
		const equals = (byScore[score] ??= []);
		if (equals.length < shown) equals.push(entry);
	}
	const score = byScore.findIndex((equals) => equals !== undefined);
	return { entries: byScore.flat().slice(0, shown), score };
}

/**
 * Finds entries as one types: whoever the first letters did not find, the next ones do not find either, so that each
 * letter looks only at what is left.
 */
export class EntryFinder {
	#last: { entries: readonly SearchEntry[]; query: string; hits: readonly Hit[] } | null = null;

	/** What fits every word of the query, by kind; the kind of the best stands first. */
	find(entries: readonly SearchEntry[], query: string): readonly Found[] {
		const hits = this.#hits(entries, query);
		const byGroup = groupBy(hits, ({ entry }) => entry.group);
		return searchGroups
			.flatMap((group) => {
				const own = byGroup.get(group) ?? [];
				if (own.length === 0) return [];
				return [{ group, ...best(own), more: Math.max(0, own.length - shown) }];
			})
			.toSorted((one, other) => one.score - other.score)
			.map(({ group, entries: its, more }) => ({ group, entries: its, more }));
	}

	#hits(entries: readonly SearchEntry[], query: string): readonly Hit[] {
		const last = this.#last;
		const goesOn = last?.entries === entries && query.startsWith(last.query);
		const among = goesOn ? last.hits.map(({ entry }) => entry) : entries;
		const asked = SearchWord.all(query).map((word) => ({
			word,
			heard: new Map<string, boolean>()
		}));
		const hits: Hit[] = [];
		for (const entry of among) {
			let score = 0;
			for (const given of asked) {
				const fitting = fit(entry, given);
				if (fitting === null) {
					score = -1;
					break;
				}
				score += fitting;
			}
			if (score >= 0) hits.push({ entry, score });
		}
		this.#last = { entries, query, hits };
		return hits;
	}
}
