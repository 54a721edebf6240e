import type { jobs } from './jobs.ts';

/** What a running job may ask of its surroundings. */
export interface JobContext<Progress> {
	/** Fires when the caller no longer wants the answer. */
	readonly signal: AbortSignal;
	/** Hands out a partial answer. */
	report(progress: Progress): void;
	/** Milliseconds from an arbitrary start: jobs take time from here, so that the cores stay without a clock. */
	elapsed(): number;
	/** Lets waiting messages in, an abort among them. */
	breathe(): Promise<void>;
	/** Cores that a job may use beside the one it runs on. */
	readonly spareCores: number;
	/** Starts another worker like this one, which whoever asked ends; null where workers cannot start workers. */
	startHelper(): Helper | null;
}

/** A worker beside this one, as this one sees it. */
export interface Helper {
	postMessage(request: Request, transfer: Transferable[]): void;
	terminate(): void;
	onmessage: ((event: MessageEvent<Response>) => void) | null;
	onerror: ((event: ErrorEvent) => void) | null;
}

/** An ordinary function that runs in the worker. */
export type Job<Args, Result, Progress = never> = (
	args: Args,
	context: JobContext<Progress>
) => Result | Promise<Result>;

/** Every job by name, as types only: a value import would pull the solver into the main bundle. */
export type Jobs = typeof jobs;
export type JobName = keyof Jobs;
export type JobArgs<Name extends JobName> = Parameters<Jobs[Name]>[0];
export type JobResult<Name extends JobName> = Awaited<ReturnType<Jobs[Name]>>;
export type JobProgress<Name extends JobName> =
	Parameters<Jobs[Name]>[1] extends JobContext<infer Progress> ? Progress : never;

/** From the page to the worker. */
export type Request =
	{ kind: 'run'; id: number; job: JobName; args: unknown } | { kind: 'abort'; id: number };

/** From the worker to the page. */
export type Response =
	| { kind: 'progress'; id: number; progress: unknown }
	| { kind: 'done'; id: number; result: unknown; milliseconds: number }
	| { kind: 'failed'; id: number; message: string };
