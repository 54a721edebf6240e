import { Live } from '#lib/state/live/live.svelte.ts';
import type { TerritoryDocuments } from '#lib/state/live/territory-documents.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import type { Meeting } from '#lib/store/local-record.ts';
import { readMeetings } from '#lib/store/local.ts';
import {
	linkStanding,
	peerStanding,
	type LinkFacts,
	type LinkStanding
} from '#lib/sync/link-standing.ts';
import type { PeerStatus } from '#lib/sync/status.ts';
import { isArriving } from './arrival.ts';
import { clockNotice, type ClockNotice } from './clock-notice.ts';
import type { Word } from './holdings.ts';
import { lastMeetings } from './meeting-log.ts';

export { isClockOff } from './clock-notice.ts';
export { peerStanding, standingTones, type PeerStanding } from '#lib/sync/link-standing.ts';
export type { ClockNotice, LinkStanding };

type Sources = Pick<Workspace, 'sharing' | 'unsent' | 'membership' | 'memberById'>;

/** How far what is on the way to this device has come; `null` in both while nobody brings it. */
export interface Arrival {
	arrived: number | null;
	of: number | null;
}

/** What the state of the links comes to: one sentence, from everything that is known. */
export class Links {
	readonly #sources: Sources;
	readonly #territoryId: string;
	readonly #meetings: Live<ReadonlyMap<string, Meeting>>;
	readonly #isArriving: Live<boolean>;

	constructor({ id, all }: TerritoryDocuments, sources: Sources) {
		this.#sources = sources;
		this.#territoryId = id;
		const { local } = all;
		const listen = (changed: () => void) => {
			local.on('update', changed);
			return () => local.off('update', changed);
		};
		this.#meetings = new Live({ listen, read: () => readMeetings(local).records });
		this.#isArriving = new Live({ listen, read: () => isArriving(local, id) });
	}

	/** What is said of the links. */
	readonly standing: LinkStanding = $derived.by(() => linkStanding(this.#facts));
	/** Null once everything this device was invited to has come. */
	readonly arrival: Arrival | null = $derived.by(() => {
		if (!this.#isArriving.current) return null;
		const { standing } = this;
		return standing.id === 'arriving' ? standing : { arrived: null, of: null };
	});
	/** What is to be said of the clocks; null while they agree. */
	readonly clock: ClockNotice | null = $derived.by(() =>
		clockNotice(this.#sources.sharing.status.peers)
	);

	get #facts(): LinkFacts {
		const { sharing, unsent } = this.#sources;
		const { peers, rendezvous, outside } = sharing.status;
		const living = peers.filter(({ state }) => state !== 'closed');
		const tabs = living.filter(({ carrier }) => carrier === 'tab');
		const met = living.filter(({ carrier }) => carrier !== 'tab');
		const sent = unsent.current;
		return {
			isTurnedAway: sharing.turnedAway !== null,
			rendezvous,
			peers: met,
			isLinkedTabEqual:
				outside === 'here' ||
				(tabs.length > 0 && tabs.every((tab) => peerStanding(tab) === 'current')),
			isArriving: this.#isArriving.current,
			left: this.#leftWith(met),
			sent: sent && {
				changes: sent.changes,
				holder: sent.holder && this.#provedSince(sent.holder),
				last: this.#provedSince(sent.last)
			}
		};
	}

	#leftWith(met: readonly PeerStatus[]): LinkFacts['left'] {
		const { memberById, membership } = this.#sources;
		const here = new Set(met.map(({ memberId }) => memberId));
		const isOut = (meeting: Meeting) =>
			here.has(meeting.memberId) ||
			memberById.get(meeting.memberId)?.leftOn != null ||
			(membership.standing?.removals.hasRemoved(meeting) ?? false);
		return lastMeetings(this.#meetings.current.values(), {
			territoryId: this.#territoryId,
			besides: isOut
		})
			.filter(({ left }) => left > 0)
			.map(({ memberId, metAt, left, refused }) => ({
				...this.#named({ memberId, at: metAt }),
				documents: left,
				isRefused: refused
			}));
	}

	/** What is told once is not told again while it stays: the last proof that both are the same may be later. */
	#provedSince({ memberId, at }: Word): { name: string; at: number } {
		const proofs = [...this.#meetings.current.values()]
			.filter((met) => met.territoryId === this.#territoryId && met.memberId === memberId)
			.map(({ equalAt }) => equalAt ?? '');
		return this.#named({ memberId, at: [at, ...proofs].sort().at(-1) ?? at });
	}

	#named({ memberId, at }: Word): { name: string; at: number } {
		const name = this.#sources.memberById.get(memberId)?.name ?? '';
		return { name, at: Date.parse(at) };
	}
}
