import type { JobArgs, JobName, JobResult } from '#lib/worker/protocol.ts';
import { Aborted, run, WorkerEnded } from '#lib/worker/run.ts';

/** How an input becomes a job's arguments and its result becomes a value. */
interface Steps<Name extends JobName, Input, Value> {
	/** Tracked; null means there is nothing to compute yet. */
	input: () => Input | null;
	/** Read at the moment of sending, untracked. */
	args: (input: Input) => JobArgs<Name>;
	/** How the job is asked; in one message where nothing is said. */
	answer?: (args: JobArgs<Name>, signal: AbortSignal) => Promise<JobResult<Name>>;
	fold: (result: JobResult<Name>, input: Input) => Value;
}

/**
 * The answer of a job to the latest input: a newer input aborts the older job, a late answer is dropped, and
 * until the new answer is there `value` holds the one before.
 */
export class Latest<Name extends JobName, Input, Value> {
	/** The last answer; null before the first one. */
	value = $state.raw<Value | null>(null);
	/** Why the last job failed; null when it did not. */
	failure = $state<string | null>(null);
	/** True while an answer to the latest input is being computed. */
	busy = $state(false);
	readonly #job: Name;
	readonly #steps: Steps<Name, Input, Value>;
	#retries = $state(0);
	readonly #stop: () => void;

	constructor(job: Name, steps: Steps<Name, Input, Value>) {
		this.#job = job;
		this.#steps = steps;
		this.#stop = $effect.root(() => {
			$effect(() => {
				void this.#retries;
				const input = steps.input();
				if (input === null) return;
				const controller = new AbortController();
				void this.#compute(input, controller.signal);
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

	async #compute(input: Input, signal: AbortSignal): Promise<void> {
		// The effect must not depend on what is read while the job is put together.
		await Promise.resolve();
		this.busy = true;
		try {
			const args = this.#steps.args(input);
			const { answer = (asked) => run(this.#job, asked, { signal }) } = this.#steps;
			const result = await answer(args, signal);
			this.value = this.#steps.fold(result, input);
			this.failure = null;
		} catch (error) {
			if (error instanceof Aborted) return;
			if (!(error instanceof WorkerEnded)) throw error;
			this.failure = error.message;
		}
		this.busy = false;
	}
}
