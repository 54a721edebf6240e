import * as Y from 'yjs';
import { broughtBy } from './row-check.ts';
import type { FreshItem, Ground, TouchedRecord } from './touched.ts';

/** The fields a record will have; `gone` when it will not be there; `unclear` when only trying can tell. */
export type RecordOutlook = ReadonlyMap<string, unknown> | 'gone' | 'unclear';

/**
 * What becomes of a record, told without trying where nobody else wrote what the update writes: then the update's last
 * word stands. Where two wrote one field apart, Yjs decides by the order of all that was ever written there, and what the
 * sender's copy made of it (a value that lost there, and comes deleted) says nothing of what will stand here.
 */
export function outlookOf(
	{ doc, incoming }: Ground,
	{ root, key, record }: { root: string; key: string; record: TouchedRecord }
): RecordOutlook {
	const slot = doc.getMap(root)._map.get(key);
	const [made, ...further] = record.made;
	if (made) {
		if (slot || further.length > 0) return 'unclear';
		return made.isDead ? 'gone' : fieldsAfter(new Map(), { incoming, record });
	}
	if (record.isErased) return 'gone';
	const stands = doc.getMap(root).get(key);
	return stands instanceof Y.Map ? fieldsAfter(stands._map, { incoming, record }) : 'unclear';
}

function fieldsAfter(
	stored: ReadonlyMap<string, Y.Item>,
	{ incoming, record }: { incoming: Ground['incoming']; record: TouchedRecord }
): RecordOutlook {
	const fields = new Map<string, unknown>();
	for (const [field, item] of stored) {
		if (item.deleted || record.unset.has(field)) continue;
		fields.set(field, item.content.getContent()[item.length - 1]);
	}
	for (const [field, items] of record.fields) {
		const last = lastWord(items, { incoming, before: stored.get(field) });
		if (!last) return 'unclear';
		const brought = broughtBy(last);
		if (brought.kind === 'value') fields.set(field, brought.value);
	}
	return fields;
}

/** The one value that lives, when all that comes for the field leads up to it and on from what stands; else null. */
function lastWord(
	items: readonly FreshItem[],
	{ incoming, before }: { incoming: Ground['incoming']; before: Y.Item | undefined }
): Y.Item | null {
	const [living, ...others] = items.filter(({ isDead }) => !isDead);
	if (!living || others.length > 0) return null;
	const coming = new Set(items.map(({ item }) => item));
	let at: Y.Item = living.item;
	for (;;) {
		if (at.rightOrigin !== null || !incoming.isAllFresh(at)) return null;
		coming.delete(at);
		const origin = at.origin;
		if (origin === null) return coming.size === 0 && !before ? living.item : null;
		const found = incoming.find(origin);
		if (!(found?.struct instanceof Y.Item)) return null;
		if (!found.isFresh) return coming.size === 0 && found.struct === before ? living.item : null;
		if (!coming.has(found.struct)) return null;
		at = found.struct;
	}
}
