/** What a page or a worker asks another worker; the answer comes by the port sent along. */
export const whichBuild = 'WHICH_BUILD';

/** How long a worker may take to say which build it is, in milliseconds; those of old builds never do. */
const patience = 3_000;

interface Build {
	readonly release: readonly number[];
	/** When its sources were committed, UTC as `YYYYMMDDhhmmss`; empty when the build did not know. */
	readonly madeAt: string;
	/** Drawn from its sources. */
	readonly sources: string;
}

/**
 * Whether `candidate` is to be taken for a newer build than `own`: by release, then by when the sources were committed.
 * Of two that cannot be told apart, being other sources of one moment, the one that came later counts as newer.
 */
export function isNewerBuild(candidate: string, own: string): boolean {
	const [one, other] = [buildOf(candidate), buildOf(own)];
	if (one.sources !== '' && one.sources === other.sources) return false;
	for (const [place, number] of one.release.entries()) {
		const own = other.release[place] ?? 0;
		if (number !== own) return number > own;
	}
	return one.madeAt === other.madeAt ? candidate !== own : one.madeAt > other.madeAt;
}

/** Which build a worker is, null of one that does not say: it is older than the question. */
export function buildOfWorker(worker: ServiceWorker): Promise<string | null> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		const answer = (build: string | null) => {
			clearTimeout(timer);
			port1.close();
			resolve(build);
		};
		const timer = setTimeout(() => answer(null), patience);
		port1.onmessage = ({ data }: MessageEvent<unknown>) =>
			answer(typeof data === 'string' ? data : null);
		worker.postMessage(whichBuild, [port2]);
	});
}

/** Reads ids such as `0.1.0+20261127064832.3f9c2a1b`, and `0.1.0+3f9c2a1b` of builds that know no moment. */
function buildOf(id: string): Build {
	const [release = '', facts = ''] = id.split('+');
	const [, madeAt = '', sources = ''] = /^(?:(\d{14})\.)?([0-9a-f]{8})$/.exec(facts) ?? [];
	return { release: release.split('.').map((part) => Number(part) || 0), madeAt, sources };
}
