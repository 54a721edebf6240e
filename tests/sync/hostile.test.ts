import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { check } from '#lib/domain/record.ts';
import { recordApproval } from '#lib/store/approvals.ts';
import { recordAssessment } from '#lib/store/assessments.ts';
import { addContact } from '#lib/store/contacts.ts';
import { parseDocumentId } from '#lib/store/document-id.ts';
import { recordPromise } from '#lib/store/promises.ts';
import { readTable } from '#lib/store/table/read-table.ts';
import { tablesByKind } from '#lib/store/tables.ts';
import { recordVisit } from '#lib/store/visit-reports.ts';
import { Gate } from '#lib/sync/gate/gate.ts';
import { authorOf } from '#lib/sync/gate/row-check.ts';
import type { LinkMember } from '#lib/sync/status.ts';
import {
	base,
	boss,
	meta,
	month,
	other,
	plan,
	rep,
	viewer
} from '#lib/sync/testing/gate-device.ts';
import { MemoryDocuments } from '#lib/sync/testing/memory-documents.ts';
import * as stored from '#tests/fixtures/stored-records.ts';
import { Dice } from './dice.ts';
import { damaged, hostileUpdate } from './hostile-updates.ts';

// HOSTILE=20 tries twenty times as many as CI does; HOSTILE_SEED tells another story.
const times = Number(process.env.HOSTILE ?? (process.env.CI ? 1 : 0.3));
const seed = Number(process.env.HOSTILE_SEED ?? 20261126);
const { anAct } = stored;

const people = [rep, other, boss, viewer];
const ids = { meta, base, visits: month, plan };

/** A device with a little of everything on it, recorded by everyone. */
function victim(dice: Dice): MemoryDocuments {
	const documents = new MemoryDocuments(null);
	// Which of two concurrent edits wins is by client id: fixed ones make a seed tell the same story again.
	for (const id of Object.values(ids)) documents.doc(id).clientID = dice.below(2 ** 32);
	addContact(documents.doc(base), stored.storedContact({ id: 'contact-1' }), anAct());
	for (let count = 0; count < 6; count++) {
		const id = `known-${count}`;
		const { memberId: recordedBy } = dice.pick(people);
		recordVisit(
			documents.doc(month),
			stored.storedVisitReport({ id, recordedBy: 'rep-1' }),
			anAct()
		);
		recordPromise(documents.doc(month), stored.storedPromise({ id, recordedBy: 'rep-1' }), anAct());
		recordApproval(documents.doc(plan), stored.storedApproval({ id, recordedBy }), anAct());
		recordAssessment(documents.doc(base), stored.storedAssessment({ id, recordedBy }), anAct());
		recordAssessment(documents.doc(base), stored.storedAssessment({ id: `old-${id}` }), anAct());
	}
	return documents;
}

const tablesOf = (id: string) =>
	Object.values(tablesByKind[parseDocumentId(id)?.kind ?? 'local'] ?? {});

/** Facts that must outlast the attacker, as text: those of others, unless a supervisor may pass their undoing on. */
function owed(documents: MemoryDocuments, { from, to }: { from: LinkMember; to: LinkMember }) {
	return Object.values(ids).flatMap((id) =>
		tablesOf(id).flatMap((table) => {
			if (!('kind' in table) || table.kind !== 'facts') return [];
			return [...readTable(documents.doc(id), table).records].flatMap(([key, fact]) => {
				const author = authorOf(fact);
				const mayGo = author === from.memberId || (from.hasAuthority && author !== to.memberId);
				return mayGo && author !== null
					? []
					: [`${id} ${table.root} ${key} ${JSON.stringify(fact)}`];
			});
		})
	);
}

/** What of the readings is not what the schemas say; empty when a screen may show all of it. */
function unvalidated(documents: MemoryDocuments): string[] {
	return Object.values(ids).flatMap((id) =>
		tablesOf(id).flatMap((table) => {
			const { records, malformed } = readTable<unknown>(documents.doc(id), table);
			const wrong = [...records].filter(([, record]) => !check(table.schema, record).ok);
			return [...malformed.map(({ key }) => key), ...wrong.map(([key]) => key)];
		})
	);
}

describe('a member of ill will', () => {
	it('takes no fact from anyone, brings nothing that does not validate, and stops nothing', async () => {
		const dice = new Dice(seed);
		const outcomes: Record<string, number> = {};
		let tries = 0;
		for (let round = 0; tries < 100_000 * times; round++) {
			const [from, to] = [dice.pick(people), dice.pick(people)];
			if (from === to) continue;
			const documents = victim(dice);
			const gate = new Gate({
				documents,
				self: to,
				restoring: () => dice.oneIn(10),
				witness: () => Promise.resolve(null),
				largestUpdateBytes: 1_000_000
			});
			const before = owed(documents, { from, to });
			const others = people.map(({ memberId }) => memberId).filter((id) => id !== from.memberId);
			const documentId = dice.pick(Object.values(ids));
			const seen = [Y.encodeStateAsUpdate(documents.doc(documentId))];
			const forger = { dice, memberId: from.memberId, others, seen };
			for (let fresh = 0; fresh < 16; fresh++) {
				const update = hostileUpdate(documents.doc(documentId), forger);
				seen.push(update);
				for (let variant = 0; variant < 16; variant++) {
					const tried = variant === 0 ? update : damaged(update, dice);
					const given = { documentId, update: tried, member: from, origin: null };
					const admission = await gate.admit(given);
					const outcome = admission.ok ? 'taken' : admission.reason;
					outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
					tries++;
				}
			}
			const after = new Set(owed(documents, { from, to }));
			const story = `round ${round}: ${from.memberId} to ${to.memberId}, ${documentId}`;
			expect(
				before.filter((fact) => !after.has(fact)),
				story
			).toEqual([]);
			expect(unvalidated(documents), story).toEqual([]);
		}
		expect(Object.keys(Object.prototype)).toEqual([]);
		for (const reason of [
			'taken',
			'undecodable',
			'rewritesFacts',
			'inYourName',
			'invalidRows',
			'notPermitted'
		]) {
			expect(outcomes[reason], reason).toBeGreaterThan(20);
		}
	}, 600_000);
});
