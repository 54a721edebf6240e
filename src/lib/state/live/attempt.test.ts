import { rtop } from 'lib0/indexeddb';
import { expect, test } from 'vitest';
import { WorkerEnded } from '#lib/worker/run.ts';
import { attempt } from './attempt.ts';

test('what was done is there', async () => {
	expect(await attempt(async () => 7)).toEqual({ ok: true, value: 7 });
});

test.each([new WorkerEnded('gone'), new DOMException('full', 'QuotaExceededError')])(
	'what the device refuses may be tried again: %s',
	async (refusal) => {
		expect(await attempt(() => Promise.reject(refusal))).toEqual({ ok: false });
	}
);

test('what a full disk refuses y-indexeddb may be tried again', async () => {
	const request = {} as IDBRequest;
	const write = () => {
		const written = rtop(request);
		const error = new DOMException('The transaction was aborted.', 'AbortError');
		request.onerror?.({ target: { error } } as never);
		return written;
	};
	expect(await attempt(write)).toEqual({ ok: false });
});

test('a bug is thrown on', async () => {
	await expect(attempt(() => Promise.reject(new TypeError('no such field')))).rejects.toThrow(
		'no such field'
	);
});
