import type { SavedState } from './disk.ts';

/** Resolves as soon as the state of a disk, or of all documents, is one of the wanted. */
export function becomes(
	source: { readonly saved: SavedState; onSaved(listener: () => void): () => void },
	...wanted: readonly ('saved' | 'failed')[]
): Promise<void> {
	return new Promise((resolve) => {
		const look = () => {
			const { saved } = source;
			const state = typeof saved === 'object' ? 'failed' : saved;
			if (!wanted.some((one) => one === state)) return;
			stop();
			resolve();
		};
		const stop = source.onSaved(look);
		look();
	});
}
