import { tagOf, tagsBySubject } from '#lib/domain/archive/tag.ts';
import { liveReading } from '#lib/state/live/live-reading.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import { onceATerritory } from '#lib/state/once-a-territory.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import { readCustomerTags, removeCustomerTag, setCustomerTag } from '#lib/store/customer-tags.ts';
import { eachTogether, together } from '#lib/store/table/act.ts';

/** How many customers an act was upon. */
interface Touched {
	readonly several: number;
}

/** The tags of a territory's customers; those of merged cards stand under the kept one. */
export class CustomerTags {
	readonly #workspace: Workspace;
	readonly #set;

	constructor(workspace: Workspace) {
		this.#workspace = workspace;
		this.#set = liveReading(workspace.documents.baseSet(), readCustomerTags);
	}

	/** By customer, each in order. */
	readonly byId: ReadonlyMap<string, readonly string[]> = $derived.by(() =>
		tagsBySubject(this.#set.current.records.values(), (id) => this.#standing(id))
	);

	/** Every tag of a customer in use, the commonest first. */
	readonly known: readonly string[] = $derived.by(() => {
		const counts = new Map<string, number>();
		const { accounts, contacts } = this.#workspace.customers;
		for (const [id, tags] of this.byId)
			if (accounts.has(id) || contacts.has(id))
				for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
		return [...counts]
			.sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
			.map(([tag]) => tag);
	});

	of(id: string): readonly string[] {
		return this.byId.get(id) ?? [];
	}

	/** Sets a tag on customers as one act. */
	add(ids: readonly string[], typed: string) {
		const tag = tagOf(typed);
		const { acts, documents, selfId } = this.#workspace;
		const signature = { recordedBy: selfId, recordedAt: today.instant };
		const without = ids.filter((id) => !this.of(id).includes(tag));
		const { base } = documents;
		return acts.perform<Touched>(
			this.#act(ids),
			(act) => {
				const change = (subjectId: string) =>
					setCustomerTag(base, { version: 1, subjectId, tag, ...signature }, act);
				const written = eachTogether(base, { items: without, change }, act);
				return written.ok ? { ok: true, value: { several: without.length } } : written;
			},
			{ note: tag }
		);
	}

	/** Takes a tag from customers as one act, under whichever card it was set. */
	remove(ids: readonly string[], tag: string) {
		const { acts, documents } = this.#workspace;
		const wanted = new Set(ids);
		const stored = [...this.#set.current.records.values()].filter(
			(one) => one.tag === tag && wanted.has(this.#standing(one.subjectId))
		);
		return acts.perform<Touched>(this.#act(ids), (act) => {
			together(
				documents.base,
				() => stored.forEach((one) => removeCustomerTag(documents.base, one, act)),
				act
			);
			const several = new Set(stored.map(({ subjectId }) => this.#standing(subjectId))).size;
			return { ok: true as const, value: { several } };
		});
	}

	#standing(id: string): string {
		return this.#workspace.customers.aliases.get(id) ?? id;
	}

	#act([first = '']: readonly string[]): 'editAccount' | 'editContact' {
		return this.#workspace.customers.allAccounts.has(first) ? 'editAccount' : 'editContact';
	}
}

/** The tags of a territory. */
export const customerTagsOf = onceATerritory(CustomerTags);
