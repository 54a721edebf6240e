import type * as Y from 'yjs';
import { isKeptElsewhere } from '#lib/store/disk/kept-elsewhere.ts';
import type { KnownTerritory } from '#lib/store/local-record.ts';
import { readKnownTerritories } from '#lib/store/local.ts';

/** Tells what this device keeps of a territory whenever another of its tabs has written; returns what ends that. */
export function watchKnown(
	local: Y.Doc,
	{ id, heard }: { id: string; heard: (known: KnownTerritory) => void }
): () => void {
	const look = (_: Uint8Array, origin: unknown) => {
		if (!isKeptElsewhere(origin)) return;
		const known = readKnownTerritories(local).records.get(id);
		if (known) heard(known);
	};
	local.on('update', look);
	return () => local.off('update', look);
}
