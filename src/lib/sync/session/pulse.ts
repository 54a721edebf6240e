import type { Clock } from '#lib/sync/clock.ts';
import type { Message } from '#lib/sync/protocol.ts';
import { ClockReading } from './clock-reading.ts';
import { SilenceWatch } from './silence-watch.ts';

type Sign = Extract<Message, { type: 'ping' | 'pong' }>;

/** The signs of life between two sides, and what they tell of the peer's clock. */
export class Pulse {
	readonly #clock: Clock;
	readonly #send: (sign: Sign) => void;
	readonly #mayTellClock: () => boolean;
	readonly #silence: SilenceWatch;
	readonly #reading = new ClockReading();

	constructor(parts: {
		clock: Clock;
		pingAfter: number;
		send: (sign: Sign) => void;
		/** Whether the peer has proved enough to be told what this device's clock says. */
		mayTellClock: () => boolean;
		/** The peer has not answered. */
		silent: () => void;
	}) {
		const { clock, pingAfter, silent } = parts;
		this.#clock = clock;
		this.#send = parts.send;
		this.#mayTellClock = parts.mayTellClock;
		const ping = () => this.#send({ type: 'ping', at: clock.now() });
		this.#silence = new SilenceWatch({ clock, pingAfter, ping, silent });
	}

	/** By how many milliseconds the peer's clock is ahead; null while it was not compared. */
	get clockAhead(): number | null {
		return this.#reading.ahead;
	}

	/** Anything was heard of the peer. */
	heard(): void {
		this.#silence.heard();
	}

	/** Asks for a sign of life now. */
	nudge(): void {
		this.#silence.nudge();
	}

	/** Takes what the peer's clock says just now. */
	read(at: number): void {
		this.#reading.take({ at, echo: this.#clock.now() }, this.#clock.now());
	}

	/** Takes a sign of life: a question is answered, an answer read. */
	take(sign: Sign): void {
		const now = this.#clock.now();
		if (sign.type === 'pong') this.#reading.take(sign, now);
		else this.#send({ type: 'pong', at: this.#mayTellClock() ? now : 0, echo: sign.at });
	}

	stop(): void {
		this.#silence.stop();
	}
}
