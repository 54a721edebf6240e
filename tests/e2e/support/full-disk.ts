import type { Page } from '@playwright/test';

/** From now on no write of this page reaches the disk, as when that is full; or each does again. */
export const fillDisk = (page: Page, isFull: boolean) =>
	page.evaluate((full) => {
		const { prototype } = IDBObjectStore;
		const page = window as unknown as { add?: typeof prototype.add };
		page.add ??= prototype.add;
		// What y-indexeddb does not catch is the fault itself.
		addEventListener('unhandledrejection', (event) => event.preventDefault());
		const { add } = page;
		prototype.add = !full
			? add
			: function (this: IDBObjectStore, ...entry: Parameters<typeof add>) {
					const request = add.apply(this, entry);
					this.transaction.abort();
					return request;
				};
	}, isFull);
