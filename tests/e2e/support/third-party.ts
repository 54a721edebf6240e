import type { BrowserContext, Page, WebSocket } from '@playwright/test';

/** What no page may do, as sentences; empty while all is well. */
export interface Watch {
	readonly offences: string[];
	/** From now on pages may reach this rendezvous, such as `ws://127.0.0.1:4444`. */
	allow(rendezvous: string): void;
	/** Watches the pages of a further device too. */
	follow(context: BrowserContext): void;
}

/**
 * Watches every page of a context: a request that leaves the origin, a socket to a rendezvous nobody set, a
 * breach of the content security policy and an uncaught error are offences.
 */
export function watch(context: BrowserContext, origin: string): Watch {
	const offences: string[] = [];
	const allowed = new Set([origin]);

	const check = (kind: string, address: string) => {
		const url = new URL(address);
		if (['data:', 'blob:', 'about:'].includes(url.protocol)) return;
		if (!allowed.has(url.origin)) offences.push(`${kind} to ${address}`);
	};

	const followPage = (page: Page) => {
		page.on('websocket', (socket: WebSocket) => check('socket', socket.url()));
		page.on('pageerror', (error) => offences.push(`error: ${error.message}`));
		page.on('console', (message) => {
			const text = message.text();
			if (message.type() === 'error' && text.includes('Content Security Policy'))
				offences.push(text);
		});
	};

	const follow = (device: BrowserContext) => {
		device.on('request', (request) => check('request', request.url()));
		device.on('page', followPage);
		device.pages().forEach(followPage);
	};
	follow(context);
	return { offences, follow, allow: (rendezvous) => allowed.add(new URL(rendezvous).origin) };
}
