import type { Workspace } from '#lib/state/workspace.svelte.ts';
import { parseDocumentId } from '#lib/store/document-id.ts';
import type { ReadBundle } from '#lib/sync/bundle/bundle.ts';
import { verifyPath } from '#lib/sync/identity/path.ts';
import { Removals } from '#lib/sync/identity/removals.ts';
import type { ProvedBundle } from './bundle-opening.ts';

/**
 * A backup of a device of this very person that was removed since, as after a loss: with what the person recorded, planned
 * and remarked, and nothing else, so that whoever has the lost device can say nothing of others by it. Null for any other.
 */
export async function ownLost(
	read: ReadBundle,
	{ id: territoryId, membership, selfId }: Pick<Workspace, 'id' | 'membership' | 'selfId'>
): Promise<ProvedBundle | null> {
	const { root } = membership.directory;
	const ground = { territoryId, root, removals: new Removals([]), now: null };
	const maker = await verifyPath(read.sender, ground);
	if (!maker.ok || maker.value.memberId !== selfId || membership.turnedAway) return null;
	if (!(await maker.value.verify(read.signed, read.signature))) return null;
	const documents = read.documents.filter(({ id }) => isOwned(id, selfId));
	return { read: { ...read, documents }, sender: maker.value };
}

function isOwned(documentId: string, memberId: string): boolean {
	const address = parseDocumentId(documentId);
	switch (address?.kind) {
		case 'visits':
		case 'plan':
			return address.repId === memberId;
		case 'review':
			return address.supervisorId === memberId;
		default:
			return false;
	}
}
