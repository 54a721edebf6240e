import type { FactSource } from '#lib/domain/provenance.ts';
import type { ImportRecords } from './import-records.ts';
import type { ImportPreview } from './preview.ts';

/** New records without a source get the one of the file; records that were there keep theirs. */
export function sourced(records: ImportRecords, source: FactSource | null): ImportRecords {
	if (source === null) return records;
	const named = <T extends { source: FactSource | null }>(record: T): T =>
		record.source === null ? { ...record, source } : record;
	return {
		...records,
		accounts: records.accounts.map(named),
		contacts: records.contacts.map(named)
	};
}

/** The customers of one kind that an import adds or changes. */
export const writtenIds = (records: ImportRecords, kind: ImportPreview['kind']): string[] =>
	(kind === 'hospital' || kind === 'distributor'
		? [...records.accounts, ...records.accountEdits]
		: [...records.contacts, ...records.contactEdits]
	).map(({ id }) => id);
