import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { recordAssessment } from '#lib/store/assessments.ts';
import { factDigest, readAttestations } from '#lib/store/attestations.ts';
import { UndoStack } from '#lib/store/table/undo.ts';
import { newDeviceKeys, verifyBytes } from '#lib/sync/identity/device-keys.ts';
import { attestationBytes } from '#lib/sync/identity/statement.ts';
import { founder } from '#lib/sync/testing/people.ts';
import { storedKnownTerritory } from '#tests/fixtures/stored-local-records.ts';
import { anAct, storedAssessment } from '#tests/fixtures/stored-records.ts';
import { Attestor } from './attestor.ts';

const id = 't/north/base';
const keys = await newDeviceKeys();
const { path } = await founder({ memberId: 'me' }, keys);
const known = storedKnownTerritory({ memberId: 'me', device: { ...keys, path: [...path] } });
const own = storedAssessment({ id: 'own', recordedBy: 'me' });

function opened(doc = new Y.Doc()) {
	const attestor = new Attestor(() => known);
	const undo = new UndoStack();
	undo.watch(doc);
	attestor.watch({ id, doc });
	return { doc, attestor, undo, said: () => [...readAttestations(doc).records.values()] };
}

describe('what a person records', () => {
	it('is signed by the device, each fact once, and others’ facts are not', async () => {
		const { doc, attestor, said } = opened();
		recordAssessment(doc, own, anAct());
		recordAssessment(doc, storedAssessment({ id: 'other', recordedBy: 'you' }), anAct());
		await attestor.whenSaid(id);
		const [word, ...more] = said();
		expect(more).toEqual([]);
		if (!word) throw new Error('nothing said');
		expect(word.recorded).toEqual([{ root: 'assessments', key: 'own', digest: factDigest(own) }]);
		const { signature } = word;
		const signKey = path[0]?.signKey ?? '';
		const holds = (documentId: string) =>
			verifyBytes(signKey, { bytes: attestationBytes(documentId, word), signature });
		expect(await holds(id)).toBe(true);
		expect(await holds('t/north/plan/rep-1/2026')).toBe(false);
	});

	it('is signed at the next opening when a crash came between, and not again later', async () => {
		const doc = new Y.Doc();
		recordAssessment(doc, own, anAct());
		for (let opening = 0; opening < 2; opening++) {
			const { attestor, said } = opened(doc);
			await attestor.whenSaid(id);
			attestor.stop();
			expect(said()).toHaveLength(1);
		}
	});

	it('and takes back is said too, of that very edit, and said anew when it is done again', async () => {
		const { doc, attestor, undo, said } = opened();
		recordAssessment(doc, own, anAct());
		const item = doc.getMap('assessments')._map.get('own');
		await attestor.whenSaid(id);
		expect(undo.undo()).toMatchObject({ ok: true });
		await attestor.whenSaid(id);
		const takenBack = said().flatMap((word) => word.takenBack);
		expect(takenBack).toEqual([{ client: item?.id.client, clock: item?.id.clock }]);
		expect(undo.redo()).toMatchObject({ ok: true });
		await attestor.whenSaid(id);
		expect(said().flatMap((word) => word.recorded)).toHaveLength(2);
	});
});
