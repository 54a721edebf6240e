import type { SavedState } from '#lib/store/disk.ts';

/** Resolves as soon as the state of a disk, or of all documents, is the wanted one. */
export function becomes(
	source: { readonly saved: SavedState; onSaved(listener: () => void): () => void },
	wanted: 'saved' | 'failed'
): Promise<void> {
	return new Promise((resolve) => {
		const look = () => {
			const { saved } = source;
			if ((typeof saved === 'object' ? 'failed' : saved) !== wanted) return;
			stop();
			resolve();
		};
		const stop = source.onSaved(look);
		look();
	});
}
