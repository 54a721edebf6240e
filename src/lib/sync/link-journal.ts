import type { Clock } from '#lib/sync/clock.ts';
import type {
	CloseReason,
	LinkEvent,
	LinkStatus,
	PeerStatus,
	RendezvousState
} from '#lib/sync/status.ts';

const longestLog = 200;
const closedPeersKept = 10;

/** Progress moves many times a second; screens are told this often, in milliseconds. */
const tellAfter = 100;

type WithoutTime<Event> = Event extends unknown ? Omit<Event, 'at'> : never;

/** Keeps what happened on the links of a territory and tells whoever listens. */
export class LinkJournal {
	#clock: Clock;
	#living: () => Iterable<{ status: PeerStatus }>;
	#rendezvous: RendezvousState = 'starting';
	#closed: PeerStatus[] = [];
	#log: LinkEvent[] = [];
	#listeners = new Set<() => void>();
	#status: LinkStatus | null = null;
	#elsewhere: LinkStatus | null = null;
	#stopTelling: (() => void) | null = null;

	constructor(clock: Clock, living: () => Iterable<{ status: PeerStatus }>) {
		this.#clock = clock;
		this.#living = living;
	}

	get status(): LinkStatus {
		this.#status ??= this.#elsewhere ? beside(this.#own, this.#elsewhere) : this.#own;
		return this.#status;
	}

	get #own(): LinkStatus {
		return {
			outside: 'here',
			rendezvous: this.#rendezvous,
			peers: eachOnce([...[...this.#living()].map(({ status }) => status), ...this.#closed]),
			log: [...this.#log]
		};
	}

	/** Shows the links that another tab keeps; null once this tab keeps them itself. */
	keptElsewhere(status: LinkStatus | null): void {
		if (status === null && this.#elsewhere === null) return;
		this.#elsewhere = status;
		this.changed();
	}

	subscribe(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	note(event: WithoutTime<LinkEvent>): void {
		this.#log.push({ at: this.#clock.now(), ...event });
		if (this.#log.length > longestLog) this.#log.shift();
		this.changed();
	}

	rendezvous(state: RendezvousState): void {
		if (state === this.#rendezvous) return;
		this.#rendezvous = state;
		if (state === 'starting') this.changed();
		else this.note({ kind: 'rendezvous', state });
	}

	ended(last: PeerStatus, reason: CloseReason): void {
		const { peerId, memberId } = last;
		const others = this.#closed.filter((peer) => peer.peerId !== peerId);
		// Two devices often meet in two rooms at once: of the connection that is left over there is nothing to say.
		this.#closed = reason === 'duplicate' ? others : [last, ...others];
		this.#closed.length = Math.min(this.#closed.length, closedPeersKept);
		this.note({ kind: 'peerClosed', peerId, memberId, reason });
	}

	changed(): void {
		this.#status = null;
		this.#stopTelling ??= this.#clock.after(tellAfter, () => {
			this.#stopTelling = null;
			for (const listener of this.#listeners) listener();
		});
	}

	stop(): void {
		this.#stopTelling?.();
		this.#listeners.clear();
	}
}

/** What this tab sees of its own, and the outside links of the tab that keeps them. */
function beside(own: LinkStatus, kept: LinkStatus): LinkStatus {
	const isOutside = ({ carrier }: PeerStatus) => carrier !== 'tab';
	return {
		outside: 'otherTab',
		rendezvous: kept.rendezvous,
		peers: eachOnce([...own.peers, ...kept.peers.filter(isOutside)]),
		log: [...own.log, ...kept.log].sort((a, b) => a.at - b.at).slice(-longestLog)
	};
}

/** A peer that comes back at once is met before its last end is forgotten: what it is now counts. */
function eachOnce(peers: readonly PeerStatus[]): PeerStatus[] {
	const seen = new Set<string>();
	return peers.filter(({ peerId }) => !seen.has(peerId) && seen.add(peerId));
}
