import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { openAddress, prefer } from './app.mjs';
import { sampleStorage, type Storage } from './sample-storage.ts';
import { startRendezvous, type Rendezvous } from './signaling.ts';
import { watch, type Watch } from './third-party.ts';
import { onWorkday } from './workday.ts';

/** How the app is to be opened. */
export interface Opening {
	/** Below the base, such as `week/`; when absent Today with the sample, else the first screen. */
	readonly address?: string;
	readonly locale?: 'zh-CN' | 'en';
	readonly theme?: 'light' | 'dark';
	/** Whether the device holds the sample territory, as one tap on an earlier day put it there. */
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

interface WorkerFixtures {
	/** What the browser keeps once the sample territory is on the device; made when it is first asked for. */
	sampleDevice: () => Promise<Storage>;
}

/** A browser that offers no service worker, as some private windows are. */
const withoutWorker = (context: BrowserContext) =>
	context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));

/** Opens the app on a device that holds what `kept` says. */
async function open(
	device: { context: BrowserContext; home: string; kept: WorkerFixtures['sampleDevice'] },
	opening: Opening = {}
): Promise<Page> {
	const { context, home, kept } = device;
	const { locale = 'zh-CN', theme = 'light', sample = false } = opening;
	const { address = sample ? 'today/' : '' } = opening;
	await prefer(context, { locale, theme });
	if (sample) await context.setStorageState(await kept());
	const page = await context.newPage();
	await openAddress({ page, address: new URL(address, home).href });
	return page;
}

/** The test of every journey: `test('…', async ({ openApp }) => { const page = await openApp(); … })`. */
export const test = base.extend<Fixtures, WorkerFixtures>({
	sampleDevice: [
		async ({ browser }, use, { project }) => {
			let storage: Promise<Storage> | null = null;
			await use(() => (storage ??= sampleStorage({ browser, use: project.use })));
		},
		{ scope: 'worker' }
	],
	offlineCopy: [false, { option: true }],
	context: async ({ context, offlineCopy }, use) => {
		await onWorkday(context);
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
	openApp: async ({ context, baseURL, sampleDevice }, use) => {
		const device = { context, home: baseURL ?? '', kept: sampleDevice };
		await use((opening) => open(device, opening));
	},
	newProfile: async (
		{ browser, baseURL, noThirdParty, contextOptions, offlineCopy, sampleDevice },
		use
	) => {
		const contexts: BrowserContext[] = [];
		await use(async () => {
			const context = await browser.newContext(contextOptions);
			contexts.push(context);
			await onWorkday(context);
			if (!offlineCopy) await withoutWorker(context);
			noThirdParty.follow(context);
			const device = { context, home: baseURL ?? '', kept: sampleDevice };
			return { context, open: (opening) => open(device, opening) };
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
