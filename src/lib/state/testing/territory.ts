import type { Member, MemberRole } from '#lib/domain/sharing/territory.ts';
import { Workspace } from '#lib/state/workspace.svelte.ts';
import { metaDocumentId } from '#lib/store/document-id.ts';
import { Documents } from '#lib/store/documents.ts';
import { rememberTerritory } from '#lib/store/local.ts';
import { addMember } from '#lib/store/members.ts';
import { createTerritory } from '#lib/store/territory.ts';
import { MemoryDisks } from '#lib/store/testing/memory-disk.ts';
import { newSecret } from '#lib/sync/invite.ts';
import { secretToText } from '#lib/sync/secret-text.ts';

const at = '2026-11-02T01:00:00.000Z';
const act = { act: 'createTerritory', id: 'founding' } as const;

/** The people of the test territory: a rep whose device it is, another rep, a supervisor and one who only looks. */
const people: readonly Omit<Member, 'version'>[] = [
	{ id: 'rep', name: '林晓', role: 'rep', joinedAt: at, leftOn: null },
	{ id: 'rep-2', name: '方远', role: 'rep', joinedAt: at, leftOn: null },
	{ id: 'boss', name: '周敏之', role: 'supervisor', joinedAt: at, leftOn: null },
	{ id: 'guest', name: '白露', role: 'viewer', joinedAt: at, leftOn: null }
];

/**
 * An open territory on a disk in memory, with several members, at the device of one of them. Tabs of one id hear each
 * other, and so would two tests of one process: each has an id of its own.
 */
export async function openTerritory(
	selfId = 'rep',
	id = `north-${crypto.randomUUID()}`
): Promise<Workspace> {
	const self = people.find((person) => person.id === selfId);
	const role: MemberRole = self?.role ?? 'viewer';
	const all = await Documents.start({ disks: new MemoryDisks() });
	const meta = await all.open(metaDocumentId(id));
	const about = { version: 1 as const, id, name: '北区', sample: false };
	createTerritory(meta, { ...about, createdBy: 'boss', createdAt: at }, act);
	for (const person of people) addMember(meta, { version: 1, ...person }, act);
	const known = rememberTerritory(all.local, {
		version: 1,
		id,
		name: '北区',
		role,
		memberId: selfId,
		secret: secretToText(newSecret()),
		sample: false
	});
	if (!known.ok) throw new Error(known.problem);
	return Workspace.open(all, known.value);
}
