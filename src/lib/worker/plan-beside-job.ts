import type { Findings } from '#lib/scheduling/findings.ts';
import type { Place, Told } from '#lib/scheduling/joint-search.ts';
import { readyPlan, SearchesHere, type PlanArgs } from './plan-search-job.ts';
import type { Helper, JobContext } from './protocol.ts';

/** Searches that a helper runs for the plan of another worker, and where that one is told of them. */
export interface BesideArgs {
	plan: PlanArgs;
	numbers: readonly number[];
	/** What all found comes in here, what these found goes out; the first word out is that the helper has begun. */
	port: MessagePort;
}

/** Runs some of a plan's searches from meeting to meeting, until whoever asked for them ends this worker. */
export function searchBeside(
	{ plan, numbers, port }: BesideArgs,
	context: JobContext<never>
): Promise<never> {
	const searches = new SearchesHere(readyPlan(plan), {
		...{ numbers, context },
		onSlice: () => undefined
	});
	return new Promise((_, reject) => {
		port.onmessage = ({ data }: MessageEvent<readonly Findings[]>) => {
			searches.advance(data).then((told) => port.postMessage(told), reject);
		};
		port.postMessage('begun');
	});
}

/** Searches of one plan that run in a helper. */
export class SearchesBeside implements Place {
	readonly numbers: readonly number[];
	readonly #helper: Helper;
	readonly #port: MessagePort;
	#hasBegun = false;
	#answer: ((told: Told[]) => void) | null = null;
	#fail: (reason: Error) => void = () => undefined;
	readonly #failure: Promise<never>;

	constructor(helper: Helper, { plan, numbers }: Omit<BesideArgs, 'port'>) {
		const { port1, port2 } = new MessageChannel();
		this.numbers = numbers;
		this.#helper = helper;
		this.#port = port1;
		this.#failure = new Promise((_, reject) => (this.#fail = reject));
		this.#failure.catch(() => undefined);
		const failed = () => this.#fail(new Error('the helper failed'));
		helper.onerror = failed;
		// It answers where it failed, and nowhere else.
		helper.onmessage = failed;
		port1.onmessage = ({ data }: MessageEvent<'begun' | Told[]>) => {
			if (data === 'begun') this.#hasBegun = true;
			else this.#answer?.(data);
		};
		const args: BesideArgs = { plan, numbers, port: port2 };
		helper.postMessage({ kind: 'run', id: 0, job: 'searchBeside', args }, [port2]);
	}

	advance(all: readonly Findings[]): Promise<Told[]> {
		const answer = new Promise<Told[]>((resolve) => (this.#answer = resolve));
		this.#port.postMessage(all);
		return Promise.race([answer, this.#failure]);
	}

	/** Nobody waits for a helper that has not begun by now. */
	hurry(): void {
		if (!this.#hasBegun) this.#fail(new Error('the helper did not begin'));
	}

	end(): void {
		this.#fail(new Error('the helper was ended'));
		this.#port.close();
		this.#helper.terminate();
	}
}
