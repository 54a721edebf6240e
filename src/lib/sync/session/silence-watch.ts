import type { Clock } from '#lib/sync/clock.ts';

/** Breaks a silence with a ping and reports a ping that stayed unanswered. */
export class SilenceWatch {
	#clock: Clock;
	#pingAfter: number;
	#ping: () => void;
	#silent: () => void;
	#heardSincePing = true;
	#heardSinceTick = false;
	#stopTimer: () => void = () => {};

	constructor(parts: { clock: Clock; pingAfter: number; ping: () => void; silent: () => void }) {
		this.#clock = parts.clock;
		this.#pingAfter = parts.pingAfter;
		this.#ping = parts.ping;
		this.#silent = parts.silent;
		this.#wait();
	}

	heard(): void {
		this.#heardSincePing = true;
		this.#heardSinceTick = true;
	}

	/** Pings now; the answer has one pause to come. */
	nudge(): void {
		this.#pingNow();
		this.#wait();
	}

	stop(): void {
		this.#stopTimer();
	}

	// A hidden page's timers fire late, but its pings are answered all the same: so the end is
	// reached by an unanswered ping, never by the time that passed.
	#tick(): void {
		if (!this.#heardSincePing) return this.#silent();
		if (!this.#heardSinceTick) this.#pingNow();
		this.#heardSinceTick = false;
		this.#wait();
	}

	#pingNow(): void {
		this.#heardSincePing = false;
		this.#ping();
	}

	#wait(): void {
		this.#stopTimer();
		this.#stopTimer = this.#clock.after(this.#pingAfter, () => this.#tick());
	}
}
