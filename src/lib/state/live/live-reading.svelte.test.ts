import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { liveReading, unheard } from './live-reading.ts';

const read = (doc: Y.Doc) => ({
	records: new Map(doc.getMap<number>('numbers').entries()),
	malformed: [],
	newer: 0
});

test('a long write is heard once, at its end, and what comes after it at once', async () => {
	const doc = new Y.Doc();
	const live = liveReading({ docs: () => [doc], onChange: () => () => {} }, (one) => read(one));
	const seen: number[] = [];
	const stop = $effect.root(() => {
		$effect(() => {
			seen.push(live.current.records.size);
		});
	});
	flushSync();
	await unheard([doc], async () => {
		for (const key of ['a', 'b', 'c']) {
			doc.getMap('numbers').set(key, 1);
			flushSync();
			await Promise.resolve();
		}
	});
	flushSync();
	doc.getMap('numbers').set('d', 1);
	flushSync();
	expect(seen).toEqual([0, 3, 4]);
	stop();
});
