import type { DiskFailure } from './disk.ts';

/** What happens to the writes of one provider. */
export interface ProviderEvents {
	loaded(): void;
	saving(): void;
	saved(): void;
	/** The provider is gone; nothing more is written. */
	failed(reason: DiskFailure): void;
	/** The browser has not answered yet; the provider still waits. */
	silent(): void;
}

/** One life of the connection between a document and its database. */
export interface Provider {
	/** Ends it after the writes under way; nothing is reported from then on. */
	close(): Promise<void>;
}

/** Why a transaction was aborted. */
export const failureOf = (error: DOMException | null): DiskFailure =>
	error?.name === 'QuotaExceededError' ? 'full' : 'undone';
