/** The kinds of what is found, in the order in which they stand when all are equally good. */
export const searchGroups = ['customers', 'hospitals', 'promises', 'visits', 'pages'] as const;
export type SearchGroup = (typeof searchGroups)[number];

/** Something the search finds and opens. */
export interface SearchEntry {
	/** Unique among all, and the same on the next day: what was opened lately is remembered by it. */
	readonly key: string;
	readonly group: SearchGroup;
	readonly title: string;
	/** Said under the title; asked only of what is shown. */
	readonly detail: () => string;
	/** Names and other short texts, compared by characters and pinyin. */
	readonly names: readonly string[];
	/** Sentences, compared by characters alone: pinyin would find everything in them. */
	readonly words?: string;
	/** A phone number, compared with digits alone. */
	readonly phone?: string;
	readonly href: string;
}
