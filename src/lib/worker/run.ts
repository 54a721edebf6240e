import type { JobArgs, JobName, JobProgress, JobResult, Request, Response } from './protocol.ts';

interface Waiting {
	name: JobName;
	resolve(result: unknown): void;
	reject(error: Error): void;
	onProgress: ((progress: never) => void) | undefined;
}

let worker: Worker | null = null;
let nextId = 0;
const waiting = new Map<number, Waiting>();

/** Thrown to the caller of every job that waits when the worker stops as a whole; the next job starts a new one. */
export class WorkerEnded extends Error {
	override name = 'WorkerEnded';
}

/** The worker stopped as a whole. */
function fail(message: string): void {
	worker?.terminate();
	worker = null;
	for (const job of waiting.values()) job.reject(new WorkerEnded(message));
	waiting.clear();
}

function receive({ data }: MessageEvent<Response>): void {
	const job = waiting.get(data.id);
	if (!job) return;
	if (data.kind === 'progress') return job.onProgress?.(data.progress as never);
	waiting.delete(data.id);
	if (data.kind === 'done') {
		// What the budget of a job is measured by: its time in the worker, without the way there and back.
		const end = performance.now();
		performance.measure(`rounds:job ${job.name}`, { start: end - data.milliseconds, end });
		job.resolve(data.result);
	} else job.reject(new Error(data.message));
}

function start(): Worker {
	const started = new Worker(new URL('./core.worker.ts', import.meta.url), { type: 'module' });
	started.onmessage = receive;
	started.onerror = (event) => fail(event.message || 'the worker could not start');
	started.onmessageerror = () => fail('a message to the worker could not be read');
	return started;
}

const post = (request: Request) => (worker ??= start()).postMessage(request);

/** Thrown to the caller of a job that was aborted; not an error anyone needs to see. */
export class Aborted extends Error {
	override name = 'Aborted';
}

/**
 * Runs a job in the worker and resolves with its answer; rejects with `Aborted` when `signal` fires first,
 * with the job's own error otherwise.
 */
export function run<Name extends JobName>(
	job: Name,
	args: JobArgs<Name>,
	options: { signal?: AbortSignal; onProgress?: (progress: JobProgress<Name>) => void } = {}
): Promise<JobResult<Name>> {
	const { signal, onProgress } = options;
	if (signal?.aborted) return Promise.reject(new Aborted());
	const id = nextId++;
	return new Promise((resolve, reject) => {
		waiting.set(id, { name: job, resolve: resolve as Waiting['resolve'], reject, onProgress });
		signal?.addEventListener('abort', () => {
			if (!waiting.delete(id)) return;
			post({ kind: 'abort', id });
			reject(new Aborted());
		});
		try {
			post({ kind: 'run', id, job, args });
		} catch (error) {
			waiting.delete(id);
			reject(error instanceof Error ? error : new Error(String(error)));
		}
	});
}
