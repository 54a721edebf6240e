/** Runs jobs one after the other, oldest first; a job put again under its key replaces the waiting one. */
export class JobQueue {
	#jobs = new Map<string, () => Promise<void>>();
	#running = false;

	put(key: string, job: () => Promise<void> | void): void {
		this.#jobs.set(key, async () => job());
		if (!this.#running) void this.#run();
	}

	stop(): void {
		this.#jobs.clear();
	}

	async #run(): Promise<void> {
		this.#running = true;
		try {
			for (;;) {
				const [next] = this.#jobs;
				if (!next) return;
				const [key, job] = next;
				this.#jobs.delete(key);
				await job();
			}
		} finally {
			this.#running = false;
		}
	}
}
