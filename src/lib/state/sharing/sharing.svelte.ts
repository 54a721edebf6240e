import type * as Y from 'yjs';
import type { Member } from '#lib/domain/sharing/territory.ts';
import { Live } from '#lib/state/live/live.svelte.ts';
import type { TerritoryDocuments } from '#lib/state/live/territory-documents.ts';
import {
	turnedAwayReasons,
	type QuarantinedUpdate,
	type TurnedAway
} from '#lib/store/local-record.ts';
import { dropFromQuarantine } from '#lib/store/local.ts';
import type { FoundPeer } from '#lib/sync/carrier/carrier.ts';
import { usableRendezvousUrl } from '#lib/sync/carrier/rendezvous-address.ts';
import { systemClock } from '#lib/sync/clock.ts';
import type { SyncDocuments } from '#lib/sync/documents/sync-documents.ts';
import type { LinkEvent, LinkStatus, PeerStatus } from '#lib/sync/status.ts';
import { TerritoryLink } from '#lib/sync/territory-link.ts';
import { AcknowledgementLog } from './acknowledgement-log.ts';
import { noteArrival } from './arrival.ts';
import { connectionServersOf } from './connection-servers.ts';
import { MeetingLog } from './meeting-log.ts';
import type { Membership } from './membership.svelte.ts';
import { endNotTaken, keepNotTaken, notTakenIn } from './not-taken.ts';
import { forgetRefused, keepRefused, refusedIn, saveRefused } from './refused-updates.ts';

export type { LinkEvent, PeerStatus };

/** The address of a meeting point as a person typed it, tidied; null when no browser would connect to it. */
export const usableMeetingPoint = (text: string): string | null =>
	usableRendezvousUrl(text, { pageIsSecure: location.protocol === 'https:' });

/** Who else is here right now and what they look at. */
export interface Presence {
	memberId: string;
	name: string;
	/** The address on the other's screen, such as '/week/'. */
	place: string;
}

/** How this device meets the others of a territory: links, invites, who is here. */
export class Sharing {
	/** This device's own STUN and TURN servers; none unless its person set some. */
	readonly iceServers: RTCIceServer[];
	/** The meeting point of these links; null for none. */
	readonly meetsAt: string | null;
	readonly #link: TerritoryLink;
	readonly #membership: Membership;
	readonly #self: Member;
	readonly #status: Live<LinkStatus>;
	readonly #others: Live<readonly Presence[]>;
	readonly #refused: Live<readonly QuarantinedUpdate[]>;
	readonly #rejections: Live<ReadonlyMap<string, readonly string[]>>;
	readonly #local: Y.Doc;
	readonly #meetings: MeetingLog;
	readonly #acknowledgements: AcknowledgementLog;

	/** The ids of the members who did not take what stands under a record's key, by that key. */
	readonly notTaken: ReadonlyMap<string, readonly string[]> = $derived.by(
		() => this.#rejections.current
	);

	constructor(documents: TerritoryDocuments, parts: { membership: Membership; self: Member }) {
		const { membership, self } = parts;
		const { known } = membership;
		this.#membership = membership;
		this.#self = self;
		this.#acknowledgements = new AcknowledgementLog(documents);
		this.iceServers = connectionServersOf(documents.all.local, known.id);
		this.meetsAt = known.rendezvousUrl;
		this.#link = new TerritoryLink({
			...membership.standpoint,
			territoryId: known.id,
			directory: membership.directory,
			self: {
				memberId: self.id,
				name: self.name,
				role: self.role,
				hasAuthority: membership.mayGovern,
				deviceId: null
			},
			documents: sharedDocuments(documents),
			rendezvousUrl: this.meetsAt,
			iceServers: this.iceServers,
			clock: systemClock,
			met: (device, admit) => void membership.met(device, admit),
			admitted: (path) => void membership.admitted(path),
			takenIn: (member) => membership.takenIn(member),
			turnedAway: ({ deviceId }, reason) => membership.turnAway({ reason, by: deviceId ?? '' }),
			acknowledged: (told) => {
				this.#acknowledgements.note(told);
				forgetRefused(documents, told);
				endNotTaken(documents, told);
			},
			quarantined: (refused) => keepRefused(documents, refused),
			refusedByPeer: (refusal, memberId) => {
				// Another tab is no other person: what it does not take lies in this very browser.
				if (memberId !== self.id) keepNotTaken(documents, { ...refusal, memberId });
			}
		});
		membership.follow(this.#link);
		this.#meetings = new MeetingLog(documents, () => this.#link.status);
		this.#link.subscribe(() => {
			this.#meetings.look();
			const { peers } = this.#link.status;
			noteArrival(documents.all.local, { territoryId: known.id, peers });
		});
		this.#status = new Live({
			listen: (changed) => this.#link.subscribe(changed),
			read: () => this.#link.status
		});
		this.#others = new Live({
			listen: (changed) => {
				this.#link.awareness.on('change', changed);
				return () => this.#link.awareness.off('change', changed);
			},
			read: () => this.#presences()
		});
		const { local } = documents.all;
		this.#local = local;
		const listen = (changed: () => void) => {
			local.on('update', changed);
			return () => local.off('update', changed);
		};
		this.#refused = new Live({ listen, read: () => refusedIn(local, known.id) });
		this.#rejections = new Live({ listen, read: () => notTakenIn(documents) });
		this.#link.start();
	}

	/** Where the links stand, and the log. */
	get status(): LinkStatus {
		return this.#status.current;
	}

	/** Members on other devices or tabs who are here now. */
	get others(): readonly Presence[] {
		return this.#others.current;
	}

	/** Whether a peer holds records of this person's own that this device lacks and does not take back yet. */
	get lacksOwnRecords(): boolean {
		if (this.#membership.known.restoring) return false;
		return this.status.peers.some(
			({ state, recoverableDocuments }) => state !== 'closed' && recoverableDocuments > 0
		);
	}

	/** Why the others turn this device away; null while they take it in. */
	get turnedAway(): TurnedAway | null {
		const own = this.#membership.turnedAway;
		const { outside, peers } = this.status;
		// The tab that keeps the links notes what it hears there; this one sees how its sessions ended.
		if (own || outside === 'here' || peers.some(isMet)) return own;
		for (const reason of turnedAwayReasons) {
			const event = this.status.log.findLast(
				(one) => one.kind === 'peerClosed' && one.reason === `${reason}Here`
			);
			if (event) return { reason, at: new Date(event.at).toISOString(), by: '' };
		}
		return null;
	}

	get territoryId(): string {
		return this.#membership.known.id;
	}

	/** Runs the ordinary session over a connection that two people made by hand. */
	adopt(peer: FoundPeer): Promise<void> {
		return this.#link.attach(peer);
	}

	/** Whether this device has another meeting point or other servers by now: another tab may have set them. */
	get isOutdated(): boolean {
		const servers = connectionServersOf(this.#local, this.territoryId);
		return (
			this.rendezvousUrl !== this.meetsAt ||
			JSON.stringify(servers) !== JSON.stringify(this.iceServers)
		);
	}

	/** The user's own meeting point; null for none. */
	get rendezvousUrl(): string | null {
		return this.#membership.known.rendezvousUrl;
	}

	/** What was not taken from others, the newest first. */
	get refused(): readonly QuarantinedUpdate[] {
		return this.#refused.current;
	}

	/** Saves the bytes of one refused update as a file. */
	saveRefused(id: string): void {
		const refused = this.refused.find((one) => one.id === id);
		if (refused) saveRefused(refused);
	}

	/** Forgets one refused update. */
	dropRefused(id: string): void {
		dropFromQuarantine(this.#local, { id });
	}

	/** Lets the others see what this person looks at. */
	showPlace(place: string): void {
		const presence: Presence = { memberId: this.#self.id, name: this.#self.name, place };
		this.#link.awareness.setLocalState({ ...presence });
	}

	/** Lets the others see that this person looks at nothing here. */
	hidePlace(): void {
		this.#link.awareness.setLocalState(null);
	}

	/** Ends all links. */
	stop(): void {
		this.#link.destroy();
		this.#meetings.flush();
		this.#acknowledgements.stop();
	}

	#presences(): Presence[] {
		const { awareness } = this.#link;
		return [...awareness.getStates()].flatMap(([client, state]) => {
			const { memberId, name, place } = state as Partial<Record<keyof Presence, unknown>>;
			// A peer is an outsider: only what has the right shape reaches the screen.
			if (client === awareness.clientID) return [];
			if (typeof memberId !== 'string' || typeof name !== 'string') return [];
			return [{ memberId, name: name.slice(0, 80), place: typeof place === 'string' ? place : '' }];
		});
	}
}

const isMet = ({ state, carrier }: PeerStatus): boolean => carrier !== 'tab' && state === 'current';

/** The store as the link sees it: only documents of this territory, nothing of this device alone. */
export const sharedDocuments = (documents: TerritoryDocuments): SyncDocuments => {
	const belongs = (id: string) => documents.holds(id);
	return {
		ids: () => documents.all.knownIds().filter(belongs),
		knownHash: (id: string) => documents.all.knownHash(id),
		open: (id: string) => documents.all.open(id),
		whenKept: (id: string) => documents.whenKept(id),
		onKept: (listener: (id: string) => void) => documents.all.onKept(listener),
		mayReceive: belongs,
		onOpened: (listener: (id: string) => void) =>
			documents.all.onOpened((id) => {
				if (belongs(id)) listener(id);
			})
	};
};
