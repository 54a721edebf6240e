import * as Y from 'yjs';
import type { Arrivals } from '#lib/state/backup/arrivals.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import { isReadableBy, newsOf } from '#lib/sync/bundle/news.ts';
import { documentHash } from '#lib/sync/documents/document-hash.ts';
import { Gate } from '#lib/sync/gate/gate.ts';
import { defaultLimits } from '#lib/sync/limits.ts';
import { memberAt } from '#lib/sync/session/introducer.ts';
import type { LinkMember } from '#lib/sync/status.ts';
import { sameBytes } from '#lib/sync/short-tag.ts';
import { endArrival } from './arrival.ts';
import type { ProvedBundle } from './bundle-opening.ts';
import { Holdings } from './holdings.ts';
import { forgetRefused, keepRefused } from './refused-updates.ts';
import { sharedDocuments } from './sharing.svelte.ts';

/** What came of the documents of a bundle. */
export interface Taken {
	refused: number;
	/** Now the same here as at the sender. */
	equal: number;
}

/** Marks what a bundle brought; it is no act of the person at this device and is not undone. */
export const bundleOrigin = Symbol('bundle');

/** The member who reads a bundle at this device. */
export function readerOf({ membership, self }: Pick<Workspace, 'membership' | 'self'>): LinkMember {
	const { identity } = membership;
	if (identity) return memberAt(identity);
	const { id: memberId, name, role } = self;
	return { memberId, name, role, hasAuthority: false, deviceId: null };
}

/**
 * Takes the documents of a proved bundle through the gate and learns from its hashes what the sender holds. Taking the
 * same again, or an older one later, changes nothing. `arrivals` is shown each document before its changes are taken.
 */
export async function takeBundle(
	{ read, sender }: ProvedBundle,
	workspace: Pick<Workspace, 'documents' | 'membership' | 'self'>,
	arrivals?: Arrivals
): Promise<Taken> {
	const { documents, membership } = workspace;
	const reader = readerOf(workspace);
	const shared = sharedDocuments(documents);
	const holdings = new Holdings(documents);
	const member = memberAt(sender);
	const gate = new Gate({
		documents: shared,
		self: reader,
		restoring: () => membership.known.restoring,
		witness: (...said) => membership.directory.attestedBy(...said),
		largestUpdateBytes: defaultLimits.largestMessageBytes
	});
	// A bundle is a meeting too: whoever came by invite is put on record by a device that may.
	await membership.met(sender, () => {});
	let refused = 0;
	let equal = 0;
	for (const document of read.documents) {
		const { id: documentId, update, hash, stateVector } = document;
		if (!shared.mayReceive(documentId)) {
			refused++;
			continue;
		}
		if (!isReadableBy(document, { reader, sender: member })) continue;
		const doc = await shared.open(documentId);
		arrivals?.watch(documentId, doc);
		const news = newsOf(doc, document);
		if (news?.isIncomplete || news?.isDamaged) continue;
		const admission =
			news && (await gate.admit({ documentId, update, member, origin: bundleOrigin }));
		// What the sender holds is told all the same where its changes are not taken.
		if (admission?.ok === false) {
			refused++;
			const { reason } = admission;
			const { memberId } = member;
			keepRefused(documents, { memberId, documentId, reason, update, at: Date.now() });
		}
		const isSame = sameBytes(documentHash(doc), hash);
		if (isSame) {
			equal++;
			forgetRefused(documents, { memberId: member.memberId, documentId });
		}
		if (!isSame && stateVector.length === 0) continue;
		holdings.note({
			memberId: sender.memberId,
			deviceId: sender.deviceId,
			documentId,
			hash,
			stateVector: isSame ? Y.encodeStateVector(doc) : stateVector,
			untold: news !== null,
			at: new Date(read.madeAt).toISOString()
		});
	}
	// Of a sender from whom nothing differs any more, nothing is missing.
	if (equal === read.documents.length) endArrival(documents.all.local, documents.id);
	return { refused, equal };
}
