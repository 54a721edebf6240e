import { Live } from '#lib/state/live/live.svelte.ts';
import { systemClock } from '#lib/sync/clock.ts';
import {
	Handshake,
	type HandshakeProblem,
	type HandshakeResult
} from '#lib/sync/handshake/handshake.ts';
import type { PeerStatus, Sharing } from './sharing.svelte.ts';

export type { HandshakeProblem };

/** How far two devices are on their way to each other; `problem` says why the last step did not work. */
export type NearbyStep = { problem: HandshakeProblem | null } & (
	| { at: 'start' | 'making' | 'connecting' }
	/** This device shows the first code and waits for the second. */
	| { at: 'offering'; code: string }
	/** This device shows the second code and waits until the other has read it. */
	| { at: 'answering'; code: string }
	| { at: 'connected'; peerId: string }
);

const start = { at: 'start', problem: null } as const;

/** Connecting two devices by two codes, with no server; one attempt at a time. */
export class Nearby {
	step = $state.raw<NearbyStep>(start);
	readonly #sharing: () => Sharing;
	readonly #seconds = new Live({
		listen: (changed) => {
			const timer = setInterval(changed, 1000);
			return () => clearInterval(timer);
		},
		read: () => Math.max(0, Math.ceil(((this.#handshake?.until ?? 0) - Date.now()) / 1000))
	});
	#handshake: Handshake | null = null;

	constructor(sharing: () => Sharing) {
		this.#sharing = sharing;
	}

	/** Seconds until the browsers give the attempt up. */
	get secondsLeft(): number {
		return this.#seconds.current;
	}

	/** The other device, once connected. */
	get peer(): PeerStatus | null {
		const { step } = this;
		if (step.at !== 'connected') return null;
		return this.#sharing().status.peers.find(({ peerId }) => peerId === step.peerId) ?? null;
	}

	/** Makes the first code, to be read by the other device. */
	async offer(): Promise<void> {
		this.stop();
		this.step = { at: 'making', problem: null };
		await this.#follow(await Handshake.offer(this.#parts()), 'offering');
	}

	/** Takes a code that was scanned or pasted: the other's first one, or the answer to ours. */
	async take(code: string): Promise<void> {
		if (this.step.at === 'offering') return this.#accept(code);
		if (this.step.at !== 'start') return;
		this.step = { at: 'making', problem: null };
		await this.#follow(await Handshake.answer(this.#parts(), code), 'answering');
	}

	/** Gives the attempt up; a connection that stands goes on. */
	stop(): void {
		const handshake = this.#handshake;
		this.#handshake = null;
		this.step = start;
		handshake?.cancel();
	}

	async #accept(code: string): Promise<void> {
		const { step } = this;
		const handshake = this.#handshake;
		if (step.at !== 'offering' || !handshake) return;
		const problem = await handshake.accept(code);
		if (this.#handshake !== handshake) return;
		this.step = problem === null ? { at: 'connecting', problem } : { ...step, problem };
	}

	async #follow(made: HandshakeResult<Handshake>, at: 'offering' | 'answering'): Promise<void> {
		// A person went back while the code was made.
		if (this.step.at !== 'making') {
			if (made.ok) made.value.cancel();
			return;
		}
		if (!made.ok) {
			this.step = { at: 'start', problem: made.reason };
			return;
		}
		const handshake = made.value;
		this.#handshake = handshake;
		this.step = { at, code: handshake.code, problem: null };
		const outcome = await handshake.outcome;
		if (this.#handshake !== handshake) return;
		this.#handshake = null;
		if (!outcome.ok) {
			this.step = { at: 'start', problem: outcome.reason };
			return;
		}
		await this.#sharing().adopt(outcome.value);
		this.step = { at: 'connected', peerId: outcome.value.peerId, problem: null };
	}

	#parts() {
		const { territoryId, iceServers } = this.#sharing();
		return { territoryId, iceServers, clock: systemClock };
	}
}

/**
 * Asks for the camera before it is needed: with that permission the browser also tells this device's own addresses,
 * without which nobody can reach it. Resolves with whether it may be used.
 */
export async function askForCamera(): Promise<boolean> {
	try {
		const stream = await navigator.mediaDevices.getUserMedia({ video: true });
		for (const track of stream.getTracks()) track.stop();
		return true;
	} catch {
		// No camera, or the person said no: the codes can be pasted.
		return false;
	}
}
