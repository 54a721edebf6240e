/** What a tab is about to remove from this browser: one territory, or everything. */
export interface Leaving {
	territoryId: string | null;
}

// One object to post and to listen: a tab does not hear itself.
const channel = new BroadcastChannel('rounds/leaving');

/** Has the other tabs let go of what is about to be removed, or they would write back what they hold. */
export const askTabsToLeave = (leaving: Leaving): void => channel.postMessage(leaving);

/** Hears of what another tab removes; the returned function ends that. */
export function onAskedToLeave(listener: (leaving: Leaving) => void): () => void {
	const hear = ({ data }: MessageEvent<Leaving>) => listener(data);
	channel.addEventListener('message', hear);
	return () => channel.removeEventListener('message', hear);
}
