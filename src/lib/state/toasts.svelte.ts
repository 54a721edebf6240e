/** A short word on what just happened, with one way to answer it. */
export interface Toast {
	readonly id: number;
	readonly kind: 'done' | 'problem';
	/** What happened: an act's name, which screens put into words. */
	readonly act: string;
	/** Takes the act back; absent when it cannot be. */
	readonly undo?: () => void;
}

/** How many toasts stand at once; older ones have been read or do not matter. */
const mostToasts = 3;

/** The toasts on the screen, oldest first. */
export class Toasts {
	list = $state.raw<readonly Toast[]>([]);
	#nextId = 0;

	show(toast: Omit<Toast, 'id'>): void {
		this.list = [...this.list, { ...toast, id: this.#nextId++ }].slice(-mostToasts);
	}

	dismiss(id: number): void {
		this.list = this.list.filter((toast) => toast.id !== id);
	}
}
