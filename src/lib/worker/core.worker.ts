import '#lib/engine/built-ins.ts';
import { completeCompression } from '#lib/engine/compression.ts';
import { jobs } from './jobs.ts';
import type { Helper, Job, JobContext, Request, Response } from './protocol.ts';

/** Of the jobs that run. */
const aborts = new Map<number, AbortController>();
/** Messages that come before the worker listens are lost: it listens at once and waits here. */
const complete = completeCompression();
const answer = (response: Response) => postMessage(response);

/** Resolves after the messages that already wait: unlike a timer it is never clamped to 4 ms. */
const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();
const breathe = () =>
	new Promise<void>((resolve) => {
		waiting.push(resolve);
		channel.port2.postMessage(null);
	});

/** One core is the page's, and one this worker's. */
const spareCores = Math.max(0, (navigator.hardwareConcurrency || 1) - 2);

/** The same script again: it is here already, without a network too. */
function startHelper(): Helper | null {
	try {
		return new Worker(location.href, { type: 'module' });
	} catch {
		return null;
	}
}

async function run({ id, job, args }: Extract<Request, { kind: 'run' }>): Promise<void> {
	const { signal } = aborts.get(id)!;
	await complete;
	const start = performance.now();
	const elapsed = () => performance.now() - start;
	const context: JobContext<unknown> = {
		signal,
		report: (progress) => answer({ kind: 'progress', id, progress }),
		elapsed,
		breathe,
		spareCores,
		startHelper
	};
	try {
		const result = await (jobs[job] as Job<unknown, unknown, unknown>)(args, context);
		if (!signal.aborted) answer({ kind: 'done', id, result, milliseconds: elapsed() });
	} catch (error) {
		answer({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) });
	} finally {
		aborts.delete(id);
	}
}

onmessage = ({ data }: MessageEvent<Request>) => {
	if (data.kind === 'abort') return aborts.get(data.id)?.abort();
	aborts.set(data.id, new AbortController());
	void run(data);
};
