import type * as Y from 'yjs';
import { tagKey, type CustomerTag } from '#lib/domain/archive/tag.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { clearCell, setCell } from './table/write-rows.ts';
import { baseTables } from './tables.ts';

const table = baseTables.customerTags;

/** The tags of customers, by `subject/tag`. */
export const readCustomerTags = (base: Y.Doc): Reading<CustomerTag> => readTable(base, table);

/** Sets a tag; one that stands keeps who set it. */
export function setCustomerTag(base: Y.Doc, value: CustomerTag, act: Act): Checked<CustomerTag> {
	const known = readCustomerTags(base).records.get(tagKey(value));
	return known ? { ok: true, value: known } : setCell(base, { table, value, act });
}

/** Takes a tag away; one that another device sets meanwhile stays. */
export const removeCustomerTag = (
	base: Y.Doc,
	tag: Pick<CustomerTag, 'subjectId' | 'tag'>,
	act: Act
): void => clearCell(base, { table, key: tagKey(tag), act });
