import type { Workspace } from '#lib/state/workspace.svelte.ts';
import type { Backup } from '#lib/store/local-record.ts';
import { readBackups } from '#lib/store/local.ts';

/** The newest backup of a territory that left this browser; null if none did. */
export function lastBackup({ id, documents }: Pick<Workspace, 'id' | 'documents'>): Backup | null {
	const made = [...readBackups(documents.all.local).records.values()]
		.filter(({ territoryId }) => territoryId === id)
		.sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
	return made[0] ?? null;
}
