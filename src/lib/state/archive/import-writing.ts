import type { Checked } from '#lib/domain/record.ts';
import type { ImportRecords } from '#lib/exchange/archive/import-records.ts';
import type { Acts } from '#lib/state/live/acts.ts';
import type { TerritoryDocuments } from '#lib/state/live/territory-documents.ts';
import { cancelled, importRecords, type WriteProgress } from '#lib/store/imports.ts';
import { writeWhole } from './cut-import.ts';

/** How an import is written. */
export interface ImportWriting {
	/** The file, for telling which import was taken back. */
	readonly name: string;
	/** What the ids of all its new records begin with. */
	readonly importId: string;
	readonly progress: (progress: WriteProgress) => void;
	readonly signal?: AbortSignal;
}

/**
 * Writes an import as one act: nothing of it when a record is refused or a person stops it. It is told once the disk has
 * it; `isKept` is false when the disk refused.
 */
export async function writeImport(
	documents: TerritoryDocuments,
	records: ImportRecords,
	{ acts, name, importId, progress, signal }: ImportWriting & { acts: Acts }
): Promise<Checked<{ isKept: boolean }>> {
	let isKept = false;
	let outcome: Checked<null> = { ok: true, value: null };
	const told = await acts.performLong('importRecords', async (act) => {
		const whole = await writeWhole(documents, { name, importId, records }, async (undo) => {
			const result = await importRecords(documents.base, records, { act, progress, signal });
			if (!result.ok) undo();
			return result;
		});
		isKept = whole.isKept;
		outcome = whole.value;
		// What the disk refused is not told as imported.
		return isKept ? whole.value : { ok: false as const, problem: cancelled };
	});
	const written = outcome.ok && !isKept ? outcome : told;
	return written.ok ? { ok: true, value: { isKept } } : written;
}
