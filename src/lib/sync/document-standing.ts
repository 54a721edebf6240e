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

/** What may pass between two peers for one document, and whether the peer has listed all it has. */
export interface Passing {
	mayTake: boolean;
	mayGive: boolean;
	/** Whether this device would take it while it takes its own records back. */
	mayRestore: boolean;
	listedByPeer: boolean;
}

/**
 * How many documents stand how between two peers: something may still pass; all that may pass has passed, and they
 * differ; one side does not take it. `recoverable` are those that taking one's own records back would bring.
 */
export interface DocumentTally {
	pending: number;
	uneven: number;
	refused: number;
	recoverable: number;
}

/** The same with whether both have listed everything and nothing is left to pass. */
export interface DocumentReview extends DocumentTally {
	isCurrent: boolean;
}

/** Before two peers have told each other anything. */
export const nothingReviewed: DocumentReview = {
	pending: 0,
	uneven: 0,
	refused: 0,
	recoverable: 0,
	isCurrent: false
};

/** Counts the documents between two peers; what may pass is asked only for those that differ. */
export function tallyOf(
	documents: Iterable<ComparedDocument>,
	passingOf: (id: string) => Passing
): DocumentTally {
	const tally = { pending: 0, uneven: 0, refused: 0, recoverable: 0 };
	for (const document of documents) {
		if (document.refusal !== null) {
			tally.refused++;
			if (document.isRefusedHere && document.refusal === 'inYourName') tally.recoverable++;
		} else if (!document.isSettled) {
			const passing = passingOf(document.id);
			if (mayStillPass(document, passing)) tally.pending++;
			else {
				tally.uneven++;
				if (document.isBehind && passing.mayRestore) tally.recoverable++;
			}
		}
	}
	return tally;
}

function mayStillPass(
	{ theirs, answered, isBehind }: ComparedDocument,
	{ mayTake, mayGive, listedByPeer }: Passing
): boolean {
	const isTaken = theirs === null ? listedByPeer : answered === theirs;
	return (mayTake && !isTaken) || (mayGive && !isBehind);
}
