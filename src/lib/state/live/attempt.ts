import { WorkerEnded } from '#lib/worker/run.ts';

/** What became of something that the device may refuse. */
export type Attempt<T> = { readonly ok: true; readonly value: T } | { readonly ok: false };

/**
 * Does something that the device may refuse: its disk, its worker, a file it cannot read. `ok` is false then, and a
 * person may try again. Anything else is a fault of ours: it is thrown on, and the error page says so.
 */
export async function attempt<T>(job: () => Promise<T>): Promise<Attempt<T>> {
	try {
		return { ok: true, value: await job() };
	} catch (error) {
		if (!isOfDevice(error)) throw error;
		return { ok: false };
	}
}

/**
 * Whether the device refused, and not we: browsers report what disk, cryptography and files refuse as a `DOMException`,
 * and lib0 passes on what the disk refused as an `Error` whose message is that exception's text.
 */
export const isOfDevice = (error: unknown): boolean =>
	error instanceof WorkerEnded || error instanceof DOMException || isToldByLib0(error);

const isToldByLib0 = (error: unknown): boolean =>
	error instanceof Error && error.name === 'Error' && /^\w+Error: /.test(error.message);
