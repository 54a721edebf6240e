/** An answer that took longer than this, in milliseconds, tells too little: one of the two may have been asleep. */
const longestAnswer = 60_000;

/** How far a peer's clock is ahead of this device's, as its answers to pings tell. */
export class ClockReading {
	#ahead: number | null = null;

	/** In milliseconds, negative where the peer's clock is behind; null before the first answer. */
	get ahead(): number | null {
		return this.#ahead;
	}

	/** Takes an answer said at `at` by the peer's clock to what was asked at `echo` by the own one. */
	take({ at, echo }: { at: number; echo: number }, now: number): void {
		if (at === 0 || echo > now || now - echo > longestAnswer) return;
		this.#ahead = Math.round(at - (echo + now) / 2);
	}
}
