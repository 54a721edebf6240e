import { monthOf, type Day } from '#lib/domain/day.ts';
import { documentOfAct, type ActDocument } from '#lib/store/act-documents.ts';
import {
	baseDocumentId,
	metaDocumentId,
	planDocumentId,
	visitsDocumentId
} from '#lib/store/document-id.ts';
import type { ActName } from '#lib/store/table/act.ts';
import { mayAuthor } from '#lib/sync/gate/write-rights.ts';
import type { LinkMember } from '#lib/sync/status.ts';

/**
 * Why others would not take an act: `viewer`, nothing is changed by this member; `owner`, not what belongs to someone
 * else; `governor`, what all go by is for those who govern.
 */
export type Forbidden = 'viewer' | 'owner' | 'governor';

/** Who acts, in which territory, and on what day. */
export interface Actor {
	readonly territoryId: string;
	readonly by: Pick<LinkMember, 'memberId' | 'role' | 'hasAuthority'>;
	readonly today: Day;
}

/** Null when others take the act as the gate does; `repId` says whose plan or visits it is about. */
export function forbidding(
	{ name, repId }: { name: ActName; repId: string },
	actor: Actor
): Forbidden | null {
	const { by } = actor;
	if (by.role === 'viewer') return 'viewer';
	// Nobody coaches themself: the gate of others turns such a word away.
	if (name === 'recordCoaching' && by.memberId === repId) return 'owner';
	const kind = documentOfAct[name];
	if (mayAuthor(addressOf(kind, { repId, actor }), { ...by, name: '', deviceId: null }))
		return null;
	return kind === 'meta' ? 'governor' : 'owner';
}

function addressOf(kind: ActDocument, of: { repId: string; actor: Actor }): string {
	const { territoryId, today } = of.actor;
	const { repId } = of;
	switch (kind) {
		case 'meta':
			return metaDocumentId(territoryId);
		case 'base':
			return baseDocumentId(territoryId);
		case 'plan':
			return planDocumentId({ territoryId, repId, year: today.slice(0, 4) });
		case 'visits':
			return visitsDocumentId({ territoryId, repId, month: monthOf(today) });
	}
}
