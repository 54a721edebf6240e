import { createSubscriber } from 'svelte/reactivity';

class Network {
	readonly #subscribe = createSubscriber((changed) => {
		window.addEventListener('online', changed);
		window.addEventListener('offline', changed);
		return () => {
			window.removeEventListener('online', changed);
			window.removeEventListener('offline', changed);
		};
	});

	/** Whether the browser sees a network; true says nothing about what is reachable through it. */
	get online(): boolean {
		this.#subscribe();
		return navigator.onLine;
	}
}

export const network = new Network();
