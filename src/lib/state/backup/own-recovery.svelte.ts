import type * as Y from 'yjs';
import type { TerritoryDocuments } from '#lib/state/live/territory-documents.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import { parseDocumentId } from '#lib/store/document-id.ts';
import { ownerOf } from '#lib/sync/gate/write-rights.ts';
import type { OpenDocument } from '#lib/store/documents.ts';
import { Arrivals, type ArrivedRecord } from './arrivals.ts';

/** What others brought since somebody began to take own records back. */
export interface Recovered {
	readonly records: readonly ArrivedRecord[];
	/** The open documents in which own records lie. */
	readonly documents: readonly OpenDocument[];
	readonly memberId: string;
	/** ISO 8601. */
	readonly since: string;
}

/** What came back of a person's own records while they are taken back from others; kept until the page is left. */
export class OwnRecovery {
	readonly #documents: TerritoryDocuments;
	readonly #memberId: string;
	#arrivals: Arrivals | null = null;
	#stopOpening: (() => void)[] = [];
	#arrived = $state(0);
	#since = $state<string | null>(null);

	constructor(documents: TerritoryDocuments, memberId: string) {
		this.#documents = documents;
		this.#memberId = memberId;
	}

	/** Since when it is collected, which is not before this page was opened; null while nothing was. ISO 8601. */
	get since(): string | null {
		return this.#since;
	}

	/** What others brought since then; null while nothing was. */
	readonly recovered: Recovered | null = $derived.by(() => {
		const [since, arrivals] = [this.#since, this.#arrivals];
		if (since === null || !arrivals || this.#arrived === 0) return null;
		const documents = this.#documents.all.opened().filter(this.#isOurs);
		return { records: arrivals.records, documents, memberId: this.#memberId, since };
	});

	/** Collects anew from now on. */
	start(): void {
		this.stop();
		const { all } = this.#documents;
		const arrivals = new Arrivals({ changed: () => void this.#arrived++ });
		this.#arrivals = arrivals;
		this.#arrived = 0;
		this.#since = today.instant;
		const watch = (id: string, doc: Y.Doc | undefined) => {
			if (doc && this.#isOurs({ id })) arrivals.watch(id, doc);
		};
		this.#stopOpening = [
			all.onOpened((id) => watch(id, all.opened().find((one) => one.id === id)?.doc)),
			all.onClosed((id) => arrivals.forget(id))
		];
		for (const { id, doc } of all.opened()) watch(id, doc);
	}

	/** Collects no longer; what was found stays to be looked at. */
	stop(): void {
		for (const stop of this.#stopOpening) stop();
		this.#stopOpening = [];
		this.#arrivals?.stop();
	}

	// Where a person's own records lie: in what is that person's, and among everybody's.
	readonly #isOurs = ({ id }: { id: string }): boolean =>
		this.#documents.holds(id) &&
		(parseDocumentId(id)?.kind === 'base' || ownerOf(id) === this.#memberId);
}
