import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
	storedAcknowledgement,
	storedBackup,
	storedKnownTerritory
} from '#tests/fixtures/stored-local-records.ts';
import * as local from './local.ts';

const savedAt = '2026-03-02T10:00:00.000Z';

describe('the local document', () => {
	it('keeps preferences, drafts, territories, documents, acknowledgements and backups', () => {
		const doc = new Y.Doc();
		local.setPreference(doc, { version: 1, key: 'locale', value: 'en' });
		local.saveDraft(doc, { version: 1, key: 'visit', fields: { note: '未完' }, savedAt });
		local.rememberTerritory(doc, storedKnownTerritory());
		local.rememberDocument(doc, { documentId: 't/territory-1/base' });
		local.recordAcknowledgement(doc, storedAcknowledgement());
		local.recordAcknowledgement(doc, storedAcknowledgement({ hash: 'c3' }));
		local.recordBackup(doc, storedBackup());
		expect(local.readPreferences(doc).records.get('locale')?.value).toBe('en');
		expect(local.readDrafts(doc).records.get('visit')?.fields).toEqual({ note: '未完' });
		expect(local.readKnownTerritories(doc).records.get('territory-1')).toEqual(
			storedKnownTerritory()
		);
		expect([...local.readKnownDocuments(doc).records.keys()]).toEqual(['t/territory-1/base']);
		const acknowledged = local.readAcknowledgements(doc).records;
		expect(acknowledged.get('supervisor-1|t/territory-1/base')?.hash).toBe('c3');
		expect(local.readBackups(doc).records.size).toBe(1);
	});

	it('forgets what it is told to', () => {
		const doc = new Y.Doc();
		local.saveDraft(doc, { version: 1, key: 'visit', fields: {}, savedAt });
		local.rememberTerritory(doc, storedKnownTerritory());
		local.rememberDocument(doc, { documentId: 't/territory-1/base' });
		local.recordAcknowledgement(doc, storedAcknowledgement());
		local.discardDraft(doc, { key: 'visit' });
		local.forgetTerritory(doc, { id: 'territory-1' });
		local.forgetDocument(doc, { documentId: 't/territory-1/base' });
		local.forgetAcknowledgements(doc, { documentId: 't/territory-1/base' });
		expect(local.readDrafts(doc).records.size).toBe(0);
		expect(local.readKnownTerritories(doc).records.size).toBe(0);
		expect(local.readKnownDocuments(doc).records.size).toBe(0);
		expect(local.readAcknowledgements(doc).records.size).toBe(0);
	});

	it('refuses drafts that cannot be stored and ids that are none', () => {
		const doc = new Y.Doc();
		const fields = { when: new Date(0) };
		expect(local.saveDraft(doc, { version: 1, key: 'visit', fields, savedAt }).ok).toBe(false);
		expect(local.rememberDocument(doc, { documentId: 't/x' }).ok).toBe(false);
	});
});
