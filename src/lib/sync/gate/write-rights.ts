import { parseDocumentId } from '#lib/store/document-id.ts';
import type { LinkMember } from '#lib/sync/status.ts';

/** Who sends and who receives: what may pass depends on both. */
export interface Passage {
	from: LinkMember;
	to: LinkMember;
	/** True while the receiver takes its own records back from a supervisor's copy. */
	restoring: boolean;
}

/** The member whose records a document holds; null where it is everybody's. */
export function ownerOf(documentId: string): string | null {
	const address = parseDocumentId(documentId);
	switch (address?.kind) {
		case 'plan':
		case 'visits':
			return address.repId;
		case 'review':
			return address.supervisorId;
		default:
			return null;
	}
}

/** Whether others take changes of a document from a member at all: what they would refuse is not to be offered. */
export const mayWrite = (documentId: string, from: LinkMember): boolean =>
	mayPass(documentId, { from, to: nobody, restoring: false });

/** Whether a member may write what is new in a document: as `mayWrite`, but a rep's records are the rep's alone to make. */
export function mayAuthor(documentId: string, by: LinkMember): boolean {
	const address = parseDocumentId(documentId);
	if (address?.kind === 'visits' && by.memberId !== address.repId) return false;
	return mayWrite(documentId, by);
}

const nobody: LinkMember = {
	memberId: '',
	name: '',
	role: 'viewer',
	hasAuthority: false,
	deviceId: null
};

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
