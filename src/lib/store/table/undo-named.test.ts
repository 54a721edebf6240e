import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addAccount, editAccount, readAccounts } from '#lib/store/accounts.ts';
import { storedAccount } from '#tests/fixtures/stored-records.ts';
import { UndoStack } from './undo.ts';

function device() {
	const doc = new Y.Doc();
	const undo = new UndoStack();
	undo.watch(doc);
	return { doc, undo };
}

describe('undoing the act that is named', () => {
	it('takes back the one that is named, though others came after it', () => {
		const { doc, undo } = device();
		addAccount(doc, storedAccount(), { act: 'addAccount', id: 'first' });
		addAccount(doc, storedAccount({ id: 'account-2' }), { act: 'addAccount', id: 'second' });
		expect(undo.undo('first')).toEqual({ ok: true, act: 'addAccount', id: 'first' });
		expect([...readAccounts(doc).records.keys()]).toEqual(['account-2']);
		expect(undo.undo('first')).toEqual({ ok: false, reason: 'nothing' });
		undo.redo();
		expect(readAccounts(doc).records.size).toBe(2);
		expect(undo.undo()).toMatchObject({ ok: true, id: 'first' });
	});

	it('leaves an act that a later one built on until that one is taken back', () => {
		const { doc, undo } = device();
		addAccount(doc, storedAccount(), { act: 'addAccount', id: 'added' });
		editAccount(
			doc,
			{ id: 'account-1', fields: { beds: 1 } },
			{ act: 'editAccount', id: 'edited' }
		);
		const refused = { ok: false, reason: 'changedSince', act: 'addAccount', id: 'added' };
		expect(undo.undo('added')).toEqual(refused);
		expect(readAccounts(doc).records.size).toBe(1);
		expect(undo.undo('edited').ok).toBe(true);
		expect(undo.undo('added').ok).toBe(true);
	});
});
