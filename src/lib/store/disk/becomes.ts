import type { SavedState } from './disk.ts';

/** Resolves to the state of a disk, or of all documents, as soon as it is one of the wanted. */
export function becomes(
	source: { readonly saved: SavedState; onSaved(listener: () => void): () => void },
	...wanted: readonly ('saved' | 'failed')[]
): Promise<'saved' | 'failed'> {
	return new Promise((resolve) => {
		const look = () => {
			const { saved } = source;
			const state = typeof saved === 'object' ? 'failed' : saved;
			if (state === 'saving' || !wanted.includes(state)) return;
			stop();
			resolve(state);
		};
		const stop = source.onSaved(look);
		look();
	});
}
