import type * as Y from 'yjs';
import type { Day } from '#lib/domain/day.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Member, MemberInput } from '#lib/domain/sharing/territory.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { addRecord, editRecord, type Edit } from './table/write-records.ts';
import { metaTables } from './tables.ts';

const table = metaTables.members;

/** Everyone who shares or shared the territory. */
export const readMembers = (meta: Y.Doc): Reading<Member> => readTable(meta, table);

/** Adds a member under a fresh id. */
export const addMember = (meta: Y.Doc, record: MemberInput, act: Act): Checked<Member> =>
	addRecord(meta, { table, record, act });

/** Changes the named fields of a member. */
export const editMember = (meta: Y.Doc, edit: Edit<Member>, act: Act): Checked<Member> =>
	editRecord(meta, { table, edit, act });

/** Notes the day a member left; what the member recorded stays. */
export const removeMember = (
	meta: Y.Doc,
	removal: { id: string; on: Day },
	act: Act
): Checked<Member> => editMember(meta, { id: removal.id, fields: { leftOn: removal.on } }, act);

/** Takes back that a member left. */
export const restoreMember = (meta: Y.Doc, id: string, act: Act): Checked<Member> =>
	editMember(meta, { id, fields: { leftOn: null } }, act);
