import type { RefusalReason } from '#lib/sync/status.ts';

/** One document as two peers have told each other of it so far, open or on the shelf. */
export interface ComparedDocument {
	readonly id: string;
	/** The hash the peer last told; null before. */
	readonly theirs: string | null;
	/** The hash of the peer at which its last answer was taken; null before. */
	readonly answered: string | null;
	/** Why one side did not take what the other sent last; null when it did. */
	readonly refusal: RefusalReason | null;
	/** Whether it is this side that did not take it. */
	readonly isRefusedHere: boolean;
	/** Whether each side has told the other the same hash and nothing was edited since. */
	readonly isSettled: boolean;
	/** Whether the peer showed that it holds more than this device, which may not take it from there. */
	readonly isBehind: boolean;
}

/** How a document stands between two peers; `uneven` differs although all that may pass between them has passed. */
export type DocumentStanding = 'same' | 'pending' | 'uneven' | 'refused';

/** What may pass between two peers for one document, and whether the peer has listed all it has. */
export interface Passing {
	mayTake: boolean;
	mayGive: boolean;
	/** Whether this device would take it while it takes its own records back. */
	mayRestore: boolean;
	listedByPeer: boolean;
}

/** How a document stands. */
export function standingOf(document: ComparedDocument, passing: Passing): DocumentStanding {
	const { theirs, answered, refusal, isSettled, isBehind } = document;
	if (refusal !== null) return 'refused';
	if (isSettled) return 'same';
	const isTaken = theirs === null ? passing.listedByPeer : answered === theirs;
	const isOpen = (passing.mayTake && !isTaken) || (passing.mayGive && !isBehind);
	return isOpen ? 'pending' : 'uneven';
}

/** How many documents stand how; `recoverable` are those that taking one's own records back would bring. */
export type DocumentTally = Record<DocumentStanding | 'recoverable', number>;

/** No document at all. */
export const emptyTally: DocumentTally = {
	same: 0,
	pending: 0,
	uneven: 0,
	refused: 0,
	recoverable: 0
};

/** Counts the documents between two peers. */
export function tallyOf(
	documents: Iterable<ComparedDocument>,
	passingOf: (id: string) => Passing
): DocumentTally {
	const tally = { ...emptyTally };
	for (const document of documents) {
		const passing = passingOf(document.id);
		const standing = standingOf(document, passing);
		tally[standing]++;
		const isMissed = standing === 'uneven' && document.isBehind && passing.mayRestore;
		const isDoubted = document.isRefusedHere && document.refusal === 'inYourName';
		if (isMissed || isDoubted) tally.recoverable++;
	}
	return tally;
}
