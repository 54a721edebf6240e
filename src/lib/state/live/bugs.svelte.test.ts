import { afterEach, expect, test } from 'vitest';
import { WorkerEnded } from '#lib/worker/run.ts';
import { bugs } from './bugs.svelte.ts';

const ours = (error: Error) => {
	error.stack = `${error.name}: ${error.message}\n at act (${location.origin}/_app/act.js:1:1)`;
	return error;
};
const thrown = (error: unknown) => window.dispatchEvent(new ErrorEvent('error', { error }));

let stop = () => {};
afterEach(() => {
	stop();
	bugs.putAway();
});

test('the first fault of ours is told until it is put away', () => {
	stop = bugs.watch();
	const first = ours(new TypeError('no such field'));
	thrown(first);
	thrown(ours(new TypeError('another')));
	expect(bugs.current).toBe(first);
	bugs.putAway();
	expect(bugs.current).toBe(null);
});

test('what the device refuses and what an extension throws is not told', () => {
	stop = bugs.watch();
	thrown(new DOMException('full', 'QuotaExceededError'));
	thrown(ours(new WorkerEnded('gone')));
	const foreign = new Error('extension');
	foreign.stack = 'Error: extension\n at extension://abc/content.js:1:1';
	thrown(foreign);
	thrown('a text');
	expect(bugs.current).toBe(null);
});
