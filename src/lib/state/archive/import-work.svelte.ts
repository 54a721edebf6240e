import { attempt } from '#lib/state/live/attempt.ts';
import { Aborted } from '#lib/worker/run.ts';

/** What an import is doing just now; one thing at a time, which a person may stop at any moment. */
export class ImportWork {
	busy = $state<'reading' | 'checking' | 'writing' | null>(null);
	/** True when the worker or the store gave up. */
	failed = $state(false);
	#stopping = new AbortController();

	/** Stops what is under way; what was being written is taken back. */
	stop(): void {
		this.#stopping.abort();
	}

	/** Does one thing; it failed when the device refused it or it says false. */
	async do(
		what: 'reading' | 'checking' | 'writing',
		job: (signal: AbortSignal) => Promise<void | false>
	): Promise<void> {
		this.busy = what;
		this.failed = false;
		this.#stopping = new AbortController();
		const { signal } = this.#stopping;
		const stopped = (error: unknown) => {
			if (!(error instanceof Aborted)) throw error;
		};
		const attempted = await attempt(() => job(signal).catch(stopped));
		this.failed = !attempted.ok || attempted.value === false;
		this.busy = null;
	}
}
