import * as Y from 'yjs';
import { Gate } from '#lib/sync/gate/gate.ts';
import type { Witness } from '#lib/sync/gate/vouchers.ts';
import type { LinkMember } from '#lib/sync/status.ts';
import { MemoryDocuments } from './memory-documents.ts';

const person = (memberId: string, role: LinkMember['role']): LinkMember => ({
	memberId,
	name: memberId,
	role,
	hasAuthority: role === 'supervisor',
	deviceId: null
});
/** A member of each kind, two reps among them. */
export const [rep, other, boss, viewer] = [
	person('rep-1', 'rep'),
	person('rep-2', 'rep'),
	person('boss', 'supervisor'),
	person('eye', 'viewer')
];
/** A document of each kind, the months and plans being those of `rep`. */
export const month = 't/north/visits/rep-1/2026-03';
export const [meta, base, plan] = ['t/north/meta', 't/north/base', 't/north/plan/rep-1/2026'];

/** A device of one member, and what its gate says to an update. */
export function deviceOf(
	self: LinkMember,
	{
		restoring = false,
		witness = () => Promise.resolve(null)
	}: { restoring?: boolean; witness?: Witness } = {}
) {
	const documents = new MemoryDocuments(null);
	const gate = new Gate({
		documents,
		self,
		restoring: () => restoring,
		witness,
		largestUpdateBytes: 10_000_000
	});
	const take = async (documentId: string, update: Uint8Array, member: LinkMember) => {
		const admission = await gate.admit({ documentId, update, member, origin: null });
		return admission.ok ? 'taken' : admission.reason;
	};
	return { documents, take, doc: (id: string) => documents.doc(id) };
}

/** A document of its own that starts as a copy of another. */
function copyOf(doc: Y.Doc): Y.Doc {
	const copy = new Y.Doc();
	Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
	return copy;
}

/** What `change` does to a copy of a document, as the live edit a peer would push. */
export function editOf(doc: Y.Doc, change: (copy: Y.Doc) => void): Uint8Array {
	const copy = copyOf(doc);
	const updates: Uint8Array[] = [];
	copy.on('update', (update: Uint8Array) => updates.push(update));
	change(copy);
	return Y.mergeUpdates(updates);
}
