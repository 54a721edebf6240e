import * as Y from 'yjs';
import { samePlain } from '#lib/store/plain.ts';
import type { Table } from '#lib/store/table.ts';
import type { RefusalReason } from '#lib/sync/status.ts';
import { IncomingStructs, isCovered, overlapping } from './incoming-structs.ts';
import { Places, type Place } from './places.ts';
import type { Decoded } from './row-decoder.ts';
import { authorOf, broughtBy, isMalformed, isMalformedRecord, isSafe } from './row-check.ts';

/** What the gate makes of an update; `unready` refers to what is not here yet and will be asked for again. */
export type Verdict = 'sound' | 'unready' | RefusalReason;

/** Who sends, who receives, and what each may do. */
export interface JudgedBy {
	/** The member who sends. */
	senderId: string;
	/** Whether the sender hands on what others recorded, their undoing as well. */
	relays: boolean;
	/** The member at this device, in whose name nobody else brings facts … */
	receiverId: string;
	/** … unless they are taken back from a supervisor's copy just now. */
	restoring: boolean;
}

/** A table of the document's kind by the name of its root. */
export type TableOf = (root: string) => (Table<unknown> & { kind?: string }) | undefined;

interface Touched {
	/** Keys of fact tables under which something already stood. */
	facts: Map<string, Set<string>>;
	/** Keys of record tables under which a record stood already and another is made. */
	remade: Map<string, Set<string>>;
	/** Facts that come with the update, by root and key. */
	brought: Map<string, unknown>;
	/** Records, by root and key. */
	records: Map<string, Map<string, TouchedRecord>>;
}

interface TouchedRecord {
	/** Fields that come, and fields that go. */
	set: Map<string, unknown>;
	unset: Set<string>;
	/** Whether the record comes into being with the update, or goes with it. */
	isMade: boolean;
	isErased: boolean;
}

/**
 * Says what an update would change in a document, and whether it may. The cost is that of the update, not of the
 * document; only an update that would touch a recorded fact is tried on a copy first.
 */
export function judgeUpdate(
	doc: Y.Doc,
	{
		update,
		decoded,
		tableOf,
		by
	}: { update: Uint8Array; decoded: Decoded; tableOf: TableOf; by: JudgedBy }
): Verdict {
	const incoming = new IncomingStructs(doc, decoded.structs);
	if (incoming.usurps) return 'invalidRows';
	if (!incoming.isWhole) return 'unready';
	const places = new Places(doc, incoming);
	const touched: Touched = {
		facts: new Map(),
		remade: new Map(),
		brought: new Map(),
		records: new Map()
	};

	for (const item of incoming.fresh) {
		const place = places.ofFresh(item);
		if (place === 'missing') return 'unready';
		if (place === 'gone') continue;
		if (!isSafe(place)) return 'invalidRows';
		const verdict = judgeItem(item, {
			doc,
			place,
			tableOf,
			by,
			touched,
			isDead: isCovered(decoded.ds.clients.get(item.id.client) ?? [], item)
		});
		if (verdict !== 'sound') return verdict;
	}
	for (const [client, ranges] of decoded.ds.clients) {
		const stored = doc.store.clients.get(client) ?? [];
		for (const { clock, len } of ranges) {
			if (clock + len > incoming.stateAfter(client)) return 'unready';
			for (const struct of overlapping(stored, { clock, length: len })) {
				if (!(struct instanceof Y.Item) || struct.deleted) continue;
				noteDelete(places, struct, { tableOf, touched });
			}
		}
	}
	if (!areFactsKept(doc, { update, touched, by })) return 'rewritesFacts';
	return areRecordsSound(doc, { touched, tableOf }) ? 'sound' : 'invalidRows';
}

function judgeItem(
	item: Y.Item,
	at: {
		doc: Y.Doc;
		place: Place;
		tableOf: TableOf;
		by: JudgedBy;
		touched: Touched;
		isDead: boolean;
	}
): Verdict {
	const { place, doc, by, touched } = at;
	const brought = broughtBy(item);
	if (brought.kind === 'foreign') return 'invalidRows';
	const table = at.tableOf(place.root);
	const [key = '', field] = place.path;
	// A table of a later app: its rows are kept and not shown, whatever they are.
	if (!table) return place.path.length > 3 ? 'invalidRows' : 'sound';
	// The one record whose fields stand in the root itself.
	if (table.kind === undefined) return brought.kind === 'map' ? 'invalidRows' : 'sound';
	const isNothing = brought.kind === 'nothing' || at.isDead;
	if (table.layout === 'row') {
		if (field !== undefined || brought.kind === 'map') return 'invalidRows';
		if (table.kind === 'facts' && standing(doc, place.root, key) !== undefined) {
			note(touched.facts, place.root).add(key);
		}
		if (isNothing || brought.kind !== 'value') return 'sound';
		if (isMalformed(table, { key, value: brought.value })) return 'invalidRows';
		const inReceiversName =
			table.kind === 'facts' &&
			!by.restoring &&
			authorOf(brought.value) === by.receiverId &&
			!samePlain({ first: standing(doc, place.root, key), second: brought.value });
		if (inReceiversName) return 'inYourName';
		// Two facts under one key: one would take the other's place before anyone has seen it.
		const name = `${place.root}\u0000${key}`;
		const twin = table.kind === 'facts' ? touched.brought.get(name) : undefined;
		if (twin !== undefined && !samePlain({ first: twin, second: brought.value })) {
			return 'rewritesFacts';
		}
		touched.brought.set(name, brought.value);
		return 'sound';
	}
	if (place.path.length > 2) return 'invalidRows';
	const record = recordOf(touched, place.root, key);
	if (isNothing) {
		// What comes deleted still takes the place of what stood there.
		noteGone(record, field);
		return 'sound';
	}
	if (field === undefined) {
		if (brought.kind !== 'map') return 'invalidRows';
		// A record is made once; another in its place would drop what others wrote into it. But two who govern may both
		// put the same new member on record before they hear of each other.
		if (standing(doc, place.root, key) !== undefined) note(touched.remade, place.root).add(key);
		record.isMade = true;
		return 'sound';
	}
	if (brought.kind !== 'value') return 'invalidRows';
	record.set.set(field, brought.value);
	return 'sound';
}

function noteDelete(
	places: Places,
	item: Y.Item,
	{ tableOf, touched }: { tableOf: TableOf; touched: Touched }
): void {
	const place = places.ofStored(item);
	if (typeof place === 'string') return;
	const table = tableOf(place.root);
	const [key, field] = place.path;
	if (table?.kind === undefined || key === undefined) return;
	if (table.kind === 'facts') note(touched.facts, place.root).add(key);
	if (table.layout === 'fields') noteGone(recordOf(touched, place.root, key), field);
}

function noteGone(record: TouchedRecord, field: string | undefined): void {
	if (field === undefined) record.isErased = true;
	else record.unset.add(field);
}

/** Whether every record an update touches would still be one; a record that was none before may stay so. */
function areRecordsSound(
	doc: Y.Doc,
	{ touched, tableOf }: { touched: Touched; tableOf: TableOf }
): boolean {
	for (const [root, records] of touched.records) {
		const table = tableOf(root);
		if (!table) continue;
		for (const [key, { set, unset, isMade, isErased }] of records) {
			if (isErased && !isMade) continue;
			const stored = doc.getMap(root).get(key);
			const before = stored instanceof Y.Map ? [...stored.entries()] : [];
			const kept = before.filter(([field]) => !unset.has(field));
			const fields = new Map<string, unknown>([...kept, ...set]);
			if (!isMalformedRecord(table, { key, fields })) continue;
			const wasMalformed = stored !== undefined && isMalformed(table, { key, value: stored });
			if (!wasMalformed) return false;
		}
	}
	return true;
}

/**
 * Whether every fact that the update touches still stands as it did, but for those the sender may take back, and every
 * record that it makes once more.
 */
function areFactsKept(
	doc: Y.Doc,
	{ update, touched, by }: { update: Uint8Array; touched: Touched; by: JudgedBy }
): boolean {
	const guarded: { root: string; key: string; value: unknown }[] = [...touched.facts].flatMap(
		([root, keys]) =>
			[...keys].flatMap((key) => {
				const value = standing(doc, root, key);
				return value === undefined || mayTakeBack(value, by) ? [] : [{ root, key, value }];
			})
	);
	for (const [root, keys] of touched.remade) {
		for (const key of keys) guarded.push({ root, key, value: standing(doc, root, key) });
	}
	if (guarded.length === 0) return true;
	const copy = new Y.Doc();
	Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
	Y.applyUpdate(copy, update);
	return guarded.every(({ root, key, value }) =>
		samePlain({ first: plain(value), second: plain(standing(copy, root, key)) })
	);
}

function mayTakeBack(value: unknown, { senderId, relays, receiverId }: JudgedBy): boolean {
	const author = authorOf(value);
	return author === senderId || (relays && author !== null && author !== receiverId);
}

/** What stands under a key of a root; undefined when nothing does, also where a peer nested something. */
const standing = (doc: Y.Doc, root: string, key: string): unknown => doc.getMap(root).get(key);

const plain = (value: unknown): unknown => (value instanceof Y.Map ? value.toJSON() : value);

function note(facts: Map<string, Set<string>>, root: string): Set<string> {
	const known = facts.get(root) ?? new Set<string>();
	facts.set(root, known);
	return known;
}

function recordOf({ records }: Touched, root: string, key: string): TouchedRecord {
	const ofRoot = records.get(root) ?? new Map<string, TouchedRecord>();
	records.set(root, ofRoot);
	const known = ofRoot.get(key) ?? {
		set: new Map<string, unknown>(),
		unset: new Set<string>(),
		isMade: false,
		isErased: false
	};
	ofRoot.set(key, known);
	return known;
}
