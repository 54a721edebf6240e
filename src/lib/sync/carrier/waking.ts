/** What a page goes through that matters to its links. */
export interface WakingListener {
	/** The page is looked at again, or the network is back. */
	wake(): void;
	/** The page is being left. */
	away(): void;
	/** The page came back from the back/forward cache, with its memory but without its links. */
	back(): void;
}

/** Tells of the page's coming and going until the returned function is called; silent where there is no page. */
export function watchWaking(listener: WakingListener): () => void {
	if (!('window' in globalThis)) return () => {};
	const wake = () => {
		if (document.visibilityState !== 'hidden') listener.wake();
	};
	const away = () => {
		listener.away();
		window.addEventListener('pageshow', () => listener.back(), { once: true });
	};
	document.addEventListener('visibilitychange', wake);
	window.addEventListener('online', wake);
	// Says goodbye at once, so that nobody waits for a tab that is gone.
	window.addEventListener('pagehide', away);
	return () => {
		document.removeEventListener('visibilitychange', wake);
		window.removeEventListener('online', wake);
		window.removeEventListener('pagehide', away);
	};
}
