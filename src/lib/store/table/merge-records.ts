import type * as Y from 'yjs';
import type { Checked } from '#lib/domain/record.ts';
import type { Act } from './act.ts';
import type { RecordTable } from './table.ts';
import { planEdit, type Edit, type Fields } from './write-records.ts';

interface Mergeable {
	readonly id: string;
	readonly mergedInto: string | null;
}

/** Two records of one table, the one that is kept and the one that stands under it. */
interface Merging<T extends Mergeable> {
	readonly table: RecordTable<T>;
	readonly keptId: string;
	readonly absorbedId: string;
	readonly act: Act;
}

/** Lets one record stand under another from now on and writes fields into the kept one, in one transaction. */
export function mergeRecords<T extends Mergeable>(
	doc: Y.Doc,
	{ table, keptId, absorbedId, fields, act }: Merging<T> & { fields: Fields<T> }
): Checked<null> {
	if (keptId === absorbedId) return { ok: false, problem: 'mergedInto: the record itself' };
	const edits = [
		{ id: keptId, fields: { ...fields, mergedInto: null } },
		{ id: absorbedId, fields: { mergedInto: keptId } as Fields<T> }
	];
	return editBoth(doc, { table, edits, act });
}

/** Lets both records stand for themselves, in one transaction. */
export const separateRecords = <T extends Mergeable>(
	doc: Y.Doc,
	{ table, keptId, absorbedId, act }: Merging<T>
): Checked<null> => {
	const fields = { mergedInto: null } as Fields<T>;
	const edits = [absorbedId, keptId].map((id) => ({ id, fields }));
	return editBoth(doc, { table, edits, act });
};

function editBoth<T extends Mergeable>(
	doc: Y.Doc,
	{ table, edits, act }: { table: RecordTable<T>; edits: readonly Edit<T>[]; act: Act }
): Checked<null> {
	const writes: (() => void)[] = [];
	for (const edit of edits) {
		const planned = planEdit(doc, { table, edit });
		if (!planned.ok) return planned;
		writes.push(planned.value.write);
	}
	doc.transact(() => writes.forEach((write) => write()), act);
	return { ok: true, value: null };
}
