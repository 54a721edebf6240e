import * as Y from 'yjs';
import { samePlain } from '#lib/store/table/plain.ts';
import type { Table } from '#lib/store/table/table.ts';
import type { RefusalReason } from '#lib/sync/status.ts';
import { isCovered, overlapping, type IncomingStructs } from './incoming-structs.ts';
import { Places, type Place } from './places.ts';
import { authorOf, broughtBy, isMalformed, isSafe } from './row-check.ts';
import type { Decoded } from './row-decoder.ts';

/** Who sends, who receives, and what each may do. */
export interface JudgedBy {
	/** The member who sends. */
	senderId: string;
	/** Whether the sender hands on what others recorded, their undoing as well. */
	relays: boolean;
	/** The member at this device, in whose name nobody else brings facts … */
	receiverId: string;
	/** Whose document it is; null or left out where it is everybody's. */
	ownerId?: string | null;
	/** … unless they are taken back from a supervisor's copy just now. */
	restoring: boolean;
}

/** A table of the document's kind by the name of its root. */
export type TableOf = (
	root: string
) => (Table<unknown> & { kind?: string; sharedKeys?: boolean; byOthers?: boolean }) | undefined;

/** A fresh item, and whether it comes deleted. */
export interface FreshItem {
	readonly item: Y.Item;
	readonly isDead: boolean;
}

/** What an update does to one record of fields that merge. */
export interface TouchedRecord {
	/** What it puts under the record's own key: a map, or something that is gone again. */
	readonly made: FreshItem[];
	/** What it puts under each field. */
	readonly fields: Map<string, FreshItem[]>;
	/** Fields that stand and whose value it deletes. */
	readonly unset: Set<string>;
	/** Whether it deletes the record that stands. */
	isErased: boolean;
}

/** What an update touches in a document that is not plainly new. */
export interface Touched {
	/** Keys of fact tables under which something already stood, with what comes there and is gone again. */
	readonly facts: Map<string, Map<string, Y.ID[]>>;
	/** Facts that come with the update, by root and key. */
	readonly brought: Map<string, unknown>;
	/** Facts that come in the name of the member at this device and do not stand here. */
	readonly inOwnName: { root: string; key: string; value: unknown }[];
	readonly records: Map<string, Map<string, TouchedRecord>>;
}

/** Where an update is judged. */
export interface Ground {
	readonly doc: Y.Doc;
	readonly decoded: Decoded;
	readonly incoming: IncomingStructs;
	readonly tableOf: TableOf;
	readonly by: JudgedBy;
}

/** Nobody records and takes back one fact more often; a forger may say so. */
const mostEdits = 200;

/** Goes through an update once; says what it touches, or why it may not or cannot be taken whatever else it does. */
export function touchedBy(ground: Ground): Touched | RefusalReason | 'unready' {
	const { doc, decoded, incoming, tableOf } = ground;
	const places = new Places(doc, incoming);
	const touched: Touched = {
		facts: new Map(),
		brought: new Map(),
		inOwnName: [],
		records: new Map()
	};
	for (const item of incoming.fresh) {
		const place = places.ofFresh(item);
		if (place === 'missing') return 'unready';
		if (place === 'gone') continue;
		if (!isSafe(place)) return 'invalidRows';
		const isDead = isCovered(decoded.ds.clients.get(item.id.client) ?? [], item);
		const refusal = takeItem({ item, isDead }, { place, ground, touched });
		if (refusal) return refusal;
	}
	for (const [client, ranges] of decoded.ds.clients) {
		const stored = doc.store.clients.get(client) ?? [];
		for (const { clock, len } of ranges) {
			if (clock + len > incoming.stateAfter(client)) return 'unready';
			for (const struct of overlapping(stored, { clock, length: len })) {
				if (!(struct instanceof Y.Item) || struct.deleted) continue;
				takeDelete(places.ofStored(struct), { tableOf, touched });
			}
		}
	}
	return touched;
}

/** What stands under a key of a root; undefined when nothing does, also where a peer nested something. */
export const standing = (doc: Y.Doc, root: string, key: string): unknown =>
	doc.getMap(root).get(key);

function takeItem(
	fresh: FreshItem,
	{ place, ground, touched }: { place: Place; ground: Ground; touched: Touched }
): RefusalReason | null {
	const brought = broughtBy(fresh.item);
	if (brought.kind === 'foreign') return 'invalidRows';
	const table = ground.tableOf(place.root);
	// A table of a later app: its rows are kept and not shown, whatever they are.
	if (!table) return place.path.length > 3 ? 'invalidRows' : null;
	// The one record whose fields stand in the root itself.
	if (table.kind === undefined) return brought.kind === 'map' ? 'invalidRows' : null;
	const isNothing = brought.kind === 'nothing' || fresh.isDead;
	if (table.layout === 'row') {
		if (place.path.length > 1 || brought.kind === 'map') return 'invalidRows';
		const value = isNothing || brought.kind !== 'value' ? null : { is: brought.value };
		return takeRow(value, { item: fresh.item, place, table, ground, touched });
	}
	if (place.path.length > 2) return 'invalidRows';
	const [key = '', field] = place.path;
	const record = recordOf(touched, place.root, key);
	if (field === undefined) {
		if (!isNothing && brought.kind !== 'map') return 'invalidRows';
		record.made.push({ item: fresh.item, isDead: isNothing });
		return null;
	}
	if (!isNothing && brought.kind !== 'value') return 'invalidRows';
	const items = record.fields.get(field) ?? [];
	items.push({ item: fresh.item, isDead: isNothing });
	record.fields.set(field, items);
	return null;
}

function takeRow(
	brought: { is: unknown } | null,
	at: {
		item: Y.Item;
		place: Place;
		table: Table<unknown> & { kind?: string; byOthers?: boolean };
		ground: Ground;
		touched: Touched;
	}
): RefusalReason | null {
	const { item, place, table, ground, touched } = at;
	const { doc, by } = ground;
	const { root } = place;
	const [key = ''] = place.path;
	const isFact = table.kind === 'facts';
	const stands = standing(doc, root, key);
	if (isFact && stands !== undefined)
		noteFact(touched, { root, key, gone: brought ? [] : idsOf(item) });
	if (!brought) return null;
	const value = brought.is;
	if (isMalformed(table, { key, value })) return 'invalidRows';
	if (!isFact) return null;
	if (table.byOthers && authorOf(value) === by.ownerId) return 'notPermitted';
	const isOwn = !by.restoring && authorOf(value) === by.receiverId;
	if (isOwn && !samePlain({ first: stands, second: value }))
		touched.inOwnName.push({ root, key, value });
	// Two facts under one key: one would take the other's place before anyone has seen it.
	const name = `${root}\u0000${key}`;
	const twin = touched.brought.get(name);
	if (twin !== undefined && !samePlain({ first: twin, second: value })) return 'rewritesFacts';
	touched.brought.set(name, value);
	return null;
}

function takeDelete(
	place: ReturnType<Places['ofStored']>,
	{ tableOf, touched }: { tableOf: TableOf; touched: Touched }
): void {
	if (typeof place === 'string') return;
	const table = tableOf(place.root);
	const [key, field] = place.path;
	if (table?.kind === undefined || key === undefined) return;
	if (table.kind === 'facts') noteFact(touched, { root: place.root, key, gone: [] });
	if (table.layout !== 'fields') return;
	const record = recordOf(touched, place.root, key);
	if (field === undefined) record.isErased = true;
	else record.unset.add(field);
}

function noteFact(
	{ facts }: Touched,
	{ root, key, gone }: { root: string; key: string; gone: readonly Y.ID[] }
): void {
	const ofRoot = facts.get(root) ?? new Map<string, Y.ID[]>();
	facts.set(root, ofRoot.set(key, [...(ofRoot.get(key) ?? []), ...gone]));
}

/** The ids of all edits in one item: those that are gone are kept in one piece. */
const idsOf = ({ id, length }: Y.Item): Y.ID[] =>
	Array.from({ length: Math.min(length, mostEdits) }, (_, at) =>
		Y.createID(id.client, id.clock + at)
	);

function recordOf({ records }: Touched, root: string, key: string): TouchedRecord {
	const ofRoot = records.get(root) ?? new Map<string, TouchedRecord>();
	records.set(root, ofRoot);
	const known = ofRoot.get(key) ?? {
		made: [],
		fields: new Map<string, FreshItem[]>(),
		unset: new Set<string>(),
		isErased: false
	};
	ofRoot.set(key, known);
	return known;
}
