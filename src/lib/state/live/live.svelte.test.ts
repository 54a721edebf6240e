import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { Live } from './live.svelte.ts';

/** A source outside the runes, as a document is. */
function outside(value: number) {
	const listeners = new Set<() => void>();
	const live = new Live({
		listen: (changed) => {
			listeners.add(changed);
			return () => listeners.delete(changed);
		},
		read: () => value
	});
	const change = (to: number) => {
		value = to;
		for (const listener of [...listeners]) listener();
	};
	return { live, change, listeners };
}

class Doubled {
	readonly #live: Live<number>;
	constructor(live: Live<number>) {
		this.#live = live;
	}
	readonly value = $derived.by(() => this.#live.current * 2);
}

test('an effect that reads a live value runs again after each change', async () => {
	const { live, change, listeners } = outside(1);
	const seen: number[] = [];
	const stop = $effect.root(() => {
		$effect(() => {
			seen.push(live.current);
		});
	});
	flushSync();
	change(2);
	flushSync();
	expect(seen).toEqual([1, 2]);
	stop();
	// Svelte unsubscribes in a microtask, so that a reader that comes back at once does not start anew.
	await Promise.resolve();
	expect(listeners.size).toBe(0);
});

test('what derives from a live value is fresh when read outside any effect', () => {
	const { live, change } = outside(1);
	const doubled = new Doubled(live);
	expect(doubled.value).toBe(2);
	change(5);
	expect(doubled.value).toBe(10);
	change(7);
	expect(doubled.value).toBe(14);
});

test('what derives from a live value is fresh after the effect that showed it is gone', async () => {
	const { live, change } = outside(1);
	const doubled = new Doubled(live);
	const stop = $effect.root(() => {
		$effect(() => void doubled.value);
	});
	flushSync();
	stop();
	await Promise.resolve();
	change(5);
	expect(doubled.value).toBe(10);
});
