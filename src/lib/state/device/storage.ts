import { parseDocumentId } from '#lib/store/document-id.ts';
import type { Documents } from '#lib/store/documents.ts';

/** What the browser says about its storage for this app; null where it says nothing. */
export interface StorageReport {
	usedBytes: number | null;
	quotaBytes: number | null;
	/** True once the browser promised not to clear the data by itself. */
	kept: boolean;
}

/** How much this app uses of the browser's storage, asked now. */
export async function storageReport(): Promise<StorageReport> {
	const { storage } = navigator;
	if (!storage) return { usedBytes: null, quotaBytes: null, kept: false };
	// Safari tells of its quota from 17 on only.
	const [estimate, kept] = await Promise.all([
		storage.estimate?.() ?? {},
		storage.persisted?.() ?? false
	]);
	return { usedBytes: estimate.usage ?? null, quotaBytes: estimate.quota ?? null, kept };
}

/** Asks the browser not to clear the data by itself; resolves with its answer. */
export const keepStorage = async (): Promise<boolean> =>
	(await navigator.storage?.persist?.()) ?? false;

/** How many bytes the documents of each territory take on the disk, by the territory's id. */
export async function bytesByTerritory(documents: Documents): Promise<Map<string, number>> {
	const bytes = new Map<string, number>();
	for (const id of documents.knownIds()) {
		const address = parseDocumentId(id);
		if (!address || address.kind === 'local') continue;
		const { territoryId } = address;
		const more = await documents.storedBytes(id);
		bytes.set(territoryId, (bytes.get(territoryId) ?? 0) + more);
	}
	return bytes;
}
