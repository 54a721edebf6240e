import '#lib/engine/built-ins.ts';
import { completeCompression } from '#lib/engine/compression.ts';
import { jobs } from './jobs.ts';
import type { Job, JobContext, Request, Response } from './protocol.ts';

const aborted = new Set<number>();
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

async function run({ id, job, args }: Extract<Request, { kind: 'run' }>): Promise<void> {
	await complete;
	const start = performance.now();
	const elapsed = () => performance.now() - start;
	const context: JobContext<unknown> = {
		get aborted() {
			return aborted.has(id);
		},
		report: (progress) => answer({ kind: 'progress', id, progress }),
		elapsed,
		breathe
	};
	try {
		const result = await (jobs[job] as Job<unknown, unknown, unknown>)(args, context);
		if (!aborted.has(id)) answer({ kind: 'done', id, result, milliseconds: elapsed() });
	} catch (error) {
		answer({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) });
	} finally {
		aborted.delete(id);
	}
}

onmessage = ({ data }: MessageEvent<Request>) => {
	if (data.kind === 'abort') aborted.add(data.id);
	else void run(data);
};
