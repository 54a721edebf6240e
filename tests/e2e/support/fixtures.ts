import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { openAddress, openSampleTerritory, prefer } from './app.mjs';
import { startRendezvous, type Rendezvous } from './signaling.ts';
import { watch, type Watch } from './third-party.ts';

/** How the app is to be opened. */
export interface Opening {
	/** Below the base, such as `week/`; the first screen when absent. */
	readonly address?: string;
	readonly locale?: 'zh-CN' | 'en';
	readonly theme?: 'light' | 'dark';
	/** Whether the device holds the sample territory. */
	readonly sample?: boolean;
}

/** One device: its own storage, watched like every other. */
export interface Profile {
	readonly context: BrowserContext;
	open(opening?: Opening): Promise<Page>;
}

interface Fixtures {
	/** Whether a fresh device puts the whole app into its cache, which costs every page seconds. */
	offlineCopy: boolean;
	/** Fails the test when a page asked a third party, broke the policy or threw. */
	noThirdParty: Watch;
	/** Opens the app on the test's own device and resolves once it answers input. */
	openApp: (opening?: Opening) => Promise<Page>;
	/** A further device, such as the supervisor's. */
	newProfile: () => Promise<Profile>;
	/** A signaling server of the test's own, allowed for every device of the test. */
	rendezvous: Rendezvous;
}

/** A browser that offers no service worker, as some private windows are. */
const withoutWorker = (context: BrowserContext) =>
	context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));

async function open(context: BrowserContext, home: string, opening: Opening = {}): Promise<Page> {
	const { address = '', locale = 'zh-CN', theme = 'light', sample = false } = opening;
	await prefer(context, { locale, theme });
	const page = await context.newPage();
	await openAddress({ page, address: home });
	if (sample) await openSampleTerritory({ page });
	if (address) await openAddress({ page, address: new URL(address, home).href });
	return page;
}

/** The test of every journey: `test('…', async ({ openApp }) => { const page = await openApp(); … })`. */
export const test = base.extend<Fixtures>({
	offlineCopy: [false, { option: true }],
	context: async ({ context, offlineCopy }, use) => {
		if (!offlineCopy) await withoutWorker(context);
		await use(context);
	},
	noThirdParty: [
		async ({ context, baseURL }, use) => {
			const watched = watch(context, new URL(baseURL ?? '').origin);
			await use(watched);
			expect(watched.offences, 'pages stay on their origin, obey the policy, do not throw').toEqual(
				[]
			);
		},
		{ auto: true }
	],
	openApp: async ({ context, baseURL }, use) => {
		await use((opening) => open(context, baseURL ?? '', opening));
	},
	newProfile: async ({ browser, baseURL, noThirdParty, contextOptions, offlineCopy }, use) => {
		const contexts: BrowserContext[] = [];
		await use(async () => {
			const context = await browser.newContext(contextOptions);
			contexts.push(context);
			if (!offlineCopy) await withoutWorker(context);
			noThirdParty.follow(context);
			return { context, open: (opening) => open(context, baseURL ?? '', opening) };
		});
		for (const context of contexts) await context.close();
	},
	rendezvous: async ({ noThirdParty }, use) => {
		const rendezvous = await startRendezvous();
		noThirdParty.allow(rendezvous.address);
		await use(rendezvous);
		await rendezvous.stop();
	}
});

export { expect };
