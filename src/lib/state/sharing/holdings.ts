import * as buffer from 'lib0/buffer';
import * as Y from 'yjs';
import type { TerritoryDocuments } from '#lib/state/live/territory-documents.ts';
import { parseDocumentId } from '#lib/store/document-id.ts';
import type { Acknowledgement } from '#lib/store/local-record.ts';
import { readAcknowledgements, recordAcknowledgement } from '#lib/store/local.ts';
import { changedRows, countRows, higherOf, lowerOf } from '#lib/sync/bundle/changed-rows.ts';
import type { Held } from '#lib/sync/bundle/make-bundle.ts';
import { documentHash, hashText } from '#lib/sync/documents/document-hash.ts';
import { sameBytes } from '#lib/sync/short-tag.ts';

/** Under this name backups hold what they hold, as members' devices do. */
export const backupHolder = 'backup';

/** What a holder was found to hold of a document. */
export interface Holding {
	memberId: string;
	deviceId: string;
	documentId: string;
	hash: Uint8Array;
	stateVector: Uint8Array;
	untold: boolean;
	/** ISO 8601. */
	at: string;
}

/** Who told something, and when, ISO 8601. */
export interface Word {
	memberId: string;
	at: string;
}

/** How far the other devices are, as far as they told. */
export interface Sent {
	/** Changes that no other device is known to hold; null while that is not counted. */
	changes: number | null;
	/** Whose device holds everything; null when no single one does. */
	holder: Word | null;
	/** Who told last that it holds something. */
	last: Word;
}

interface Known {
	hash: Uint8Array;
	clocks: ReadonlyMap<number, number>;
}

/** A territory on this device, open or not. */
type HeldTerritory = Pick<TerritoryDocuments, 'id' | 'all'>;

/** Who is known to hold what of a territory: other devices by what they acknowledged, and backups. */
export class Holdings {
	readonly #documents: HeldTerritory;

	constructor(documents: HeldTerritory) {
		this.#documents = documents;
	}

	/** Keeps what a holder told; unchanged words are not written again. */
	note({ hash, stateVector, at, ...holding }: Holding): void {
		const { local } = this.#documents.all;
		const key = `${holding.deviceId || holding.memberId}|${holding.documentId}`;
		const told = {
			version: 1 as const,
			...holding,
			hash: hashText(hash),
			stateVector: buffer.toBase64(stateVector),
			acknowledgedAt: at
		};
		const known = readAcknowledgements(local).records.get(key);
		const isSame = known?.hash === told.hash && known.untold === told.untold;
		if (isSame && (known.stateVector !== '' || told.stateVector === '')) return;
		// Where only a hash was told, what was known before is still held.
		if (told.stateVector === '') told.stateVector = known?.stateVector ?? '';
		recordAcknowledgement(local, told);
	}

	/** What all devices of a member, that ever told anything, hold of a document; null when none told. */
	heldBy(memberId: string, documentId: string): Held | null {
		const [first, ...others] = this.#told(documentId).filter((told) => told.memberId === memberId);
		if (!first) return null;
		const hash = buffer.fromBase64(first.hash);
		const stateVector = [first, ...others].map(vectorOf).reduce(lowerOf);
		const isSame = others.every((other) => other.hash === first.hash);
		const isUntold = [first, ...others].some(({ untold }) => untold);
		// Devices that differ are sent everything above what both hold.
		return { hash: isSame ? hash : new Uint8Array(), stateVector, isUntold };
	}

	/** Rows that a member is not known to hold; null when the member never told anything. Opens what may hold some. */
	async unsentTo(memberId: string): Promise<number | null> {
		const isKnown = this.#all().some((told) => told.memberId === memberId);
		if (!isKnown) return null;
		for (const id of this.#closed()) {
			const known = this.#documents.all.knownHash(id);
			const held = this.heldBy(memberId, id)?.hash ?? null;
			const isSame = known !== null && held !== null && sameBytes(known, held);
			if (!isSame) await this.#documents.all.open(id);
		}
		return this.#count((documentId, hash) => {
			const held = this.heldBy(memberId, documentId);
			if (!held) return null;
			const clocks = Y.decodeStateVector(held.stateVector);
			const isUnlike = clocks.size === 0 && !isNothing(held.hash) && !sameBytes(held.hash, hash);
			return isUnlike ? 'unlike' : { hash: held.hash, clocks };
		});
	}

	/**
	 * Rows that neither another device nor a backup is known to hold; of a document that is not open and differs from
	 * all that was told, one.
	 */
	onlyHere(): number {
		return this.#heldByNone((documentId) => this.#told(documentId));
	}

	/**
	 * What no other device is known to hold, counted alike in every tab: what differs from all that was told is opened for
	 * it. Null when no other device ever told anything.
	 */
	async sent(): Promise<Sent | null> {
		const last = this.lastWord();
		if (last === null) return null;
		for (const id of this.#closed()) {
			const known = this.#documents.all.knownHash(id);
			if (known === null || !this.#hasTold(id, hashText(known))) await this.#documents.all.open(id);
		}
		const ofDevices = (documentId: string) => this.#told(documentId).filter(isDevice);
		return { changes: this.#heldByNone(ofDevices), holder: this.#holderOfAll(), last };
	}

	#hasTold(documentId: string, hash: string): boolean {
		return this.#told(documentId).some((told) => isDevice(told) && told.hash === hash);
	}

	/** The device, and its member, that told the very hash of every document; the one heard last where there are several. */
	#holderOfAll(): Word | null {
		const { all } = this.#documents;
		const open = all
			.opened()
			.filter(({ id, doc }) => this.isOurs(id) && doc.store.clients.size > 0)
			.map(({ id, doc }) => ({ id, hash: hashText(documentHash(doc)) }));
		const closed = this.#closed().flatMap((id) => {
			const known = all.knownHash(id);
			return known ? [{ id, hash: hashText(known) }] : [];
		});
		const held = new Map<string, { count: number; memberId: string; at: string }>();
		for (const { id, hash } of [...open, ...closed]) {
			for (const { deviceId, memberId, ...told } of this.#told(id).filter(isDevice)) {
				if (told.hash !== hash) continue;
				const known = held.get(deviceId || memberId) ?? { count: 0, memberId, at: '' };
				const at = known.at > told.acknowledgedAt ? known.at : told.acknowledgedAt;
				held.set(deviceId || memberId, { count: known.count + 1, memberId, at });
			}
		}
		const [holder] = [...held.values()]
			.filter(({ count }) => count === open.length + closed.length)
			.sort((a, b) => (a.at < b.at ? 1 : -1));
		return holder ? { memberId: holder.memberId, at: holder.at } : null;
	}

	/** Learns how far those were who told a document by its hash alone; to be called before anything is edited in it. */
	fillVectors(documentId: string): void {
		const open = this.#documents.all.opened().find(({ id }) => id === documentId);
		const bare = this.#told(documentId).filter(({ stateVector }) => stateVector === '');
		if (!open || bare.length === 0) return;
		const hash = hashText(documentHash(open.doc));
		const stateVector = buffer.toBase64(Y.encodeStateVector(open.doc));
		for (const told of bare) {
			if (told.hash !== hash) continue;
			recordAcknowledgement(this.#documents.all.local, { ...told, stateVector });
		}
	}

	#heldByNone(toldOf: (documentId: string) => readonly Acknowledgement[]): number {
		const differing = this.#closed().filter((id) => {
			const known = this.#documents.all.knownHash(id);
			return known !== null && !toldOf(id).some(({ hash }) => hash === hashText(known));
		});
		const open = this.#count((documentId, hash) => {
			const told = toldOf(documentId);
			if (told.length === 0) return null;
			if (told.some((one) => one.hash === hashText(hash))) return { hash, clocks: new Map() };
			if (told.every(({ stateVector }) => stateVector === '')) return 'unlike';
			const clocks = told
				.map((one) => Y.decodeStateVector(vectorOf(one)))
				.reduce<Map<number, number>>(higherOf, new Map());
			return { hash: new Uint8Array(), clocks };
		});
		return open + differing.length;
	}

	/** The same, after opening what only opening can tell. */
	async surelyOnlyHere(): Promise<number> {
		const { all } = this.#documents;
		for (const id of this.#closed()) if (all.knownHash(id) === null) await all.open(id);
		return this.onlyHere();
	}

	/** Which other device's member told last that it holds something, and when, ISO 8601; null if none ever. */
	lastWord(): Word | null {
		const [last] = this.#all()
			.filter(isDevice)
			.map(({ memberId, acknowledgedAt }) => ({ memberId, at: acknowledgedAt }))
			.sort((a, b) => (a.at < b.at ? 1 : -1));
		return last ?? null;
	}

	/** When a member last told that it holds something, ISO 8601; null if never. */
	lastHeard(memberId: string): string | null {
		const moments = this.#all()
			.filter((told) => told.memberId === memberId)
			.map(({ acknowledgedAt }) => acknowledgedAt);
		return moments.sort().at(-1) ?? null;
	}

	/** Notes that a member was told what this device holds. */
	tell(memberId: string): void {
		const { local } = this.#documents.all;
		for (const told of this.#all()) {
			if (told.memberId === memberId && told.untold) {
				recordAcknowledgement(local, { ...told, untold: false });
			}
		}
	}

	#count(held: (documentId: string, hash: Uint8Array) => Known | 'unlike' | null): number {
		let rows = 0;
		for (const { id, doc } of this.#documents.all.opened()) {
			if (!this.isOurs(id) || doc.store.clients.size === 0) continue;
			const hash = documentHash(doc);
			const known = held(id, hash);
			// Told by a hash alone, which is another now: how much is new cannot be known, something is.
			if (known === 'unlike') {
				rows++;
				continue;
			}
			if (known && hashText(known.hash) === hashText(hash)) continue;
			// A word that only took something away leaves no row, but is one all the same.
			rows += Math.max(1, countRows(changedRows(doc, known?.clocks ?? new Map())));
		}
		return rows;
	}

	#closed(): string[] {
		const open = new Set(this.#documents.all.opened().map(({ id }) => id));
		return this.#documents.all.knownIds().filter((id) => this.isOurs(id) && !open.has(id));
	}

	#told(documentId: string): Acknowledgement[] {
		return this.#all().filter((told) => told.documentId === documentId);
	}

	#all(): Acknowledgement[] {
		const { records } = readAcknowledgements(this.#documents.all.local);
		return [...records.values()].filter(({ documentId }) => this.isOurs(documentId));
	}

	/** Whether a document belongs to the territory. */
	isOurs(documentId: string): boolean {
		const address = parseDocumentId(documentId);
		return (
			address !== null && address.kind !== 'local' && address.territoryId === this.#documents.id
		);
	}
}

/** Rows of a territory's open documents that neither another device nor a backup is known to hold. */
export const onlyHere = (documents: TerritoryDocuments): number =>
	new Holdings(documents).onlyHere();

const isNothing = (hash: Uint8Array): boolean => hash.length === 0;

const isDevice = ({ memberId }: Acknowledgement): boolean => memberId !== backupHolder;

const vectorOf = ({ stateVector }: Acknowledgement): Uint8Array =>
	stateVector === '' ? Y.encodeStateVector(new Map()) : buffer.fromBase64(stateVector);
