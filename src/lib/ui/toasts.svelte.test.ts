import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ToastQueue, toastMilliseconds } from './toasts.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const texts = (queue: ToastQueue) => queue.toasts.map((toast) => toast.text);

describe('ToastQueue', () => {
	it('lets a toast go after its time, and not before', () => {
		const queue = new ToastQueue();
		queue.show({ text: 'moved' });
		vi.advanceTimersByTime(toastMilliseconds - 1);
		expect(texts(queue)).toEqual(['moved']);
		vi.advanceTimersByTime(1);
		expect(texts(queue)).toEqual([]);
	});

	it('stops the time while paused and goes on with what was left', () => {
		const queue = new ToastQueue();
		queue.show({ text: 'moved' });
		vi.advanceTimersByTime(7000);
		queue.pause();
		vi.advanceTimersByTime(60_000);
		expect(texts(queue)).toEqual(['moved']);
		queue.resume();
		vi.advanceTimersByTime(2999);
		expect(texts(queue)).toEqual(['moved']);
		vi.advanceTimersByTime(1);
		expect(texts(queue)).toEqual([]);
	});

	it('gives a toast that comes during a pause its whole time afterwards', () => {
		const queue = new ToastQueue();
		queue.pause();
		queue.show({ text: 'moved' });
		vi.advanceTimersByTime(60_000);
		queue.resume();
		vi.advanceTimersByTime(toastMilliseconds - 1);
		expect(texts(queue)).toEqual(['moved']);
	});

	it('says that a toast ended, unless its action was taken', () => {
		const queue = new ToastQueue();
		const onend = vi.fn();
		const action = { label: 'undo', run: vi.fn() };
		queue.show({ text: 'removed', action, onend });
		queue.act(queue.toasts[0]!);
		vi.advanceTimersByTime(toastMilliseconds);
		expect(onend).not.toHaveBeenCalled();
		queue.show({ text: 'removed', action, onend });
		vi.advanceTimersByTime(toastMilliseconds);
		expect(onend).toHaveBeenCalledOnce();
		queue.dismiss(queue.show({ text: 'removed', action, onend }));
		expect(onend).toHaveBeenCalledTimes(2);
	});

	it('runs the action once and takes the toast away', () => {
		const queue = new ToastQueue();
		const run = vi.fn();
		queue.show({ text: 'deleted', action: { label: 'Undo', run } });
		const [toast] = queue.toasts;
		if (!toast) throw new Error('no toast');
		queue.act(toast);
		expect(run).toHaveBeenCalledOnce();
		expect(texts(queue)).toEqual([]);
	});

	it('keeps an error until it is dismissed', () => {
		const queue = new ToastQueue();
		const id = queue.show({ text: 'disk full', tone: 'error' });
		vi.advanceTimersByTime(toastMilliseconds * 10);
		expect(texts(queue)).toEqual(['disk full']);
		queue.dismiss(id);
		expect(texts(queue)).toEqual([]);
	});

	it('shows three at most, the newest last', () => {
		const queue = new ToastQueue();
		for (const text of ['1', '2', '3', '4']) queue.show({ text });
		expect(texts(queue)).toEqual(['2', '3', '4']);
	});
});
