import * as v from 'valibot';
import { check } from '#lib/domain/record.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import { readPreferences, setPreference } from '#lib/store/local.ts';

const viewsSchema = v.array(v.object({ name: v.string(), query: v.string() }));

/** A list of customers that was given a name: `query` is that of its address. */
export type SavedView = v.InferOutput<typeof viewsSchema>[number];

/** As many as are still told apart at a glance. */
const mostViews = 20;

/** The named views of a territory's customers, kept on this device alone. */
export class SavedViews {
	readonly #workspace: Workspace;
	#views: readonly SavedView[] = $state.raw([]);

	constructor(workspace: Workspace) {
		this.#workspace = workspace;
		const stored = readPreferences(workspace.documents.all.local).records.get(this.#key)?.value;
		this.#views = parsed(stored);
	}

	/** In the order in which they were saved. */
	get all(): readonly SavedView[] {
		return this.#views;
	}

	/** Keeps a view under a name; one of the same name is replaced, and the oldest goes when there are too many. */
	save(view: SavedView): void {
		this.#keep([...this.#views.filter(({ name }) => name !== view.name), view].slice(-mostViews));
	}

	/** Forgets a view; what it shows stays. */
	remove(name: string): void {
		this.#keep(this.#views.filter((view) => view.name !== name));
	}

	get #key(): string {
		return `customerViews/${this.#workspace.id}`;
	}

	#keep(views: readonly SavedView[]): void {
		const value = JSON.stringify(views);
		const kept = setPreference(this.#workspace.documents.all.local, {
			...{ version: 1, key: this.#key, value }
		});
		if (kept.ok) this.#views = views;
	}
}

/** What a newer or damaged row holds is no view. */
function parsed(stored: unknown): readonly SavedView[] {
	try {
		const read = check(viewsSchema, JSON.parse(String(stored ?? '[]')));
		return read.ok ? read.value : [];
	} catch {
		return [];
	}
}
