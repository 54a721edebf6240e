import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { recordApproval } from '#lib/store/approvals.ts';
import { factDigest, recordAttestation } from '#lib/store/attestations.ts';
import { boss, deviceOf, plan, rep } from '#lib/sync/testing/gate-device.ts';
import { anAct, storedApproval } from '#tests/fixtures/stored-records.ts';
import { storedAttestation } from '#tests/fixtures/stored-statements.ts';

const approval = storedApproval({ recordedBy: boss.memberId });
const recorded = [{ root: 'approvals', key: approval.id, digest: factDigest(approval) }];
const word = (said: object) => storedAttestation({ recorded: [], takenBack: [], ...said });

/** Another device of the supervisor whose word the rep hands on; the last letter of a signature says whose it is. */
const laptop = () =>
	deviceOf(boss, {
		witness: ({ signature }) => Promise.resolve(signature.endsWith('b') ? boss.memberId : null)
	});
const signature = 's'.repeat(85) + 'b';

/** A document in which the supervisor's phone has approved a plan. */
function approved(): Y.Doc {
	const doc = new Y.Doc();
	recordApproval(doc, approval, anAct());
	return doc;
}

/** The edit that stands under the key of the approval. */
function editOf(doc: Y.Doc): { client: number; clock: number } {
	const { client, clock } = doc.getMap('approvals')._map.get(approval.id)?.id ?? Y.createID(0, 0);
	return { client, clock };
}

describe('a fact of one’s own from another device of one’s own', () => {
	it('is taken from whoever hands it on, when that device has signed it', async () => {
		const phone = approved();
		recordAttestation(phone, word({ recorded, signature }));
		const device = laptop();
		expect(await device.take(plan, Y.encodeStateAsUpdate(phone), rep)).toBe('taken');
		expect(device.doc(plan).getMap('approvals').get(approval.id)).toEqual(approval);
	});

	it.each([
		['unsigned', {}],
		['signed by somebody else', { recorded }],
		[
			'signed with other words',
			{ recorded: [{ ...recorded[0], digest: 'x'.repeat(22) }], signature }
		],
		['signed under another key', { recorded: [{ ...recorded[0], key: 'other' }], signature }]
	])('is not taken %s', async (_name, said) => {
		const phone = approved();
		recordAttestation(phone, word(said));
		const device = laptop();
		expect(await device.take(plan, Y.encodeStateAsUpdate(phone), rep)).toBe('inYourName');
		expect(device.doc(plan).store.clients.size).toBe(0);
	});
});

describe('a fact that its author took back', () => {
	it('goes on the word of the author’s device, whoever hands that on, and stays without it', async () => {
		for (const signed of [true, false]) {
			const phone = approved();
			const device = laptop();
			Y.applyUpdate(device.doc(plan), Y.encodeStateAsUpdate(phone));
			const takenBack = [editOf(phone)];
			phone.getMap('approvals').delete(approval.id);
			recordAttestation(phone, word(signed ? { takenBack, signature } : { takenBack }));
			const update = Y.encodeStateAsUpdate(phone);
			expect(await device.take(plan, update, rep)).toBe(signed ? 'taken' : 'rewritesFacts');
			expect(device.doc(plan).getMap('approvals').has(approval.id)).toBe(!signed);
		}
	});

	it('and recorded anew is not taken away by the word of before', async () => {
		const phone = approved();
		const takenBack = [editOf(phone)];
		phone.getMap('approvals').delete(approval.id);
		recordAttestation(phone, word({ takenBack, signature }));
		phone.getMap('approvals').set(approval.id, approval);
		const device = laptop();
		Y.applyUpdate(device.doc(plan), Y.encodeStateAsUpdate(phone));
		phone.getMap('approvals').delete(approval.id);
		expect(await device.take(plan, Y.encodeStateAsUpdate(phone), rep)).toBe('rewritesFacts');
		expect(device.doc(plan).getMap('approvals').has(approval.id)).toBe(true);
	});
});
