import { addDays, mondayOf, type Day } from '#lib/domain/day.ts';
import { groupBy } from '#lib/domain/group.ts';
import {
	isReturned,
	weekStanding,
	weekWordsSeen,
	type WeekStanding,
	type WeekVerdict
} from '#lib/domain/planning/week-word.ts';
import type { Performing } from '#lib/state/live/acts.ts';
import { fresh } from '#lib/state/live/draft.ts';
import { liveReading } from '#lib/state/live/live-reading.ts';
import type { TerritoryDocuments } from '#lib/state/live/territory-documents.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import { readWeekWords, recordWeekWord } from '#lib/store/week-words.ts';

const nothing: WeekStanding = { whole: null, visits: new Map() };

/** What rep and supervisor said to each other of the plan of each week. */
export class WeekWords {
	readonly #documents: TerritoryDocuments;
	readonly #acts: Performing;
	readonly #selfId: string;
	readonly #repId: string;
	readonly #words;

	constructor(
		documents: TerritoryDocuments,
		parts: { acts: Performing; selfId: string; repId: string }
	) {
		this.#documents = documents;
		this.#acts = parts.acts;
		this.#selfId = parts.selfId;
		this.#repId = parts.repId;
		this.#words = liveReading(documents.plansOf(parts.repId), readWeekWords);
	}

	readonly #byMonday = $derived.by(() =>
		groupBy([...this.#words.current.records.values()], ({ monday }) => monday)
	);
	readonly #standing: ReadonlyMap<string, WeekStanding> = $derived.by(
		() => new Map([...this.#byMonday].map(([monday, words]) => [monday, weekStanding(words)]))
	);

	/** How the week that begins on a Monday stands. */
	of(monday: Day): WeekStanding {
		return this.#standing.get(monday) ?? nothing;
	}

	/** The Mondays of this week and the next whose plan wants an answer of the rep. */
	readonly returned: readonly Day[] = $derived.by(() => {
		const monday = mondayOf(today.day);
		return [monday, addDays(monday, 7)].filter((each) => isReturned(this.of(each)));
	});

	/** Says a word on a week, or on one visit of it. */
	async say(
		monday: Day,
		word: { verdict: WeekVerdict; note?: string; visitPlanId?: string | null }
	) {
		const { verdict, note = '', visitPlanId = null } = word;
		const plan = await this.#documents.openPlan(this.#repId, monday);
		const fact = fresh({
			...{ monday, verdict, note, visitPlanId },
			recordedBy: this.#selfId,
			recordedAt: today.instant,
			follows: weekWordsSeen(this.#byMonday.get(monday) ?? [])
		});
		return this.#acts.perform('recordWeekWord', (act) => recordWeekWord(plan, fact, act), { note });
	}
}
