import { parseDocumentId } from '#lib/store/document-id.ts';
import type { LinkMember } from '#lib/sync/status.ts';

/** Who sends and who receives: what may pass depends on both. */
export interface Passage {
	from: LinkMember;
	to: LinkMember;
	/** True while the receiver takes its own records back from a supervisor's copy. */
	restoring: boolean;
}

/** Whether the receiver takes changes of a document from the sender; an id that names no document of a territory passes nothing. */
export function mayPass(documentId: string, { from, to, restoring }: Passage): boolean {
	const address = parseDocumentId(documentId);
	if (!address || address.kind === 'local') return false;
	// A person's own devices hold one another's work.
	if (from.memberId === to.memberId) return true;
	if (from.role === 'viewer') return false;
	switch (address.kind) {
		case 'meta':
			return from.hasAuthority;
		case 'base':
			return true;
		case 'plan':
			return from.memberId === address.repId || from.role === 'supervisor' || from.hasAuthority;
		case 'visits':
			return mayPassOwned(address.repId, { from, to, restoring });
		case 'review':
			return mayPassOwned(address.supervisorId, { from, to, restoring });
	}
}

// A supervisor hands a rep's records on, but never to the rep: there is nothing the rep could learn from them but a change.
const mayPassOwned = (ownerId: string, { from, to, restoring }: Passage): boolean =>
	from.memberId === ownerId || (from.hasAuthority && (to.memberId !== ownerId || restoring));
