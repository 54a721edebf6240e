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
	const [estimate, kept] = await Promise.all([storage.estimate(), storage.persisted()]);
	return { usedBytes: estimate.usage ?? null, quotaBytes: estimate.quota ?? null, kept };
}

/** Asks the browser not to clear the data by itself; resolves with its answer. */
export const keepStorage = async (): Promise<boolean> =>
	(await navigator.storage?.persist?.()) ?? false;
