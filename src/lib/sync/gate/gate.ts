import type * as Y from 'yjs';
import { parseDocumentId } from '#lib/store/document-id.ts';
import type { Table } from '#lib/store/table/table.ts';
import { tablesByKind, territoryTable } from '#lib/store/tables.ts';
import type { SyncDocuments } from '#lib/sync/documents/sync-documents.ts';
import type { LinkMember, RefusalReason } from '#lib/sync/status.ts';
import { decodeSound, isReady } from './incoming-structs.ts';
import { applyRows, type Decoded } from './row-decoder.ts';
import type { TableOf } from './touched.ts';
import { judgeUpdate, vouchersOf, type Given, type Verdict } from './update-judge.ts';
import type { Vouchers, Witness } from './vouchers.ts';
import { mayPass, ownerOf } from './write-rights.ts';

/** One Yjs update a peer sent. */
export interface IncomingUpdate {
	documentId: string;
	update: Uint8Array;
	member: LinkMember;
	/** The transaction's origin, by which the sender is spared an echo. */
	origin: unknown;
	/** True for an edit as it is made, of which a part may still be on its way: what lacks one is not refused yet. */
	isLive?: boolean;
}

/** The outcome for one update; a refused one has not touched the document. */
export type Admission = { ok: true } | { ok: false; reason: RefusalReason };

/** The one door by which a peer's bytes reach a document. */
export class Gate {
	#documents: SyncDocuments;
	#self: LinkMember;
	#restoring: () => boolean;
	#witness: Witness;
	#largestUpdateBytes: number;

	constructor(parts: {
		documents: SyncDocuments;
		/** The member at this device. */
		self: LinkMember;
		/** Whether own records may come back from a supervisor's copy just now. */
		restoring: () => boolean;
		/** Says whose device signed an attestation. */
		witness: Witness;
		largestUpdateBytes: number;
	}) {
		this.#documents = parts.documents;
		this.#self = parts.self;
		this.#restoring = parts.restoring;
		this.#witness = parts.witness;
		this.#largestUpdateBytes = parts.largestUpdateBytes;
	}

	/** Whether this device shares the document with peers at all. */
	mayReceive(documentId: string): boolean {
		return this.#documents.mayReceive(documentId);
	}

	/** Whether `from` may change the document here. */
	mayTake(documentId: string, from: LinkMember): boolean {
		return mayPass(documentId, { from, to: this.#self, restoring: this.#restoring() });
	}

	/** Whether `from` may change the document here once this device takes its own records back. */
	mayRestore(documentId: string, from: LinkMember): boolean {
		return mayPass(documentId, { from, to: this.#self, restoring: true });
	}

	/** Whether `to` would take a change of the document from here, as far as this side can tell. */
	mayGive(documentId: string, to: LinkMember): boolean {
		return mayPass(documentId, { from: this.#self, to, restoring: false });
	}

	/** Whether a document is the business of the two at this end and that: it is everybody's, or one of them owns it. */
	isBetween(documentId: string, other: LinkMember): boolean {
		const owner = ownerOf(documentId);
		return owner === null || owner === this.#self.memberId || owner === other.memberId;
	}

	/** Checks an update in the order of cost, then applies it. */
	async admit(incoming: IncomingUpdate): Promise<Admission> {
		const { documentId, update, member, origin, isLive = false } = incoming;
		if (!this.mayReceive(documentId)) return { ok: false, reason: 'documentNotAllowed' };
		if (!this.mayTake(documentId, member)) return { ok: false, reason: 'notPermitted' };
		if (update.length > this.#largestUpdateBytes) return { ok: false, reason: 'oversized' };
		const decoded = decodeSound(update);
		if (!decoded) return { ok: false, reason: 'undecodable' };
		const doc = await this.#documents.open(documentId);
		try {
			const given = { documentId, update, decoded, member };
			let verdict = this.#judge(doc, given);
			// Their authors may have said so themselves, before this member handed it on. Judged anew then, since the document
			// may have changed meanwhile: nothing may come between what is judged and what is applied.
			if (lacksWord(verdict)) {
				const vouchers = await this.#vouchers(doc, given);
				verdict = this.#judge(doc, given, vouchers);
			}
			// What it refers to is on its way, or will be asked for: the hashes still differ.
			if (verdict === 'unready' || (isLive && mayBecomeSound(verdict))) return { ok: true };
			if (verdict !== 'sound') return { ok: false, reason: verdict };
			applyRows(doc, { update, decoded, origin });
			return { ok: true };
		} catch {
			// An observer of the document may throw as well as Yjs: either way the session lives on.
			return { ok: false, reason: 'notApplied' };
		}
	}

	#judge(doc: Y.Doc, incoming: Decodable, vouchers?: Vouchers): Verdict {
		const { decoded, member } = incoming;
		// A person's own devices hold one another's work, and have judged it when it came.
		if (member.memberId === this.#self.memberId) return isReady(doc, decoded) ? 'sound' : 'unready';
		return judgeUpdate(doc, this.#given(incoming), vouchers);
	}

	#vouchers(doc: Y.Doc, incoming: Decodable): Promise<Vouchers> {
		return vouchersOf(doc, this.#given(incoming), (attestation) =>
			this.#witness(attestation, incoming.documentId)
		);
	}

	#given({ documentId, update, decoded, member }: Decodable): Given {
		const by = {
			senderId: member.memberId,
			relays: member.hasAuthority,
			receiverId: this.#self.memberId,
			restoring: this.#restoring(),
			ownerId: ownerOf(documentId)
		};
		return { update, decoded, tableOf: tableOf(documentId), by };
	}
}

/** An update with its parts, and who sent it. */
type Decodable = Pick<IncomingUpdate, 'documentId' | 'update' | 'member'> & { decoded: Decoded };

/** Whether the word of a fact's author would make it sound. */
const lacksWord = (verdict: Verdict): boolean =>
	verdict === 'inYourName' || verdict === 'rewritesFacts';

/**
 * Whether what is on its way may still make an edit sound: an author's word, or what comes in the place of what the edit
 * takes away. If nothing does, the answer to the next question is refused.
 */
const mayBecomeSound = (verdict: Verdict): boolean =>
	lacksWord(verdict) || verdict === 'invalidRows';

const tablesByRoot = new Map(
	Object.entries(tablesByKind).map(([kind, tables]) => {
		const all = [...Object.values(tables), ...(kind === 'meta' ? [territoryTable] : [])];
		return [kind, new Map(all.map((table) => [table.root, table as Table<unknown>]))] as const;
	})
);

function tableOf(documentId: string): TableOf {
	const tables = tablesByRoot.get(parseDocumentId(documentId)?.kind ?? '');
	return (root) => tables?.get(root);
}
