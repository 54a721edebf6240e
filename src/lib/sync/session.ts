import * as Y from 'yjs';
import { keptElsewhere } from '#lib/store/kept-elsewhere.ts';
import type { Channel } from '#lib/sync/channel.ts';
import type { Clock } from '#lib/sync/clock.ts';
import { DocumentExchange } from '#lib/sync/document-exchange.ts';
import type { Gate } from '#lib/sync/gate.ts';
import type { SessionLimits } from '#lib/sync/limits.ts';
import { Inbox } from '#lib/sync/inbox.ts';
import { MessagePort, type Lane } from '#lib/sync/message-port.ts';
import type { Presence, PresencePeer } from '#lib/sync/presence.ts';
import {
	challengeBytes,
	decodeMessage,
	encodeMessage,
	protocolVersion,
	type Message
} from '#lib/sync/protocol.ts';
import { SilenceWatch } from '#lib/sync/silence-watch.ts';
import type {
	Acknowledgement,
	CarrierKind,
	CloseReason,
	LinkMember,
	PeerStatus,
	RefusalReason
} from '#lib/sync/status.ts';
import type { SyncDocuments } from '#lib/sync/sync-documents.ts';
import { makeProof, verifyProof } from '#lib/sync/territory-keys.ts';

/** What a session reports to the link. */
export interface SessionObserver {
	/** The status reads differently now. */
	changed(): void;
	proved(member: LinkMember): void;
	current(member: LinkMember): void;
	acknowledged(acknowledgement: Acknowledgement): void;
	refused(
		refusal: { documentId: string; reason: RefusalReason; update: Uint8Array },
		member: LinkMember
	): void;
	refusedByPeer(refusal: { documentId: string; reason: RefusalReason }, member: LinkMember): void;
	closed(reason: CloseReason): void;
}

export interface SessionParts {
	channel: Channel;
	carrier: CarrierKind;
	peerId: string;
	proofKey: CryptoKey;
	self: LinkMember;
	documents: SyncDocuments;
	gate: Gate;
	presence: Presence;
	clock: Clock;
	limits: SessionLimits;
	observer: SessionObserver;
}

// What the peer must say next; after `member` follow documents and presence in any order.
type Stage = 'hello' | 'proof' | 'member' | 'open' | 'closed';

/** Everything between this device and one peer over one channel. */
export class Session {
	readonly peerId: string;
	#parts: SessionParts;
	#port: MessagePort;
	#inbox: Inbox;
	#silence: SilenceWatch;
	#stage: Stage = 'hello';
	#challenge = crypto.getRandomValues(new Uint8Array(challengeBytes));
	#peerChallenge: Uint8Array = new Uint8Array();
	#member: LinkMember | null = null;
	#exchange: DocumentExchange | null = null;
	#presencePeer: PresencePeer | null = null;
	#closeReason: CloseReason | null = null;
	#acknowledgedAt: number | null = null;
	#wasCurrent = false;
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
		this.#silence = new SilenceWatch({
			clock,
			pingAfter: limits.pingAfter,
			ping: () => void this.#send({ type: 'ping' }, 'urgent'),
			silent: () => this.close('silent')
		});
		this.#stopProofTimer = clock.after(limits.proveWithin, () => this.close('silent'));
		void this.#send(
			{ type: 'hello', version: protocolVersion, challenge: this.#challenge },
			'urgent'
		);
	}

	get status(): PeerStatus {
		const { peerId, carrier } = this.#parts;
		return {
			peerId,
			carrier,
			memberId: this.#member?.memberId ?? null,
			memberName: this.#member?.name ?? null,
			role: this.#member?.role ?? null,
			state: this.#state(),
			closeReason: this.#closeReason,
			receivedBytes: this.#port.receivedBytes,
			sentBytes: this.#port.sentBytes,
			pendingDocuments: this.#exchange?.pendingDocuments ?? 0,
			refusedDocuments: this.#exchange?.refusedDocuments ?? 0,
			acknowledgedAt: this.#acknowledgedAt
		};
	}

	/** Asks for a sign of life now, as after the device woke up. */
	nudge(): void {
		if (this.#stage !== 'closed') this.#silence.nudge();
	}

	close(reason: CloseReason): void {
		if (this.#stage === 'closed') return;
		this.#stage = 'closed';
		this.#closeReason = reason;
		this.#stopProofTimer();
		this.#silence.stop();
		this.#inbox.stop();
		this.#exchange?.stop();
		this.#presencePeer?.leave();
		const { clock, limits, observer } = this.#parts;
		// Held a moment, so that a refused stranger gets our own proof and learns the reason itself.
		if (reason === 'wrongInvite') clock.after(limits.lingerAfterRefusal, () => this.#port.close());
		else this.#port.close();
		observer.closed(reason);
	}

	#state(): PeerStatus['state'] {
		switch (this.#stage) {
			case 'closed':
				return 'closed';
			case 'open':
				return this.#exchange?.isCurrent ? 'current' : 'syncing';
			default:
				return this.#port.sentBytes === 0 ? 'connecting' : 'proving';
		}
	}

	#send(message: Message, lane: Lane): Promise<void> {
		return this.#port.send(encodeMessage(message), lane);
	}

	#arrived(bytes: Uint8Array): void {
		this.#silence.heard();
		this.#parts.observer.changed();
		const message = decodeMessage(bytes);
		if (!message) return this.close('malformed');
		// Signs of life do not queue up behind a document that is still being applied.
		if (message.type === 'ping') void this.#send({ type: 'pong' }, 'urgent');
		else if (message.type !== 'pong') this.#inbox.put(message, bytes.length);
		if (this.#inbox.waitingBytes > 2 * this.#parts.limits.largestMessageBytes)
			this.close('oversized');
	}

	async #take(message: Message): Promise<void> {
		try {
			switch (this.#stage) {
				case 'hello':
					return await this.#takeHello(message);
				case 'proof':
					return await this.#takeProof(message);
				case 'member':
					return this.#takeMember(message);
				case 'open':
					return await this.#takeOpen(message);
				case 'closed':
					return;
			}
		} catch {
			// What the peer sent is checked before; what throws is a document that does not open.
			this.close('documentFailed');
		}
	}

	async #takeHello(message: Message): Promise<void> {
		if (message.type !== 'hello') return this.close('malformed');
		if (message.version > protocolVersion) return this.close('peerIsNewer');
		if (message.version < protocolVersion) return this.close('peerIsOlder');
		const { challenge } = message;
		// Our own challenge sent back is an attempt to have us answer it ourselves.
		if (challenge.every((byte, at) => byte === this.#challenge[at])) return this.close('malformed');
		this.#peerChallenge = challenge;
		this.#stage = 'proof';
		const mac = await makeProof(this.#parts.proofKey, {
			proverChallenge: this.#challenge,
			verifierChallenge: challenge,
			binding: this.#parts.channel.binding
		});
		void this.#send({ type: 'proof', mac }, 'urgent');
		this.#parts.observer.changed();
	}

	async #takeProof(message: Message): Promise<void> {
		if (message.type !== 'proof') return this.close('malformed');
		const proved = await verifyProof(this.#parts.proofKey, {
			mac: message.mac,
			subject: {
				proverChallenge: this.#peerChallenge,
				verifierChallenge: this.#challenge,
				binding: this.#parts.channel.binding
			}
		});
		if (this.#stage !== 'proof') return;
		if (!proved) return this.close('wrongInvite');
		this.#stage = 'member';
		void this.#send({ type: 'member', ...this.#parts.self }, 'urgent');
	}

	#takeMember(message: Message): void {
		if (message.type !== 'member') return this.close('malformed');
		const { memberId, name, role } = message;
		const member: LinkMember = { memberId, name, role };
		const { documents, gate, self, clock, limits, presence, observer } = this.#parts;
		this.#member = member;
		this.#stage = 'open';
		this.#stopProofTimer();
		this.#port.allowMessagesUpTo(limits.largestMessageBytes);
		const exchange = new DocumentExchange({
			documents,
			gate,
			self,
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
		this.#presencePeer = presence.join(
			(update) => void this.#send({ type: 'presence', update }, 'urgent')
		);
		observer.proved(member);
		exchange.start().catch(() => this.close('documentFailed'));
	}

	async #takeOpen(message: Message): Promise<void> {
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
		const isCurrent = this.#stage === 'open' && this.#exchange?.isCurrent === true;
		if (isCurrent && this.#exchange?.refusedDocuments === 0) this.#acknowledgedAt = clock.now();
		if (isCurrent && !this.#wasCurrent) observer.current(member);
		this.#wasCurrent = isCurrent;
		observer.changed();
	}
}
