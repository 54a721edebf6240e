import type { Card, MergeField, MergePair } from '#lib/domain/archive/merge.ts';
import type { Checked } from '#lib/domain/record.ts';

/** What is merged, as the sheet of a merge asks it: people, or hospitals and distributors. */
export interface MergeSubject<T extends Card> {
	/** The card that is open. */
	readonly card: T;
	/** Every card of its kind that stands, itself too. */
	readonly cards: ReadonlyMap<string, T>;
	/** Which of them are likely the same, by id. */
	readonly likely: { has(id: string): boolean };
	/** What a search looks at. */
	readonly texts: (card: T) => readonly string[];
	/** Where it is, and why it may be the same. */
	readonly note: (card: T) => string;
	/** Where it is and how much was recorded on it. */
	readonly summary: (card: T) => string;
	/** How much was recorded on it: the fuller one stays until a person chooses. */
	readonly weight: (card: T) => number;
	readonly label: (field: MergeField<T>) => string;
	/** What a card says in a field, in words. */
	readonly say: (card: T, field: MergeField<T>) => string;
	readonly merge: (pair: MergePair<T>, chosen: ReadonlySet<MergeField<T>>) => Checked<unknown>;
	readonly addressOf: (id: string) => string;
	readonly words: {
		readonly title: string;
		readonly stays: string;
		readonly differing: string;
		readonly nothingDiffers: string;
		readonly filled: string;
		readonly which: (name: string) => string;
		readonly search: string;
		readonly noneLikely: string;
		readonly outcome: string;
		readonly other: string;
	};
}
