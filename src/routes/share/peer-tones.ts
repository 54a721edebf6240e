import type { PeerStanding } from '#lib/state/sharing/links.svelte.ts';

/** How each standing of a peer is shown; `good` is kept for what is proved. */
export const peerTones = {
	cannotStore: 'due',
	refused: 'due',
	uneven: 'due',
	syncing: 'busy',
	foreign: 'idle',
	current: 'good',
	proving: 'busy',
	connecting: 'busy',
	closed: 'idle'
} as const satisfies Record<PeerStanding, 'idle' | 'busy' | 'good' | 'due'>;
