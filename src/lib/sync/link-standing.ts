import type { PeerStatus, RendezvousState } from '#lib/sync/status.ts';

/** What is known of one peer, as its status counts it. */
export type PeerFacts = Pick<
	PeerStatus,
	| 'state'
	| 'memberName'
	| 'sharedDocuments'
	| 'pendingDocuments'
	| 'unevenDocuments'
	| 'foreignDocuments'
	| 'unkeptDocuments'
	| 'refusedDocuments'
	| 'acknowledgedAt'
>;

/** What it comes to between this device and one peer, the worst first. */
export const peerStandings = [
	'cannotStore',
	'refused',
	'uneven',
	'syncing',
	'foreign',
	'current',
	'proving',
	'connecting',
	'closed'
] as const;
export type PeerStanding = (typeof peerStandings)[number];

/** What it comes to with one peer; `current` alone says that both are proved to hold the same, all of it on its disk. */
export function peerStanding(peer: PeerFacts): PeerStanding {
	if (peer.state !== 'syncing' && peer.state !== 'current') return peer.state;
	if (peer.unkeptDocuments > 0) return 'cannotStore';
	if (peer.refusedDocuments > 0) return 'refused';
	if (peer.state === 'syncing' || peer.pendingDocuments > 0) return 'syncing';
	if (peer.unevenDocuments > 0) return 'uneven';
	return peer.foreignDocuments > 0 ? 'foreign' : 'current';
}

/** Who is meant, and when, in milliseconds since 1970. */
export interface Word {
	name: string;
	at: number;
}

/** Everything the state of the links is told from. */
export interface LinkFacts {
	/** Whether the others no longer take this device in. */
	isTurnedAway: boolean;
	rendezvous: RendezvousState;
	/** Those on other devices whose sessions live. */
	peers: readonly PeerFacts[];
	/** False while the tab that keeps the links lacks something of this tab. */
	isLinkedTabEqual: boolean;
	/** Whether what a new device was invited to has not all come yet. */
	isArriving: boolean;
	/** How many documents were left different when a member who is not here was met last, the newest first. */
	left: readonly (Word & { documents: number; isRefused: boolean })[];
	/** Null while no other device ever told anything. */
	sent: {
		/** That no other device is known to hold; null while they are counted. */
		changes: number | null;
		/** The device that holds everything, by its disk; null when it takes several. */
		holder: Word | null;
		/** Who told last that it holds something. */
		last: Word;
	} | null;
}

/** What is said of the links. README.md has the table: which state says what, and what it is proved by. */
export type LinkStanding =
	| { id: 'turnedAway' }
	| { id: 'cannotStore'; names: string[] }
	| { id: 'refused' | 'uneven' | 'foreign'; names: string[]; documents: number }
	| { id: 'arriving'; arrived: number; of: number }
	| { id: 'arrivingAlone' }
	| { id: 'syncing'; documents: number }
	| { id: 'equal'; names: string[]; at: number }
	| ({ id: 'left'; documents: number } & Word)
	| { id: 'connecting' }
	| { id: 'counting' }
	| { id: 'unsent'; changes: number }
	| ({ id: 'held' | 'sent' } & Word)
	| { id: 'alone' | 'looking' | 'starting' };
export type LinkStandingId = LinkStanding['id'];

/** How each state is shown; `good` is kept for what is proved. */
export const standingTones = {
	turnedAway: 'late',
	cannotStore: 'due',
	refused: 'due',
	uneven: 'due',
	arriving: 'busy',
	arrivingAlone: 'due',
	syncing: 'busy',
	foreign: 'idle',
	equal: 'good',
	left: 'due',
	connecting: 'busy',
	counting: 'busy',
	unsent: 'due',
	held: 'good',
	sent: 'good',
	alone: 'idle',
	looking: 'idle',
	starting: 'idle'
} as const satisfies Record<LinkStandingId, 'idle' | 'busy' | 'good' | 'due' | 'late'>;

/** What is said of the links: the worst that is known; good news only when nothing speaks against it. */
export function linkStanding(facts: LinkFacts): LinkStanding {
	if (facts.isTurnedAway) return { id: 'turnedAway' };
	const refusedBefore = facts.left.find(({ isRefused }) => isRefused);
	const live = liveStanding(facts);
	const isGood = live === null || standingTones[live.id] === 'good' || live.id === 'connecting';
	if (refusedBefore && isGood) return leftWith(refusedBefore);
	return live ?? standingApart(facts);
}

const leftWith = ({ name, at, documents }: LinkFacts['left'][number]): LinkStanding => ({
	id: 'left',
	name,
	at,
	documents
});

/** Null while no peer has proved who it is and none is being met. */
function liveStanding({ peers, isArriving, isLinkedTabEqual }: LinkFacts): LinkStanding | null {
	const by = (standing: PeerStanding) => peers.filter((peer) => peerStanding(peer) === standing);
	const cannotStore = by('cannotStore');
	if (cannotStore.length > 0) return { id: 'cannotStore', names: namesOf(cannotStore) };
	const syncing = by('syncing');
	if (isArriving && syncing.length > 0) return arrivalOf(syncing);
	const refused = by('refused');
	if (refused.length > 0) return differing('refused', refused, 'refusedDocuments');
	if (syncing.length > 0) {
		return { id: 'syncing', documents: highest(syncing, 'pendingDocuments') };
	}
	const uneven = by('uneven');
	if (uneven.length > 0) return differing('uneven', uneven, 'unevenDocuments');
	const foreign = by('foreign');
	const equal = by('current');
	if (foreign.length + equal.length > 0) {
		if (!isLinkedTabEqual) return { id: 'counting' };
		if (isArriving) return null;
		if (foreign.length > 0) return differing('foreign', foreign, 'foreignDocuments');
		const at = Math.min(...equal.map(({ acknowledgedAt }) => acknowledgedAt ?? 0));
		return { id: 'equal', names: namesOf(equal), at };
	}
	return by('connecting').length + by('proving').length > 0 ? { id: 'connecting' } : null;
}

/** What is said while nobody is met. */
function standingApart({ rendezvous, isArriving, left, sent }: LinkFacts): LinkStanding {
	if (isArriving) return { id: 'arrivingAlone' };
	if (sent?.changes === null) return { id: 'counting' };
	if (sent && sent.changes > 0) return { id: 'unsent', changes: sent.changes };
	const [last] = left;
	if (last) return leftWith(last);
	if (sent?.holder) return { id: 'held', ...sent.holder };
	if (sent) return { id: 'sent', ...sent.last };
	if (rendezvous === 'starting') return { id: 'starting' };
	return { id: rendezvous === 'off' ? 'alone' : 'looking' };
}

function arrivalOf(syncing: readonly PeerFacts[]): LinkStanding {
	const [fullest] = [...syncing].sort((a, b) => b.sharedDocuments - a.sharedDocuments);
	const of = fullest?.sharedDocuments ?? 0;
	return { id: 'arriving', arrived: of - (fullest?.pendingDocuments ?? 0), of };
}

const differing = (
	id: 'refused' | 'uneven' | 'foreign',
	peers: readonly PeerFacts[],
	count: 'refusedDocuments' | 'unevenDocuments' | 'foreignDocuments'
): LinkStanding => ({ id, names: namesOf(peers), documents: highest(peers, count) });

const highest = (
	peers: readonly PeerFacts[],
	count: 'refusedDocuments' | 'unevenDocuments' | 'foreignDocuments' | 'pendingDocuments'
): number => Math.max(...peers.map((peer) => peer[count]));

/** A person met on two devices is named once. */
const namesOf = (peers: readonly PeerFacts[]): string[] => [
	...new Set(peers.flatMap(({ memberName }) => memberName ?? []))
];
