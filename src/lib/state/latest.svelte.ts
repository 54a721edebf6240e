import { Aborted, run } from '#lib/worker/run.ts';
import type { JobArgs, JobName, JobResult } from '#lib/worker/protocol.ts';

/**
 * The answer of a job to the latest input: a newer input aborts the older job, a late answer is dropped, and
 * until the new answer is there `value` holds the one before.
 */
export class Latest<Name extends JobName> {
	/** The last answer; null before the first one. */
	value = $state.raw<JobResult<Name> | null>(null);
	/** Why the last job failed; null when it did not. */
	failure = $state<string | null>(null);
	/** True while an answer to the latest input is being computed. */
	busy = $state(false);
	readonly #job: Name;
	#retries = $state(0);
	readonly #stop: () => void;

	/** `input` is tracked; null means there is nothing to compute yet. */
	constructor(job: Name, input: () => JobArgs<Name> | null) {
		this.#job = job;
		this.#stop = $effect.root(() => {
			$effect(() => {
				void this.#retries;
				const args = input();
				if (args === null) return;
				const controller = new AbortController();
				void this.#compute(args, controller.signal);
				return () => controller.abort();
			});
		});
	}

	/** Runs the job again after a failure. */
	retry(): void {
		this.#retries++;
	}

	/** Ends the computation for good. */
	stop(): void {
		this.#stop();
	}

	async #compute(args: JobArgs<Name>, signal: AbortSignal): Promise<void> {
		this.busy = true;
		try {
			this.value = await run(this.#job, args, { signal });
			this.failure = null;
		} catch (error) {
			if (error instanceof Aborted) return;
			this.failure = error instanceof Error ? error.message : String(error);
		}
		this.busy = false;
	}
}
