import * as Y from 'yjs';
import { samePlain } from '#lib/store/plain.ts';
import type { RefusalReason } from '#lib/sync/status.ts';
import { IncomingStructs, isCovered } from './incoming-structs.ts';
import { outlookOf } from './record-outlook.ts';
import { authorOf, isMalformed, isMalformedRecord } from './row-check.ts';
import type { Decoded } from './row-decoder.ts';
import {
	standing,
	touchedBy,
	type Ground,
	type JudgedBy,
	type TableOf,
	type Touched,
	type TouchedRecord
} from './touched.ts';
import { Trial } from './trial.ts';

/** What the gate makes of an update; `unready` refers to what is not here yet and will be asked for again. */
export type Verdict = 'sound' | 'unready' | RefusalReason;

/**
 * Says what an update would change in a document, and whether it may. The cost is that of the update, not of the
 * document; an update that touches a recorded fact, or a field that was written here as well, is tried on a copy first.
 */
export function judgeUpdate(
	doc: Y.Doc,
	given: { update: Uint8Array; decoded: Decoded; tableOf: TableOf; by: JudgedBy }
): Verdict {
	const { update, decoded, tableOf, by } = given;
	const incoming = new IncomingStructs(doc, decoded.structs);
	if (incoming.usurps) return 'invalidRows';
	if (!incoming.isWhole) return 'unready';
	const ground: Ground = { doc, decoded, incoming, tableOf, by };
	const touched = touchedBy(ground);
	if (typeof touched === 'string') return touched;
	const trial = new Trial(doc, update);
	try {
		if (!areFactsKept(ground, touched, trial)) return 'rewritesFacts';
		return judgeRecords(ground, touched, trial);
	} finally {
		trial.end();
	}
}

/** Whether every fact that the update touches still stands as it did, but for those the sender may take back. */
function areFactsKept({ doc, by }: Ground, { facts }: Touched, trial: Trial): boolean {
	for (const [root, keys] of facts) {
		for (const key of keys) {
			const first = standing(doc, root, key);
			if (first === undefined || mayTakeBack(first, by)) continue;
			if (!samePlain({ first, second: trial.standing(root, key) })) return false;
		}
	}
	return true;
}

function mayTakeBack(value: unknown, { senderId, relays, receiverId }: JudgedBy): boolean {
	const author = authorOf(value);
	return author === senderId || (relays && author !== null && author !== receiverId);
}

/** Whether every record an update touches would still be one; a record that was none before may stay so. */
function judgeRecords(ground: Ground, touched: Touched, trial: Trial): Verdict {
	for (const [root, records] of touched.records) {
		for (const [key, record] of records) {
			const at = { root, key, record };
			if (isMadeOver(ground, at, trial)) return 'rewritesFacts';
			if (isSpoilt(ground, at, trial)) return 'invalidRows';
		}
	}
	return 'sound';
}

interface RecordAt {
	root: string;
	key: string;
	record: TouchedRecord;
}

/**
 * Whether another record takes the place of the one that stands, and with it what others wrote there. Not so when the
 * sender erased it knowingly and made it again, as by undo and redo, when both are alike, and where two devices may both
 * make a record under one key before they meet: then one of the two stays, the same everywhere.
 */
function isMadeOver({ doc, decoded, tableOf }: Ground, at: RecordAt, trial: Trial): boolean {
	const { root, key, record } = at;
	const slot = doc.getMap(root)._map.get(key);
	if (record.made.length === 0 || !slot || slot.deleted) return false;
	if (isCovered(decoded.ds.clients.get(slot.id.client) ?? [], slot)) return false;
	if (tableOf(root)?.sharedKeys) return false;
	const [first, second] = [standing(doc, root, key), trial.standing(root, key)].map(plain);
	return !samePlain({ first, second });
}

function isSpoilt(ground: Ground, at: RecordAt, trial: Trial): boolean {
	const { root, key } = at;
	const table = ground.tableOf(root);
	const outlook = outlookOf(ground, at);
	if (!table || outlook === 'gone') return false;
	const after = outlook === 'unclear' ? trial.standing(root, key) : null;
	if (after === undefined) return false;
	const isMade =
		outlook === 'unclear'
			? !isMalformed(table, { key, value: after })
			: !isMalformedRecord(table, { key, fields: outlook });
	if (isMade) return false;
	const before = standing(ground.doc, root, key);
	return before === undefined || !isMalformed(table, { key, value: before });
}

const plain = (value: unknown): unknown => (value instanceof Y.Map ? value.toJSON() : value);
