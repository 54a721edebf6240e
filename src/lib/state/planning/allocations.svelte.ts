import {
	standingWord,
	visitsIn,
	wordsSeen,
	type AllocationWord
} from '#lib/domain/allocation/allocation-word.ts';
import type { Answers } from '#lib/domain/allocation/response.ts';
import { underKept, type Aliases } from '#lib/domain/archive/aliases.ts';
import { groupBy } from '#lib/domain/group.ts';
import type { Performing } from '#lib/state/live/acts.ts';
import { fresh } from '#lib/state/live/draft.ts';
import { liveReading } from '#lib/state/live/live-reading.ts';
import type { TerritoryDocuments } from '#lib/state/live/territory-documents.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import { readAllocationWords, recordAllocationWord } from '#lib/store/allocation-words.ts';

type About = AllocationWord['about'];

/** What people decided about the visits of one rep's customers, against what the class would ask. */
export class Allocations {
	readonly #documents: TerritoryDocuments;
	readonly #parts: {
		acts: Performing;
		selfId: string;
		repId: string;
		aliases: () => Aliases;
	};
	readonly #words;

	constructor(
		documents: TerritoryDocuments,
		parts: { acts: Performing; selfId: string; repId: string; aliases: () => Aliases }
	) {
		this.#documents = documents;
		this.#parts = parts;
		this.#words = liveReading(documents.baseSet(), readAllocationWords);
	}

	readonly #byQuestion: ReadonlyMap<string, readonly AllocationWord[]> = $derived.by(() => {
		const own = [...this.#words.current.records.values()].filter(
			({ repId }) => repId === this.#parts.repId
		);
		return groupBy(underKept(own, this.#parts.aliases()), questionOf);
	});

	/** What was ever said of one customer's visits or what they do there, in no order. */
	wordsOf(contactId: string, about: About): readonly AllocationWord[] {
		return this.#byQuestion.get(questionOf({ contactId, about })) ?? [];
	}

	/** The word that holds; null where the class decides. */
	standing(contactId: string, about: About): AllocationWord | null {
		return standingWord(this.wordsOf(contactId, about));
	}

	/** The visits a person decided for so many weeks; null where the class decides. */
	handOf(contactId: string, weeks: number): number | null {
		const word = this.standing(contactId, 'visits');
		return word && visitsIn(word, weeks);
	}

	/** The visits that were decided for so many weeks before a moment; null where the class decided then. */
	handBefore(
		contactId: string,
		{ weeks, moment }: { weeks: number; moment: string }
	): number | null {
		const earlier = this.wordsOf(contactId, 'visits').filter(
			({ recordedAt }) => recordedAt < moment
		);
		const word = standingWord(earlier);
		return word && visitsIn(word, weeks);
	}

	/** Whether anyone decided a number of visits, or took that back, after a moment. */
	changedSince(moment: string): boolean {
		return [...this.#byQuestion.values()].some((words) =>
			words.some(({ about, recordedAt }) => about === 'visits' && recordedAt > moment)
		);
	}

	/** Decides visits of several customers in one act; null lets the class decide again. */
	decide(visits: ReadonlyMap<string, number | null>, weeks: number) {
		return this.#record(
			[...visits].map(([contactId, count]) => ({ contactId, visits: count, weeks })),
			'visits'
		);
	}

	/** Answers what visits do at a customer; null takes the answers back. */
	answer(contactId: string, answers: Answers | null) {
		return this.#record([{ contactId, answers }], 'response');
	}

	#record(
		words: readonly (Pick<AllocationWord, 'contactId'> & Partial<AllocationWord>)[],
		about: About
	) {
		const { acts, selfId, repId } = this.#parts;
		return acts.perform('recordAllocationWord', (act) => {
			for (const word of words) {
				const fact = fresh({
					...word,
					about,
					repId,
					recordedBy: selfId,
					recordedAt: today.instant,
					follows: wordsSeen(this.wordsOf(word.contactId, about))
				});
				const result = recordAllocationWord(this.#documents.base, fact, act);
				if (!result.ok) return result;
			}
			return { ok: true, value: words.length === 1 ? words[0] : null };
		});
	}
}

const questionOf = ({ contactId, about }: Pick<AllocationWord, 'contactId' | 'about'>): string =>
	`${about} ${contactId}`;
