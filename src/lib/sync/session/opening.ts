import type { Channel } from '#lib/sync/channel/channel.ts';
import type { Clock } from '#lib/sync/clock.ts';
import { hashText } from '#lib/sync/documents/document-hash.ts';
import { commonEpoch, namedOf } from '#lib/sync/identity/common-epoch.ts';
import type { AdmissionFault } from '#lib/sync/identity/directory.ts';
import { makeProof, verifyProof, type TerritoryKeys } from '#lib/sync/identity/territory-keys.ts';
import { challengeBytes, protocolVersion, type Message } from '#lib/sync/protocol.ts';
import type { CloseReason } from '#lib/sync/status.ts';
import type { Introduced, Introducer } from './introducer.ts';

/** Where one message of the peer has brought the opening. */
export type OpeningStep =
	| { state: 'goingOn' }
	| { state: 'over'; reason: CloseReason }
	/** The peer knows the secret, but its path is not believed. */
	| { state: 'refused'; reason: AdmissionFault }
	| { state: 'open'; introduced: Introduced };

export interface OpeningParts {
	channel: Channel;
	/** What both sides may have in common, the newest first, the lobby's last. */
	epochs: readonly TerritoryKeys[];
	introducer: Introducer;
	/** 32 random bytes that name this run of the app. */
	instance: Uint8Array;
	send: (message: Message) => void;
	clock: Clock;
}

const goingOn: OpeningStep = { state: 'goingOn' };
const over = (reason: CloseReason): OpeningStep => ({ state: 'over', reason });

/** The first words of two sides: which version, which secret, the proof of it, and who is there. */
export class Opening {
	#parts: OpeningParts;
	#awaited: 'hello' | 'epochs' | 'proof' | 'member' = 'hello';
	#challenge = crypto.getRandomValues(new Uint8Array(challengeBytes));
	#peerChallenge: Uint8Array = new Uint8Array();
	#keys: TerritoryKeys | null = null;
	#peerInstance = '';

	constructor(parts: OpeningParts) {
		this.#parts = parts;
		parts.send({ type: 'hello', version: protocolVersion, challenge: this.#challenge });
	}

	/** Whether the peer has proved that it knows a secret of the territory. */
	get isProved(): boolean {
		return this.#awaited === 'member';
	}

	/** Names the run of the peer's app: another one after a reload. */
	get peerInstance(): string {
		return this.#peerInstance;
	}

	/** The same text at both ends and for no other session. */
	get pairing(): string {
		return [this.#challenge, this.#peerChallenge].map(hashText).sort().join();
	}

	/** Takes the peer's next word. */
	async take(message: Message): Promise<OpeningStep> {
		if (message.type !== this.#awaited) return over('malformed');
		switch (message.type) {
			case 'hello':
				return this.#takeHello(message);
			case 'epochs':
				return this.#takeEpochs(message);
			case 'proof':
				return this.#takeProof(message);
			case 'member':
				return this.#takeMember(message);
		}
	}

	get #named(): TerritoryKeys[] {
		return namedOf(this.#parts.epochs);
	}

	#takeHello({ version, challenge }: Extract<Message, { type: 'hello' }>): OpeningStep {
		if (version > protocolVersion) return over('peerIsNewer');
		if (version < protocolVersion) return over('peerIsOlder');
		// Our own challenge sent back is an attempt to have us answer it ourselves.
		if (challenge.every((byte, at) => byte === this.#challenge[at])) return over('malformed');
		this.#peerChallenge = challenge;
		this.#awaited = 'epochs';
		const { instance } = this.#parts;
		this.#parts.send({ type: 'epochs', instance, epochs: this.#named });
		return goingOn;
	}

	async #takeEpochs({
		epochs,
		instance
	}: Extract<Message, { type: 'epochs' }>): Promise<OpeningStep> {
		this.#peerInstance = hashText(instance);
		const keys = commonEpoch(this.#named, epochs);
		if (!keys) return over('wrongInvite');
		this.#keys = keys;
		this.#awaited = 'proof';
		const mac = await makeProof(keys.proofKey, {
			proverChallenge: this.#challenge,
			verifierChallenge: this.#peerChallenge,
			binding: this.#parts.channel.binding
		});
		this.#parts.send({ type: 'proof', mac });
		return goingOn;
	}

	async #takeProof({ mac }: Extract<Message, { type: 'proof' }>): Promise<OpeningStep> {
		if (!this.#keys) return over('malformed');
		const { binding } = this.#parts.channel;
		const subject = {
			proverChallenge: this.#peerChallenge,
			verifierChallenge: this.#challenge,
			binding
		};
		if (!(await verifyProof(this.#keys.proofKey, { mac, subject }))) return over('wrongInvite');
		this.#awaited = 'member';
		const meeting = { own: this.#challenge, theirs: this.#peerChallenge, binding };
		const introduction = await this.#parts.introducer.introduce(meeting);
		this.#parts.send({ type: 'member', at: this.#parts.clock.now(), introduction });
		return goingOn;
	}

	async #takeMember({ introduction }: Extract<Message, { type: 'member' }>): Promise<OpeningStep> {
		const checked = await this.#parts.introducer.check(introduction, {
			own: this.#peerChallenge,
			theirs: this.#challenge,
			binding: this.#parts.channel.binding
		});
		return checked.ok
			? { state: 'open', introduced: checked.value }
			: { state: 'refused', reason: checked.reason };
	}
}
