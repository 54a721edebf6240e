import { dev, version } from '$app/environment';
import { asset } from '$app/paths';
import { buildOfWorker, isNewerBuild } from './build-order.ts';

const lookAgainMilliseconds = 60 * 60 * 1000;

/** Resolves when the page has loaded what it shows first, so that caching the rest does not slow it. */
const pageLoaded = () =>
	new Promise<void>((resolve) => {
		if (document.readyState === 'complete') resolve();
		else window.addEventListener('load', () => resolve(), { once: true });
	});

/** The app on this device and the newer one that may wait: nothing reloads before the person says so. */
class AppUpdate {
	/** The build this page is, such as `0.1.0+20261127064832.3f9c2a1b`. */
	readonly version = version;
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
		this.#registration.addEventListener('updatefound', () => void this.#follow());
		void this.#follow();
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

	async #follow(): Promise<void> {
		const registration = this.#registration;
		if (!registration) return;
		registration.installing?.addEventListener('statechange', () => void this.#follow());
		const { waiting, active } = registration;
		// A host may have been set back to an older build; that is nothing to offer.
		const build = waiting && active ? await buildOfWorker(waiting) : null;
		this.waiting =
			waiting === registration.waiting && build !== null && isNewerBuild(build, this.version);
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
