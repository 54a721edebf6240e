import * as Y from 'yjs';
import { keptElsewhere } from '#lib/store/disk/kept-elsewhere.ts';
import type { Channel } from '#lib/sync/channel/channel.ts';
import { MessagePort, type Lane } from '#lib/sync/channel/message-port.ts';
import type { Clock } from '#lib/sync/clock.ts';
import { DocumentExchange } from '#lib/sync/documents/document-exchange.ts';
import {
	countsIn,
	isProvedEqual,
	nothingReviewed,
	type DocumentReview
} from '#lib/sync/documents/document-standing.ts';
import type { SyncDocuments } from '#lib/sync/documents/sync-documents.ts';
import type { Gate } from '#lib/sync/gate/gate.ts';
import type { TerritoryKeys } from '#lib/sync/identity/territory-keys.ts';
import type { SessionLimits } from '#lib/sync/limits.ts';
import {
	decodeMessage,
	encodeMessage,
	type FarewellReason,
	type Message
} from '#lib/sync/protocol.ts';
import type { CarrierKind, CloseReason, LinkMember, PeerStatus } from '#lib/sync/status.ts';
import { heldAWhile, isAdmissionFault } from './endings.ts';
import { Inbox } from './inbox.ts';
import type { Introduced, Introducer } from './introducer.ts';
import { Opening } from './opening.ts';
import type { Presence, PresencePeer } from './presence.ts';
import { Pulse } from './pulse.ts';
import type { SessionObserver } from './session-observer.ts';

export interface SessionParts {
	channel: Channel;
	carrier: CarrierKind;
	peerId: string;
	/** What both sides may have in common, the newest first, the lobby's last. */
	epochs: readonly TerritoryKeys[];
	introducer: Introducer;
	/** Names this run of the app. */
	instance: Uint8Array;
	documents: SyncDocuments;
	gate: Gate;
	presence: Presence;
	/** The member at this side. */
	memberId: string;
	clock: Clock;
	limits: SessionLimits;
	observer: SessionObserver;
}

type Stage = 'opening' | 'open' | 'closed';

/** Everything between this device and one peer over one channel. */
export class Session {
	readonly peerId: string;
	#parts: SessionParts;
	#port: MessagePort;
	#inbox: Inbox;
	#pulse: Pulse;
	#opening: Opening;
	#stage: Stage = 'opening';
	#introduced: Introduced | null = null;
	#exchange: DocumentExchange | null = null;
	#presencePeer: PresencePeer | null = null;
	#closeReason: CloseReason | null = null;
	#acknowledgedAt: number | null = null;
	/** What was logged of this peer last; null while something is left to pass. */
	#logged: 'equal' | 'uneven' | null = null;
	/** How the documents stood when the session ended. */
	#lastReview = nothingReviewed;
	#isTakenIn = false;
	#stopProofTimer: () => void;

	constructor(parts: SessionParts) {
		const { channel, clock, limits } = parts;
		this.#parts = parts;
		this.peerId = parts.peerId;
		this.#inbox = new Inbox((message) => this.#take(message));
		this.#port = new MessagePort(channel, {
			largestMessageBytes: limits.largestStrangerMessageBytes,
			listener: {
				message: (bytes) => this.#arrived(bytes),
				broken: (reason) => this.close(reason),
				closed: () => this.close('connectionLost')
			}
		});
		const send = (message: Message) => void this.#send(message, 'urgent');
		this.#pulse = new Pulse({
			clock,
			pingAfter: limits.pingAfter,
			send,
			mayTellClock: () => this.#opening.isProved,
			silent: () => this.close('silent')
		});
		this.#stopProofTimer = clock.after(limits.proveWithin, () => this.close('silent'));
		const { epochs, introducer, instance } = parts;
		this.#opening = new Opening({ channel, epochs, introducer, instance, send, clock });
	}

	get status(): PeerStatus {
		const { peerId, carrier } = this.#parts;
		const member = this.#introduced?.member;
		const review = this.#review;
		return {
			peerId,
			carrier,
			deviceId: member?.deviceId ?? null,
			memberId: member?.memberId ?? null,
			memberName: member?.name ?? null,
			role: member?.role ?? null,
			state: this.#state(review),
			closeReason: this.#closeReason,
			receivedBytes: this.#port.receivedBytes,
			sentBytes: this.#port.sentBytes,
			...countsIn(review),
			acknowledgedAt: this.#acknowledgedAt,
			clockAhead: this.#pulse.clockAhead
		};
	}

	get #review(): DocumentReview {
		if (this.#stage !== 'open') return this.#lastReview;
		return this.#exchange?.review() ?? nothingReviewed;
	}

	/** Asks for a sign of life now, as after the device woke up. */
	nudge(): void {
		if (this.#stage !== 'closed') this.#pulse.nudge();
	}

	/** Who is at the other end; null before they proved it and after the end. */
	get introduced(): Introduced | null {
		return this.#stage === 'open' ? this.#introduced : null;
	}

	/** Names the run of the peer's app. */
	get peerInstance(): string {
		return this.#opening.peerInstance;
	}

	/** The same text at both ends and for no other session. */
	get pairing(): string {
		return this.#opening.pairing;
	}

	/** Asks the peer for what this device could not take so far. */
	askAgain(): void {
		if (this.#stage === 'open') this.#exchange?.askAgain();
	}

	/** Gives the peer a path that holds from now on. */
	admit(path: Uint8Array): void {
		if (this.#stage === 'open') void this.#send({ type: 'admitted', path }, 'urgent');
	}

	/** Ends the session and tells the peer why. */
	dismiss(reason: FarewellReason): void {
		if (this.#stage === 'closed') return;
		void this.#send({ type: 'farewell', reason }, 'urgent');
		this.close(reason);
	}

	close(reason: CloseReason): void {
		if (this.#stage === 'closed') return;
		this.#lastReview = this.#review;
		this.#stage = 'closed';
		this.#closeReason = reason;
		this.#stopProofTimer();
		this.#pulse.stop();
		this.#inbox.stop();
		this.#exchange?.stop();
		this.#presencePeer?.leave();
		const { clock, limits, observer } = this.#parts;
		if (heldAWhile.has(reason)) clock.after(limits.lingerAfterRefusal, () => this.#port.close());
		else this.#port.close();
		observer.closed(reason);
	}

	#state({ isCurrent }: DocumentReview): PeerStatus['state'] {
		if (this.#stage === 'closed') return 'closed';
		if (this.#stage === 'open') return isCurrent ? 'current' : 'syncing';
		return this.#port.sentBytes === 0 ? 'connecting' : 'proving';
	}

	#send(message: Message, lane: Lane): Promise<void> {
		return this.#port.send(encodeMessage(message), lane);
	}

	#arrived(bytes: Uint8Array): void {
		this.#pulse.heard();
		this.#parts.observer.changed();
		const message = decodeMessage(bytes);
		if (!message) return this.close('malformed');
		// Signs of life do not queue up behind a document that is still being applied.
		if (message.type === 'ping' || message.type === 'pong') this.#pulse.take(message);
		else this.#inbox.put(message, bytes.length);
		if (this.#inbox.waitingBytes > 2 * this.#parts.limits.largestMessageBytes)
			this.close('oversized');
	}

	async #take(message: Message): Promise<void> {
		try {
			if (message.type === 'farewell') return this.#takeFarewell(message.reason);
			if (this.#stage === 'opening') await this.#takeOpening(message);
			else if (this.#stage === 'open') await this.#takeOpen(message);
		} catch {
			// What the peer sent is checked before; what throws is a document that does not open.
			this.close('documentFailed');
		}
	}

	async #takeOpening(message: Message): Promise<void> {
		// Also whom we refuse tells the time: a wrong clock is one reason to be refused.
		if (message.type === 'member') this.#pulse.read(message.at);
		const step = await this.#opening.take(message);
		if (this.#stage !== 'opening') return;
		// The peer sends more only after it has checked our introduction, and that follows its proof.
		if (this.#opening.isProved)
			this.#port.allowMessagesUpTo(this.#parts.limits.largestMessageBytes);
		if (step.state === 'over') this.close(step.reason);
		else if (step.state === 'refused') this.dismiss(step.reason);
		else if (step.state === 'open') this.#openFor(step.introduced);
		else this.#parts.observer.changed();
	}

	#takeFarewell(reason: FarewellReason): void {
		// Only those whose own path holds may say who belongs to the territory; they tell it before they let one go.
		if (!this.#introduced) return this.close('malformed');
		if (!isAdmissionFault(reason)) return this.close(reason);
		this.#parts.observer.turnedAway(this.#introduced.member, reason);
		this.close(`${reason}Here`);
	}

	#openFor(introduced: Introduced): void {
		const { member } = introduced;
		const { memberId } = member;
		const { documents, gate, clock, limits, presence, observer } = this.#parts;
		this.#introduced = introduced;
		this.#stage = 'open';
		this.#stopProofTimer();
		const exchange = new DocumentExchange({
			documents,
			gate,
			member,
			clock,
			limits,
			host: {
				send: (outgoing, lane) => this.#send(outgoing, lane),
				queuedBytes: () => this.#port.queuedBytes,
				changed: () => this.#reviewed(member),
				acknowledged: ({ id, hash, doc }) =>
					observer.acknowledged({
						memberId,
						deviceId: member.deviceId,
						documentId: id,
						hash,
						stateVector: doc ? Y.encodeStateVector(doc) : new Uint8Array(),
						at: clock.now()
					}),
				refused: (refusal) => observer.refused(refusal, member),
				refusedByPeer: (refusal) => observer.refusedByPeer(refusal, member),
				failed: () => this.close('documentFailed')
			}
		});
		this.#exchange = exchange;
		if (this.#parts.carrier === 'tab') keptElsewhere(exchange);
		this.#presencePeer = presence.join({
			send: (update) => void this.#send({ type: 'presence', update }, 'urgent'),
			theirs: introduced.device === null ? null : memberId,
			own: this.#parts.memberId
		});
		observer.proved(introduced);
		exchange.start().catch(() => this.close('documentFailed'));
	}

	async #takeOpen(message: Message): Promise<void> {
		// A peer that does not believe this device's path says nothing but farewell.
		if (!this.#isTakenIn && this.#introduced) this.#parts.observer.takenIn(this.#introduced.member);
		this.#isTakenIn = true;
		if (message.type === 'admitted') return this.#parts.observer.admitted(message.path);
		if (message.type === 'presence') {
			const fits = message.update.length <= this.#parts.limits.largestPresenceBytes;
			if (!fits || !this.#presencePeer?.take(message.update)) this.close('malformed');
			return;
		}
		const outcome = await this.#exchange?.take(message);
		if (outcome === 'malformed') this.close('malformed');
	}

	#reviewed(member: LinkMember): void {
		const { clock, observer } = this.#parts;
		const review = this.#review;
		const isEqual = isProvedEqual(review);
		if (isEqual) this.#acknowledgedAt = clock.now();
		const settled = review.isCurrent ? (isEqual ? 'equal' : 'uneven') : null;
		if (settled !== null && settled !== this.#logged) observer.settled(member, isEqual);
		this.#logged = settled;
		observer.changed();
	}
}
