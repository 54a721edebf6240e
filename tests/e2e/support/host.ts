import { once } from 'node:events';
import type { Page } from '@playwright/test';
import { serveSite } from '../../../scripts/static-server.mjs';

/** A static host of the test's own, which can go away while pages stay open. */
export interface Host {
	/** The first screen's address. */
	readonly address: string;
	readonly port: number;
	stop(): Promise<void>;
}

/** Serves a built site on `port`, or on a free one. */
export async function startHost(site: {
	folder: string;
	base?: string;
	port?: number;
}): Promise<Host> {
	const { folder, base = '', port = 0 } = site;
	const { server, address } = await serveSite({ folder, base, port });
	return {
		address,
		port: Number(new URL(address).port),
		stop: async () => {
			const closed = once(server, 'close');
			server.close();
			server.closeAllConnections();
			await closed;
		}
	};
}

/** Resolves once the page's service worker holds every file and answers for it. */
export const keptOffline = (page: Page) =>
	page.waitForFunction(async () => {
		const registration = await navigator.serviceWorker.ready;
		return registration.active?.state === 'activated' && navigator.serviceWorker.controller;
	});
