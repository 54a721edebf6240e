import type { PeerStatus, RefusalReason } from '#lib/sync/status.ts';

/** One document as two peers have told each other of it so far, open or on the shelf. */
export interface ComparedDocument {
	readonly id: string;
	/** The hash the peer last told; null before. */
	readonly theirs: string | null;
	/** Whether what the peer told last lies on its disk. */
	readonly isKeptThere: boolean;
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
	/** Whether it is the two's business: false for the records of a third person. */
	isOurs: boolean;
	listedByPeer: boolean;
}

/** How many documents stand how between two peers. */
export interface DocumentTally {
	/** That either side has told of. */
	shared: number;
	/** Something may still pass. */
	pending: number;
	/** All that may pass has passed, and they differ. */
	uneven: number;
	/** The same of a third person's records, which neither side may bring the other. */
	foreign: number;
	/** One side does not take what the other sent. */
	refused: number;
	/** Taking one's own records back would bring more. */
	recoverable: number;
	/** What the peer told last does not lie on its disk, which has failed. */
	unkept: number;
}

/** The same with whether both have listed everything and nothing is left to pass. */
export interface DocumentReview extends DocumentTally {
	isCurrent: boolean;
}

const noTally = (): DocumentTally => ({
	shared: 0,
	pending: 0,
	uneven: 0,
	foreign: 0,
	refused: 0,
	recoverable: 0,
	unkept: 0
});

/** Before two peers have told each other anything. */
export const nothingReviewed: DocumentReview = { ...noTally(), isCurrent: false };

/** Whether each side has proved to the other that it holds the very same, all of it on the peer's disk. */
export const isProvedEqual = (review: DocumentReview): boolean =>
	review.isCurrent && review.refused + review.uneven + review.foreign + review.unkept === 0;

/** A review as the status of a peer names it. */
export const countsIn = (review: DocumentReview) =>
	({
		sharedDocuments: review.shared,
		pendingDocuments: review.pending,
		unevenDocuments: review.uneven,
		foreignDocuments: review.foreign,
		unkeptDocuments: review.unkept,
		recoverableDocuments: review.recoverable,
		refusedDocuments: review.refused
	}) satisfies Partial<PeerStatus>;

/** Counts the documents between two peers; what may pass is asked only for those that differ. */
export function tallyOf(
	documents: Iterable<ComparedDocument>,
	passingOf: (id: string) => Passing
): DocumentTally {
	const tally = noTally();
	for (const document of documents) {
		if (document.theirs !== null || !document.isSettled) tally.shared++;
		if (document.theirs !== null && !document.isKeptThere) tally.unkept++;
		if (document.refusal !== null) {
			tally.refused++;
			if (document.isRefusedHere && document.refusal === 'inYourName') tally.recoverable++;
		} else if (!document.isSettled) {
			const passing = passingOf(document.id);
			if (mayStillPass(document, passing)) tally.pending++;
			else {
				if (isForeign(passing)) tally.foreign++;
				else tally.uneven++;
				if (document.isBehind && passing.mayRestore) tally.recoverable++;
			}
		}
	}
	return tally;
}

const isForeign = ({ mayTake, mayGive, isOurs }: Passing): boolean =>
	!isOurs && !mayTake && !mayGive;

function mayStillPass(
	{ theirs, answered, isBehind }: ComparedDocument,
	{ mayTake, mayGive, listedByPeer }: Passing
): boolean {
	const isTaken = theirs === null ? listedByPeer : answered === theirs;
	return (mayTake && !isTaken) || (mayGive && !isBehind);
}
