import type { TerritoryDocuments } from '#lib/state/live/territory-documents.ts';
import { storedJournal } from './import-journal.ts';

/** Takes back an import that was cut when the app ended; what that needs is loaded only then. */
export async function takeBackUnfinished(documents: TerritoryDocuments): Promise<void> {
	if (storedJournal() === null) return;
	const { takeBackCut } = await import('./cut-import.ts');
	await takeBackCut(documents);
}
