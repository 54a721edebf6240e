import type { Clock } from '#lib/sync/clock.ts';

/** A clock that moves only by `advance`. */
export class ManualClock implements Clock {
	#now = Date.UTC(2026, 10, 23);
	#timers = new Set<{ at: number; task: () => void }>();

	now(): number {
		return this.#now;
	}

	after(milliseconds: number, task: () => void): () => void {
		const timer = { at: this.#now + milliseconds, task };
		this.#timers.add(timer);
		return () => this.#timers.delete(timer);
	}

	/** Moves the hands and runs what has come due, earliest first. */
	advance(milliseconds: number): void {
		const until = this.#now + milliseconds;
		for (;;) {
			const [next] = [...this.#timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
			if (!next) break;
			this.#timers.delete(next);
			this.#now = Math.max(this.#now, next.at);
			next.task();
		}
		this.#now = until;
	}
}
