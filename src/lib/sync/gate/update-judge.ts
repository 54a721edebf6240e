import * as Y from 'yjs';
import type { Attestation } from '#lib/domain/sharing/attestation.ts';
import { samePlain } from '#lib/store/table/plain.ts';
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
import { noVouchers, vouchersFor, type Vouchers } from './vouchers.ts';

/** What the gate makes of an update; `unready` refers to what is not here yet and will be asked for again. */
export type Verdict = 'sound' | 'unready' | RefusalReason;

/** An update and what it meets. */
export interface Given {
	update: Uint8Array;
	decoded: Decoded;
	tableOf: TableOf;
	by: JudgedBy;
}

/**
 * Says what an update would change in a document, and whether it may. The cost is that of the update, not of the
 * document; an update that touches a recorded fact, or a field that was written here as well, is tried on a copy first.
 */
export function judgeUpdate(doc: Y.Doc, given: Given, vouchers = noVouchers): Verdict {
	const ground = groundOf(doc, given);
	if (ground.incoming.usurps) return 'invalidRows';
	if (!ground.incoming.isWhole) return 'unready';
	const touched = touchedBy(ground);
	if (typeof touched === 'string') return touched;
	const { receiverId } = given.by;
	if (!touched.inOwnName.every((fact) => vouchers.hasRecorded(receiverId, fact)))
		return 'inYourName';
	const trial = new Trial(doc, given.update);
	try {
		if (!areFactsKept(ground, { touched, trial, vouchers })) return 'rewritesFacts';
		return judgeRecords(ground, touched, trial);
	} finally {
		trial.end();
	}
}

/** What the authors of facts have said of those that an update brings in the receiver's name, or takes away. */
export async function vouchersOf(
	doc: Y.Doc,
	given: Given,
	witness: (attestation: Attestation) => Promise<string | null>
): Promise<Vouchers> {
	const ground = groundOf(doc, given);
	const touched = touchedBy(ground);
	if (typeof touched === 'string') return noVouchers;
	const edits = [...touched.facts].flatMap(([root, keys]) =>
		[...keys].flatMap(([key, gone]) => [...gone, ...standingIds(doc, root, key)])
	);
	return vouchersFor({ facts: touched.inOwnName, edits }, { ...ground, witness });
}

const groundOf = (doc: Y.Doc, { decoded, tableOf, by }: Given): Ground => ({
	doc,
	decoded,
	incoming: new IncomingStructs(doc, decoded.structs),
	tableOf,
	by
});

function standingIds(doc: Y.Doc, root: string, key: string): Y.ID[] {
	const item = doc.getMap(root)._map.get(key);
	return item ? [item.id] : [];
}

/** Whether every fact that the update touches still stands as it did, but for those that were taken back by right. */
function areFactsKept(
	{ doc, by }: Ground,
	at: { touched: Touched; trial: Trial; vouchers: Vouchers }
): boolean {
	const { touched, trial, vouchers } = at;
	for (const [root, keys] of touched.facts) {
		for (const [key, gone] of keys) {
			const first = standing(doc, root, key);
			if (first === undefined || mayTakeBack(first, by)) continue;
			const second = trial.standing(root, key);
			if (samePlain({ first, second })) continue;
			const author = authorOf(first);
			const edits = [...gone, ...standingIds(doc, root, key)];
			const isTakenBack =
				author !== null &&
				second === undefined &&
				edits.every((edit) => vouchers.hasTakenBack(author, edit));
			if (!isTakenBack) return false;
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
	// Two who erased it and took that back apart made it again both, each after the one that was there before.
	if (record.made.every(({ item }) => item.origin !== null)) return false;
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
