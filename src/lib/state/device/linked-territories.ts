import { Workspace } from '#lib/state/workspace.svelte.ts';
import { parseDocumentId } from '#lib/store/document-id.ts';
import type { Documents } from '#lib/store/documents.ts';
import type { KnownTerritory } from '#lib/store/local-record.ts';
import { systemClock } from '#lib/sync/clock.ts';

/** The first screen comes before the links of territories that nobody looks at, in milliseconds. */
const linkAfter = 3_000;

/** Each linked territory costs memory and a place at the meeting point: more of them wait until they are opened. */
const mostLinked = 8;

/** The territories of this device that are linked, on screen or not: changes meet whichever is looked at. */
export class LinkedTerritories {
	readonly #documents: Documents;
	readonly #known: () => readonly KnownTerritory[];
	readonly #linked = new Map<string, Promise<Workspace>>();
	#stopWaiting: () => void = () => {};
	#ended = false;

	constructor(documents: Documents, known: () => readonly KnownTerritory[]) {
		this.#documents = documents;
		this.#known = known;
	}

	/** Brings a territory on screen; one that is linked already keeps its links. */
	async enter(known: KnownTerritory): Promise<Workspace> {
		const linked = this.#linked.get(known.id);
		const opening = linked ?? Workspace.open(this.#documents, known);
		this.#keep(known.id, opening);
		const workspace = await opening;
		if (linked) await workspace.enter();
		this.#linkOthersSoon();
		return workspace;
	}

	/** Ends a territory's links and whatever else runs for it. */
	async end(id: string): Promise<void> {
		const linked = this.#linked.get(id);
		this.#linked.delete(id);
		(await linked)?.close();
	}

	/** The same for one that nobody looks at here, with its documents: another tab is about to erase or replace them. */
	async letGo(id: string): Promise<void> {
		if (!this.#linked.has(id)) return;
		await this.end(id);
		for (const { id: documentId } of this.#documents.opened()) {
			const address = parseDocumentId(documentId);
			if (address && address.kind !== 'local' && address.territoryId === id)
				await this.#documents.close(documentId);
		}
	}

	/** Ends all of them for good. */
	endAll(): void {
		this.#ended = true;
		this.#stopWaiting();
		for (const id of [...this.#linked.keys()]) void this.end(id);
	}

	#keep(id: string, opening: Promise<Workspace>): void {
		this.#linked.set(id, opening);
		opening.catch(() => {
			if (this.#linked.get(id) === opening) this.#linked.delete(id);
		});
	}

	#linkOthersSoon(): void {
		this.#stopWaiting();
		this.#stopWaiting = systemClock.after(linkAfter, () => void this.#linkOthers());
	}

	async #linkOthers(): Promise<void> {
		for (const known of this.#known()) {
			if (this.#ended || this.#linked.size >= mostLinked) return;
			// Without a meeting point a territory meets others by codes and files, which its own screens make.
			if (known.rendezvousUrl === null || this.#linked.has(known.id)) continue;
			const opening = Workspace.link(this.#documents, known);
			this.#keep(known.id, opening);
			// One after the other: each reads from the disk while a person works.
			await opening.catch(() => {});
		}
	}
}
