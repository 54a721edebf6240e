import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addContact, readContacts } from '#lib/store/contacts.ts';
import { base, boss, deviceOf, rep } from '#lib/sync/testing/gate-device.ts';
import { anAct, storedContact } from '#tests/fixtures/stored-records.ts';
import { wholeUpdate } from './whole-update.ts';

/** The live edits of a session that adds three contacts, one after the other. */
function threeEdits(): Uint8Array[] {
	const doc = new Y.Doc();
	const edits: Uint8Array[] = [];
	doc.on('update', (update: Uint8Array) => edits.push(update));
	for (const id of ['a', 'b', 'c']) addContact(doc, storedContact({ id }), anAct());
	return edits;
}

describe('edits of which one was lost on the way', () => {
	it('are left for later by a further device of the same person too, which then holds nothing back', async () => {
		const [first, , third] = threeEdits();
		const device = deviceOf(boss);
		for (const edit of [first, third])
			expect(await device.take(base, edit ?? new Uint8Array(), boss)).toBe('taken');
		expect(device.doc(base).store.pendingStructs).toBeNull();
		expect([...readContacts(device.doc(base)).records.keys()]).toEqual(['a']);
	});

	it('do not keep from others what stands, where an earlier app kept them aside', async () => {
		const [first, , third] = threeEdits();
		const kept = new Y.Doc();
		for (const edit of [first, third]) Y.applyUpdate(kept, edit ?? new Uint8Array());
		addContact(kept, storedContact({ id: 'own' }), anAct());
		expect(kept.store.pendingStructs).not.toBeNull();
		const device = deviceOf(boss);
		expect(await device.take(base, wholeUpdate(kept), rep)).toBe('taken');
		expect([...readContacts(device.doc(base)).records.keys()].sort()).toEqual(['a', 'own']);
		expect(kept.store.pendingStructs).not.toBeNull();
	});
});
