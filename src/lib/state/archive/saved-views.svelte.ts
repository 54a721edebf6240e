import * as v from 'valibot';
import { check } from '#lib/domain/record.ts';
import { liveReading } from '#lib/state/live/live-reading.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import { readPreferences, setPreference } from '#lib/store/local.ts';
import { readSavedViews, removeView, saveView } from '#lib/store/saved-views.ts';

const viewsSchema = v.array(v.object({ name: v.string(), query: v.string() }));

/** A list of customers that was given a name: `query` is that of its address. */
type View = v.InferOutput<typeof viewsSchema>[number];

/** The named views of a territory's customers, alike for everybody in it; this device may hold some from before they were. */
export class SavedViews {
	readonly #workspace: Workspace;
	readonly #shared;
	#own: readonly View[] = $state.raw([]);

	constructor(workspace: Workspace) {
		this.#workspace = workspace;
		this.#shared = liveReading(workspace.documents.baseSet(), readSavedViews);
		const stored = readPreferences(workspace.documents.all.local).records.get(this.#key)?.value;
		this.#own = parsed(stored);
	}

	/** In the order in which they were saved. */
	readonly all: readonly View[] = $derived.by(() => {
		const shared = [...this.#shared.current.records.values()].sort((one, other) =>
			one.recordedAt < other.recordedAt ? -1 : 1
		);
		const names = new Set(shared.map(({ name }) => name));
		return [...this.#own.filter(({ name }) => !names.has(name)), ...shared];
	});

	/** Keeps a view under a name for everybody; one of the same name is replaced. */
	save({ name, query }: View) {
		const { acts, documents, selfId } = this.#workspace;
		const signature = { recordedBy: selfId, recordedAt: today.instant };
		return acts.perform(
			'saveView',
			(act) => saveView(documents.base, { version: 1, name, query, ...signature }, act),
			{ note: name }
		);
	}

	/** Forgets a view; what it shows stays. */
	remove(name: string) {
		const { acts, documents } = this.#workspace;
		if (this.#own.some((view) => view.name === name))
			this.#keep(this.#own.filter((view) => view.name !== name));
		if (!this.#shared.current.records.has(name)) return;
		acts.perform('removeView', (act) => {
			removeView(documents.base, { name }, act);
			return { ok: true, value: null };
		});
	}

	get #key(): string {
		return `customerViews/${this.#workspace.id}`;
	}

	#keep(views: readonly View[]): void {
		const value = JSON.stringify(views);
		const kept = setPreference(this.#workspace.documents.all.local, {
			...{ version: 1, key: this.#key, value }
		});
		if (kept.ok) this.#own = views;
	}
}

/** What a newer or damaged row holds is no view. */
function parsed(stored: unknown): readonly View[] {
	try {
		const read = check(viewsSchema, JSON.parse(String(stored ?? '[]')));
		return read.ok ? read.value : [];
	} catch {
		return [];
	}
}
