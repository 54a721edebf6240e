import { describe, expect, it } from 'vitest';
import {
	linkStanding,
	peerStanding,
	peerStandings,
	standingTones,
	type LinkFacts,
	type LinkStandingId,
	type PeerFacts
} from '#lib/sync/link-standing.ts';

const at = Date.UTC(2026, 10, 23, 6, 32);

const equal: PeerFacts = {
	state: 'current',
	memberName: '张三',
	sharedDocuments: 70,
	pendingDocuments: 0,
	unevenDocuments: 0,
	foreignDocuments: 0,
	unkeptDocuments: 0,
	refusedDocuments: 0,
	acknowledgedAt: at
};
const syncing: PeerFacts = { ...equal, state: 'syncing', pendingDocuments: 57 };

const quiet: LinkFacts = {
	isTurnedAway: false,
	rendezvous: 'reachable',
	peers: [],
	isLinkedTabEqual: true,
	isArriving: false,
	left: [],
	sent: null
};
const last = { name: '张三', at };
const sent = { changes: 0, holder: last, last };
const leftOpen = { ...last, documents: 3, isRefused: false };

const cases: [string, Partial<LinkFacts>, ReturnType<typeof linkStanding>][] = [
	['before anything was looked for', { rendezvous: 'starting' }, { id: 'starting' }],
	['without a meeting point', { rendezvous: 'off' }, { id: 'alone' }],
	['while nobody is found', {}, { id: 'looking' }],
	['turned away', { isTurnedAway: true, peers: [equal], sent }, { id: 'turnedAway' }],
	[
		'with a peer who is proved to hold the same',
		{ peers: [equal] },
		{ id: 'equal', names: ['张三'], at }
	],
	[
		'with the same person on two devices',
		{ peers: [equal, { ...equal, acknowledgedAt: at - 5 }] },
		{ id: 'equal', names: ['张三'], at: at - 5 }
	],
	[
		'with a peer whose disk is full',
		{ peers: [equal, { ...equal, memberName: '李四', unkeptDocuments: 12 }] },
		{ id: 'cannotStore', names: ['李四'] }
	],
	[
		'with a peer that did not take a document, or brought one not taken',
		{ peers: [{ ...equal, refusedDocuments: 1 }] },
		{ id: 'refused', names: ['张三'], documents: 1 }
	],
	[
		'with a peer that differs though all has passed',
		{ peers: [{ ...equal, unevenDocuments: 2 }] },
		{ id: 'uneven', names: ['张三'], documents: 2 }
	],
	[
		'with a rep who holds other months of a third',
		{ peers: [{ ...equal, foreignDocuments: 2 }] },
		{ id: 'foreign', names: ['张三'], documents: 2 }
	],
	['while documents pass', { peers: [equal, syncing] }, { id: 'syncing', documents: 57 }],
	[
		'while it fills',
		{ peers: [syncing], isArriving: true },
		{ id: 'arriving', arrived: 13, of: 70 }
	],
	['filled in part, then left alone', { isArriving: true, sent }, { id: 'arrivingAlone' }],
	['an instant after an edit apart', { sent: { ...sent, changes: null } }, { id: 'counting' }],
	['with edits made apart', { sent: { ...sent, changes: 17 } }, { id: 'unsent', changes: 17 }],
	['with everything on one other device', { sent }, { id: 'held', ...last }],
	['with everything on several', { sent: { ...sent, holder: null } }, { id: 'sent', ...last }],
	[
		'left in the middle of meeting',
		{ sent, left: [leftOpen] },
		{ id: 'left', ...last, documents: 3 }
	],
	[
		'left over what was refused, though another is the same',
		{ peers: [equal], left: [{ ...leftOpen, isRefused: true }] },
		{ id: 'left', ...last, documents: 3 }
	],
	[
		'before a tab has passed its edit on',
		{ peers: [equal], isLinkedTabEqual: false },
		{ id: 'counting' }
	],
	['while someone is met', { peers: [{ ...equal, state: 'proving' }], sent }, { id: 'connecting' }]
];

describe('the state of the links', () => {
	it.each(cases)('%s', (_, facts, said) => {
		expect(linkStanding({ ...quiet, ...facts })).toEqual(said);
	});

	it('has a case for each of its states', () => {
		const said = new Set<LinkStandingId>(cases.map(([, , { id }]) => id));
		expect([...said].sort()).toEqual(Object.keys(standingTones).sort());
	});
});

const booleans = [false, true];
const counts = [0, 1];

const everyPeer = (): PeerFacts[] =>
	(['connecting', 'proving', 'syncing', 'current', 'closed'] as const).flatMap((state) =>
		counts.flatMap((pendingDocuments) =>
			counts.flatMap((unevenDocuments) =>
				counts.flatMap((foreignDocuments) =>
					counts.flatMap((unkeptDocuments) =>
						counts.map((refusedDocuments) => ({
							...equal,
							state,
							pendingDocuments,
							unevenDocuments,
							foreignDocuments,
							unkeptDocuments,
							refusedDocuments
						}))
					)
				)
			)
		)
	);

function* everyFact(): Generator<LinkFacts> {
	const peers = everyPeer().filter(({ state }) => state !== 'closed');
	const sets = [[], ...peers.map((peer) => [peer]), ...peers.map((peer) => [equal, peer])];
	const words = [
		null,
		...[null, 0, 1].flatMap((changes) => [null, last].map((holder) => ({ changes, holder, last })))
	];
	const lefts = [[], [leftOpen], [{ ...leftOpen, isRefused: true }]];
	for (const isTurnedAway of booleans)
		for (const isArriving of booleans)
			for (const isLinkedTabEqual of booleans)
				for (const left of lefts)
					for (const sent of words)
						for (const rendezvous of ['starting', 'off', 'reachable'] as const)
							for (const of of sets)
								yield {
									isTurnedAway,
									isArriving,
									isLinkedTabEqual,
									left,
									sent,
									rendezvous,
									peers: of
								};
}

/** What has to hold for each state to be said: the last column of the table in README.md. */
const proof: Record<LinkStandingId, (facts: LinkFacts) => boolean> = {
	turnedAway: ({ isTurnedAway }) => isTurnedAway,
	cannotStore: ({ peers }) => peers.some((peer) => isMet(peer) && peer.unkeptDocuments > 0),
	refused: ({ peers }) => peers.some((peer) => isMet(peer) && peer.refusedDocuments > 0),
	arriving: ({ isArriving, peers }) => isArriving && peers.some(mayStillPass),
	syncing: ({ peers }) => peers.some(mayStillPass),
	uneven: ({ peers }) => peers.some((peer) => isMet(peer) && peer.unevenDocuments > 0),
	foreign: ({ peers, isLinkedTabEqual }) =>
		isLinkedTabEqual &&
		peers.some((peer) => peer.foreignDocuments > 0) &&
		peers.filter(isMet).every((peer) => isSame({ ...peer, foreignDocuments: 0 })),
	equal: ({ peers, isLinkedTabEqual, isArriving, left }) =>
		isLinkedTabEqual &&
		!isArriving &&
		!left.some(({ isRefused }) => isRefused) &&
		peers.some(isMet) &&
		peers.filter(isMet).every(isSame),
	left: ({ left }) => left.length > 0,
	connecting: ({ peers }) => peers.length > 0 && !peers.every(isMet),
	arrivingAlone: ({ isArriving, peers }) => isArriving && !peers.some(mayStillPass),
	counting: ({ sent, isLinkedTabEqual }) => sent?.changes === null || !isLinkedTabEqual,
	unsent: ({ sent }) => (sent?.changes ?? 0) > 0,
	held: (facts) => isAllSent(facts) && facts.sent?.holder !== null,
	sent: isAllSent,
	alone: ({ rendezvous, sent }) => rendezvous === 'off' && sent === null,
	looking: ({ rendezvous, sent }) => rendezvous === 'reachable' && sent === null,
	starting: ({ rendezvous, sent }) => rendezvous === 'starting' && sent === null
};

function isMet(peer: PeerFacts): boolean {
	return peer.state === 'syncing' || peer.state === 'current';
}

function mayStillPass(peer: PeerFacts): boolean {
	return isMet(peer) && (peer.pendingDocuments > 0 || peer.state === 'syncing');
}

function isSame(peer: PeerFacts): boolean {
	const { pendingDocuments, unevenDocuments, foreignDocuments } = peer;
	const apart = pendingDocuments + unevenDocuments + foreignDocuments;
	return peer.state === 'current' && apart + peer.unkeptDocuments + peer.refusedDocuments === 0;
}

/** Nobody is met; what is here was counted and lies on other devices' disks, and nobody was left in between. */
function isAllSent({ peers, sent, left, isArriving }: LinkFacts): boolean {
	return peers.length === 0 && sent?.changes === 0 && left.length === 0 && !isArriving;
}

describe('no state says more than is proved', () => {
	it('whatever is known, and green is said of nothing else', () => {
		const green = new Set<LinkStandingId>();
		for (const facts of everyFact()) {
			const { id } = linkStanding(facts);
			if (!proof[id](facts)) expect.fail(`${id} of ${JSON.stringify(facts)}`);
			if (standingTones[id] === 'good') green.add(id);
		}
		expect([...green].sort()).toEqual(['equal', 'held', 'sent']);
	});

	it('of one peer', () => {
		for (const peer of everyPeer()) {
			expect(peerStandings).toContain(peerStanding(peer));
			expect(peerStanding(peer) === 'current', JSON.stringify(peer)).toBe(isSame(peer));
		}
	});
});
