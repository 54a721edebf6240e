/** A short message with at most one way back. */
export interface Toast {
	readonly id: number;
	readonly text: string;
	/** Usually undo; the toast goes when it is run. */
	readonly action?: { readonly label: string; readonly run: () => void } | undefined;
	/** Run once the toast is gone and its action was not taken. */
	readonly onend?: (() => void) | undefined;
	/** An error stays until it is dismissed. */
	readonly tone: 'plain' | 'error';
}

/** How long a toast stands, in milliseconds of not being pointed at. */
export const toastMilliseconds = 10_000;

/** Most toasts on screen; the oldest makes room. */
const most = 3;

interface Clock {
	left: number;
	since: number;
	timer: ReturnType<typeof setTimeout> | null;
}

/** Toasts in the order they came. Each leaves after its time, which stands still while the queue is paused. */
export class ToastQueue {
	#toasts = $state.raw<readonly Toast[]>([]);
	readonly #clocks = new Map<number, Clock>();
	#paused = false;
	#nextId = 1;

	get toasts(): readonly Toast[] {
		return this.#toasts;
	}

	/** Shows a message; the answer is the id by which it can be dismissed. */
	show(toast: Pick<Toast, 'text' | 'action' | 'onend'> & { tone?: Toast['tone'] }): number {
		const id = this.#nextId++;
		const { text, action, onend, tone = 'plain' } = toast;
		for (const old of this.#toasts.slice(0, Math.max(0, this.#toasts.length - most + 1)))
			this.dismiss(old.id);
		this.#toasts = [...this.#toasts, { id, text, action, onend, tone }];
		if (tone === 'plain') {
			this.#clocks.set(id, { left: toastMilliseconds, since: 0, timer: null });
			if (!this.#paused) this.#start(id);
		}
		return id;
	}

	dismiss(id: number): void {
		const toast = this.#toasts.find((each) => each.id === id);
		this.#remove(id);
		toast?.onend?.();
	}

	/** Runs the toast's action and takes it away. */
	act(toast: Toast): void {
		this.#remove(toast.id);
		toast.action?.run();
	}

	/** Stops the time while someone points at a toast or has the keyboard in it. */
	pause(): void {
		if (this.#paused) return;
		this.#paused = true;
		for (const id of this.#clocks.keys()) this.#stop(id);
	}

	resume(): void {
		if (!this.#paused) return;
		this.#paused = false;
		for (const id of this.#clocks.keys()) this.#start(id);
	}

	#remove(id: number): void {
		this.#stop(id);
		this.#clocks.delete(id);
		this.#toasts = this.#toasts.filter((toast) => toast.id !== id);
	}

	#start(id: number): void {
		const clock = this.#clocks.get(id);
		if (!clock) return;
		clock.since = Date.now();
		clock.timer = setTimeout(() => this.dismiss(id), clock.left);
	}

	#stop(id: number): void {
		const clock = this.#clocks.get(id);
		if (!clock || clock.timer === null) return;
		clearTimeout(clock.timer);
		clock.timer = null;
		clock.left -= Date.now() - clock.since;
	}
}

/** The toasts of the page; ToastRegion shows them. */
export const toasts = new ToastQueue();
