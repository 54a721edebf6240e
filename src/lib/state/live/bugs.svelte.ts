import { isOfDevice } from './attempt.ts';

/** Faults of ours that nobody caught: the screen says so instead of pretending that a tap did something. */
class Bugs {
	/** The first that is not put away yet; null while there is none. */
	current = $state.raw<Error | null>(null);

	/** Listens for the life of the page; the returned function ends that. */
	watch(): () => void {
		const thrown = ({ error }: ErrorEvent) => this.#note(error);
		const rejected = ({ reason }: PromiseRejectionEvent) => this.#note(reason);
		window.addEventListener('error', thrown);
		window.addEventListener('unhandledrejection', rejected);
		return () => {
			window.removeEventListener('error', thrown);
			window.removeEventListener('unhandledrejection', rejected);
		};
	}

	/** Goes on with the page as it is. */
	putAway(): void {
		this.current = null;
	}

	// What the device refuses is told where it was asked; what an extension throws is not ours to tell.
	#note(error: unknown): void {
		if (!(error instanceof Error) || isOfDevice(error)) return;
		if (!error.stack?.includes(location.origin)) return;
		this.current ??= error;
	}
}

export const bugs = new Bugs();
