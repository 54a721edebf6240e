import { dev } from '$app/environment';
import { asset } from '$app/paths';

const lookAgainMilliseconds = 60 * 60 * 1000;

/** Resolves when the page has loaded what it shows first, so that caching the rest does not slow it. */
const pageLoaded = () =>
	new Promise<void>((resolve) => {
		if (document.readyState === 'complete') resolve();
		else window.addEventListener('load', () => resolve(), { once: true });
	});

/** The app on this device and the newer one that may wait: nothing reloads before the person says so. */
class AppUpdate {
	/** True while a newer version is ready and waits for `apply`. */
	waiting = $state(false);
	/** True once every page opens without a network. */
	offlineReady = $state(false);
	/** Why the app cannot be kept for offline use; null when it can, or when the browser offers no way. */
	failure = $state<string | null>(null);
	#registration: ServiceWorkerRegistration | null = null;
	#agreed = false;

	/** Registers the service worker once and looks for a newer version on focus and every hour. */
	async start(): Promise<void> {
		if (dev || !('serviceWorker' in navigator) || this.#registration) return;
		await pageLoaded();
		const { serviceWorker } = navigator;
		const hadController = serviceWorker.controller !== null;
		try {
			this.#registration = await serviceWorker.register(asset('/service-worker.js'), {
				updateViaCache: 'none'
			});
		} catch (error) {
			this.failure = error instanceof Error ? error.message : String(error);
			return;
		}
		serviceWorker.addEventListener('controllerchange', () =>
			this.#controllerChanged(hadController)
		);
		this.#registration.addEventListener('updatefound', () => this.#follow());
		this.#follow();
		window.addEventListener('focus', () => this.#look());
		setInterval(() => this.#look(), lookAgainMilliseconds);
		await serviceWorker.ready;
		this.offlineReady = true;
	}

	/** Hands over to the waiting version; the page reloads when that one has taken over. */
	apply(): void {
		this.#agreed = true;
		const waiting = this.#registration?.waiting;
		if (waiting) waiting.postMessage('SKIP_WAITING');
		else location.reload();
	}

	#follow(): void {
		const registration = this.#registration;
		if (!registration) return;
		this.waiting = registration.waiting !== null && registration.active !== null;
		registration.installing?.addEventListener('statechange', () => this.#follow());
	}

	#controllerChanged(hadController: boolean): void {
		if (this.#agreed) location.reload();
		// Another tab agreed: this page still runs the version that is gone from the cache.
		else if (hadController) this.waiting = true;
	}

	#look(): void {
		if (!navigator.onLine) return;
		this.#registration?.update().catch((error: unknown) => {
			// A failed look is repeated on the next focus; only a broken worker deserves a word.
			if (!(error instanceof TypeError)) this.failure = String(error);
		});
	}
}

export const appUpdate = new AppUpdate();
