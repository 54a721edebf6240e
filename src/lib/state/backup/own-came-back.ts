import { isKeptElsewhere } from '#lib/store/disk/kept-elsewhere.ts';
import { cameBack, namesIn, ownAmong, type CameBackKind } from './came-back.ts';
import type { Recovered } from './own-recovery.svelte.ts';

/** What of a person's own records came back, by kind; nothing while others brought nothing. */
export function ownCameBack(recovered: Recovered | null): CameBackKind[] {
	if (!recovered) return [];
	const { records, documents, memberId, since } = recovered;
	return cameBack(
		ownAmong(records, { memberId, since, isTab: isKeptElsewhere }),
		namesIn(documents)
	);
}
