import * as Y from 'yjs';
import { mostAttested, type Attestation } from '#lib/domain/sharing/attestation.ts';
import { factDigest, readAttestations, recordAttestation } from '#lib/store/attestations.ts';
import { parseDocumentId, type DocumentKind } from '#lib/store/document-id.ts';
import type { KnownTerritory } from '#lib/store/local-record.ts';
import { tablesByKind } from '#lib/store/tables.ts';
import { authorOf } from '#lib/sync/gate/row-check.ts';
import { signAttestation } from '#lib/sync/identity/directory-acts.ts';
import { identityOf } from './own-device.ts';

type Said = Pick<Attestation, 'recorded' | 'takenBack'>;

/**
 * Signs what the person at this device records in documents that others write into as well, and what they undo, so
 * that whoever hands it on can show whose word it is. What no device of theirs has signed yet is signed when the document
 * is opened: an earlier app did not, and a crash may come in between.
 */
export class Attestor {
	/** What this device is in the territory; null once it has forgotten it. */
	readonly #known: () => KnownTerritory | null;
	readonly #watched = new Map<string, { stop: () => void; said: Promise<void> }>();

	constructor(known: () => KnownTerritory | null) {
		this.#known = known;
	}

	/** Begins to sign for a document; does nothing for one that holds no facts of several people. */
	watch({ id, doc }: { id: string; doc: Y.Doc }): void {
		const kind = parseDocumentId(id)?.kind;
		const roots = attestedRoots(kind);
		if (roots.length === 0 || this.#watched.has(id)) return;
		// Only its rep's devices bring a month, and thousands of signatures would outweigh it: what was undone is rare.
		const only = (said: Said): Said => (kind === 'visits' ? { ...said, recorded: [] } : said);
		const maps = roots.map((root) => ({ root, map: doc.getMap<unknown>(root) }));
		const observed = maps.map(({ root, map }) => {
			const listener = (event: Y.YMapEvent<unknown>) => {
				if (event.transaction.local) this.#say(id, doc, only(this.#saidBy(root, event)));
			};
			map.observe(listener);
			return () => map.unobserve(listener);
		});
		const stop = () => observed.forEach((end) => end());
		this.#watched.set(id, { stop, said: Promise.resolve() });
		if (kind !== 'visits') this.#say(id, doc, { recorded: this.#unsaid(doc, maps), takenBack: [] });
	}

	/** Stops for a document that is closed. */
	forget(id: string): void {
		this.#watched.get(id)?.stop();
		this.#watched.delete(id);
	}

	/** Resolves once everything recorded in a document so far is signed. */
	async whenSaid(id: string): Promise<void> {
		await this.#watched.get(id)?.said;
	}

	/** Ends all signing. */
	stop(): void {
		for (const id of [...this.#watched.keys()]) this.forget(id);
	}

	#say(id: string, doc: Y.Doc, said: Said): void {
		const watched = this.#watched.get(id);
		if (!watched || said.recorded.length + said.takenBack.length === 0) return;
		// One after the other, in the order in which it was done.
		watched.said = watched.said.then(async () => {
			const known = this.#known();
			const identity = known && identityOf(known);
			if (!identity) return;
			for (const part of partsOf(said)) {
				const attestation = await signAttestation(identity, id, part);
				if (this.#watched.get(id) === watched) recordAttestation(doc, attestation);
			}
		});
	}

	#saidBy(root: string, { changes, target }: Y.YMapEvent<unknown>): Said {
		const said: Said = { recorded: [], takenBack: [] };
		for (const [key, { action, oldValue }] of changes.keys) {
			const item = target._map.get(key);
			if (action !== 'delete' && this.#isOwn(target.get(key)))
				said.recorded.push({ root, key, digest: factDigest(target.get(key)) });
			if (action === 'delete' && this.#isOwn(oldValue) && item) said.takenBack.push(idOf(item));
		}
		return said;
	}

	#unsaid(doc: Y.Doc, maps: readonly { root: string; map: Y.Map<unknown> }[]): Said['recorded'] {
		const names = [...readAttestations(doc).records.values()].flatMap(({ recorded }) =>
			recorded.map(({ root, key }) => `${root}\u0000${key}`)
		);
		const known = new Set(names);
		return maps.flatMap(({ root, map }) =>
			[...map].flatMap(([key, value]) =>
				this.#isOwn(value) && !known.has(`${root}\u0000${key}`)
					? [{ root, key, digest: factDigest(value) }]
					: []
			)
		);
	}

	#isOwn(value: unknown): boolean {
		const author = authorOf(value);
		return author !== null && author === this.#known()?.memberId;
	}
}

/** The tables whose facts have an author who may sign them. */
function attestedRoots(kind: DocumentKind | undefined): string[] {
	if (kind === undefined || kind === 'local' || kind === 'review') return [];
	return Object.values(tablesByKind[kind]).flatMap((table) =>
		'kind' in table && table.kind === 'facts' ? [table.root] : []
	);
}

// Only the last edit under a key is named: those before it were replaced by it on every device.
const idOf = ({ lastId: { client, clock } }: Y.Item): Said['takenBack'][number] => ({
	client,
	clock
});

function* partsOf({ recorded, takenBack }: Said): Iterable<Said> {
	const most = Math.max(recorded.length, takenBack.length);
	for (let from = 0; from < most; from += mostAttested) {
		const to = from + mostAttested;
		yield { recorded: recorded.slice(from, to), takenBack: takenBack.slice(from, to) };
	}
}
