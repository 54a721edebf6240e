import type { Documents } from '#lib/store/documents.ts';
import type { KnownTerritory } from '#lib/store/local-record.ts';
import { readKnownTerritories, rememberTerritory } from '#lib/store/local.ts';

/** How long a territory that was set aside can surely be brought back, in milliseconds: longer than its toast stands. */
const keptFor = 60_000;

/** Takes a territory off the list of this browser; all it holds stays on the disk until it is erased. */
export function setAside({ local }: Documents, { id, at }: { id: string; at: string }): void {
	const known = readKnownTerritories(local).records.get(id);
	if (known) rememberTerritory(local, { ...known, asideSince: at });
}

/** Puts it on the list again. */
export function bringBack({ local }: Documents, id: string): void {
	const known = readKnownTerritories(local).records.get(id);
	if (known) rememberTerritory(local, { ...known, asideSince: null });
}

/** Whether a territory stands on the list. */
export const isListed = ({ asideSince }: KnownTerritory): boolean => asideSince === null;

/** Erases a territory that is still set aside; what the browser refuses is erased at the next start. */
export async function eraseAside(documents: Documents, id: string): Promise<void> {
	const known = readKnownTerritories(documents.local).records.get(id);
	if (known && !isListed(known)) await documents.eraseTerritory(id).catch(() => {});
}

/** Erases what no page can bring back any more, since the one that could has ended. */
export async function eraseForgotten(documents: Documents, now: string): Promise<void> {
	for (const { id, asideSince } of readKnownTerritories(documents.local).records.values())
		if (asideSince !== null && Date.parse(now) - Date.parse(asideSince) > keptFor)
			await eraseAside(documents, id);
}
