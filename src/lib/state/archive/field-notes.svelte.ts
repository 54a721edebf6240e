import {
	importOfId,
	madeField,
	type FieldChange,
	type FieldSource
} from '#lib/domain/archive/field-note.ts';
import { groupBy } from '#lib/domain/group.ts';
import { liveReading } from '#lib/state/live/live-reading.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import { readFieldChanges, readFieldSources, setFieldSource } from '#lib/store/field-notes.ts';

/** Where the fields of cards were learned and how they changed, those of merged cards under the one that is kept. */
export class FieldNotes {
	readonly #workspace: Workspace;
	readonly #sources;
	readonly #changes;

	constructor(workspace: Workspace) {
		this.#workspace = workspace;
		const base = workspace.documents.baseSet();
		this.#sources = liveReading(base, readFieldSources);
		this.#changes = liveReading(base, readFieldChanges);
	}

	readonly #sourcesBySubject = $derived.by(() =>
		groupBy([...this.#sources.current.records.values()], ({ subjectId }) =>
			this.#standing(subjectId)
		)
	);
	readonly #changesBySubject = $derived.by(() =>
		groupBy([...this.#changes.current.records.values()], ({ subjectId }) =>
			this.#standing(subjectId)
		)
	);

	/** Who made what, by the id it was kept under. */
	readonly #made = $derived.by(() => {
		const all = [...this.#changes.current.records.values()];
		return new Map(
			all.filter(({ field }) => field === madeField).map((one) => [one.subjectId, one])
		);
	});

	/** The sources of a card's fields by field; the card's own word goes before that of one merged into it. */
	sourcesOf(subjectId: string): ReadonlyMap<string, FieldSource> {
		const said = this.#sourcesBySubject.get(subjectId) ?? [];
		const ownLast = said.toSorted(
			(one, other) => Number(one.subjectId === subjectId) - Number(other.subjectId === subjectId)
		);
		const byField = new Map(ownLast.map((one) => [one.field, one]));
		return new Map([...byField].filter(([, { source }]) => source !== null));
	}

	/** What stood in a card's fields before they were changed, the latest change first. */
	changesOf(subjectId: string): readonly FieldChange[] {
		return (this.#changesBySubject.get(subjectId) ?? [])
			.filter(({ field }) => field !== madeField)
			.toSorted((one, other) => (one.recordedAt < other.recordedAt ? 1 : -1));
	}

	/** Who made a card and when, by hand or by an import; null of one that is older than this is kept. */
	madeBy(subjectId: string): (FieldChange & { isImported: boolean }) | null {
		const own = this.#made.get(subjectId);
		const imported = this.#made.get(importOfId(subjectId));
		const made = own ?? imported;
		return made ? { ...made, isImported: made === imported } : null;
	}

	/** Says where a field was learned; no source takes it back. */
	say(said: Pick<FieldSource, 'subjectId' | 'field' | 'source' | 'from' | 'on'>) {
		const { acts, customers, documents, selfId } = this.#workspace;
		const signature = { recordedBy: selfId, recordedAt: today.instant };
		const name = customers.storedAccounts.has(said.subjectId) ? 'editAccount' : 'editContact';
		const source: FieldSource = { version: 1, ...said, ...signature };
		return acts.perform(name, (act) => setFieldSource(documents.base, source, act), {
			note: said.from
		});
	}

	#standing(subjectId: string): string {
		return this.#workspace.customers.aliases.get(subjectId) ?? subjectId;
	}
}
