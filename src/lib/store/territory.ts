import type * as Y from 'yjs';
import type { Checked } from '#lib/domain/record.ts';
import type { Territory } from '#lib/domain/sharing/territory.ts';
import type { Act } from './table/act.ts';
import { readRow, type RowReading } from './table/read-row.ts';
import { checkStorable } from './table/write-records.ts';
import { territoryTable as table } from './tables.ts';

/** The territory of a meta document; `absent` until it was created here or arrived from a peer. */
export function readTerritory(meta: Y.Doc): RowReading<Territory> | { state: 'absent' } {
	const root = meta.getMap(table.root);
	const id = root.get('id');
	if (root.size === 0) return { state: 'absent' };
	return readRow(table, { key: typeof id === 'string' ? id : '', value: root });
}

/** Writes the territory's record; a territory is created once. */
export function createTerritory(meta: Y.Doc, territory: Territory, act: Act): Checked<Territory> {
	if (meta.getMap(table.root).size > 0) return { ok: false, problem: 'id: already in use' };
	const checked = checkStorable(table, territory);
	if (checked.ok) {
		const fields = Object.entries(checked.value);
		meta.transact(() => {
			for (const [field, value] of fields) meta.getMap(table.root).set(field, value);
		}, act);
	}
	return checked;
}

/** Gives the territory another name. */
export function renameTerritory(
	meta: Y.Doc,
	{ name }: { name: string },
	act: Act
): Checked<Territory> {
	const current = readTerritory(meta);
	if (current.state !== 'record') return { ok: false, problem: `territory: ${current.state}` };
	const checked = checkStorable(table, { ...current.record, name });
	if (checked.ok) {
		meta.transact(() => meta.getMap(table.root).set('name', checked.value.name), act);
	}
	return checked;
}
