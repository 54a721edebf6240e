import type * as Y from 'yjs';
import type { Zone, ZoneInput } from '#lib/domain/archive/zone.ts';
import type { Day } from '#lib/domain/day.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { addRecord, editRecord, type Edit } from './table/write-records.ts';
import { baseTables } from './tables.ts';

const table = baseTables.zones;

/** Every zone of a base document, those in the recycle bin included. */
export const readZones = (base: Y.Doc): Reading<Zone> => readTable(base, table);

/** Adds a zone under its fresh id. */
export const addZone = (base: Y.Doc, record: ZoneInput, act: Act): Checked<Zone> =>
	addRecord(base, { table, record, act });

/** Changes the named fields of a zone. */
export const editZone = (base: Y.Doc, edit: Edit<Zone>, act: Act): Checked<Zone> =>
	editRecord(base, { table, edit, act });

/** Puts a zone into the recycle bin as of a day; nothing that names it changes. */
export const deleteZone = (
	base: Y.Doc,
	deletion: { id: string; on: Day },
	act: Act
): Checked<Zone> => editZone(base, { id: deletion.id, fields: { deletedOn: deletion.on } }, act);

/** Takes a zone back out of the recycle bin. */
export const restoreZone = (base: Y.Doc, { id }: { id: string }, act: Act): Checked<Zone> =>
	editZone(base, { id, fields: { deletedOn: null } }, act);
