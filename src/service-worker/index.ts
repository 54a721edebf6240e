/// <reference types="@sveltejs/kit" />
import '#lib/engine/built-ins.ts';
import { cleanupOutdatedCaches, PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { base, build, files, prerendered, version } from '$service-worker';
import { nameHeader, receivedCache } from '#lib/state/files/received-cache.ts';
import { buildOfWorker, isNewerBuild, whichBuild } from '#lib/state/device/build-order.ts';

declare const self: ServiceWorkerGlobalScope;

const shell = `${base}/404.html`;

// Kit asks this file whether a newer site was deployed and would reload the page unasked, again and again
// while the update waits here. The running version answers for itself; `AppUpdate` sees to newer ones.
const ownVersion = `${base}/_app/version.json`;

// What starts the app on every page; scripts/outside-scripts.mjs puts it there.
const start = `${base}/_app/start.js`;

// A megabyte that only those need who scan a code in a browser without a reader of its own: kept once it was used.
const heavy = build.filter((url) => url.endsWith('.wasm'));
const onUse = `rounds-on-use-${self.registration.scope}`;

// Pictures of the app in the system's question whether to install it: nobody needs them later.
const keptFiles = files.filter((url) => !url.includes('/screenshots/') && !url.includes('/start/'));

const precache = new PrecacheController();
// The name of a built file carries its content; everything else changes with the version.
precache.addToCacheList([
	...build.filter((url) => !heavy.includes(url)).map((url) => ({ url, revision: null })),
	...[...keptFiles, ...prerendered, shell, start, ownVersion].map((url) => ({
		url,
		revision: version
	}))
]);
registerRoute(
	new PrecacheRoute(precache, {
		// Ids travel in the query and every address is one shell.
		ignoreURLParametersMatching: [/.*/],
		urlManipulation: ({ url }) => [new URL(`${url.pathname}/`, url)]
	})
);

registerRoute(
	({ url }) => url.origin === self.location.origin && heavy.includes(url.pathname),
	async ({ request }) => {
		const cache = await caches.open(onUse);
		const kept = await cache.match(request);
		if (kept) return kept;
		const answer = await fetch(request);
		if (answer.ok) await cache.put(request, answer.clone());
		return answer;
	}
);

// A file that another app shares: laid aside for the page that opens now, which looks at what is in it.
registerRoute(
	({ url }) => url.pathname === `${base}/open/`,
	async ({ request }) => {
		const file = (await request.formData()).get('file');
		if (file instanceof File) {
			const cache = await caches.open(receivedCache(self.registration.scope));
			const headers = { [nameHeader]: encodeURIComponent(file.name) };
			await cache.put(`${base}/received`, new Response(file, { headers }));
		}
		return Response.redirect(`${base}/open/`, 303);
	},
	'POST'
);

/** Who has used what is heavy has it after an update too, and nothing of it that no build names any more. */
async function keepHeavy(): Promise<void> {
	if (!(await caches.has(onUse))) return;
	const cache = await caches.open(onUse);
	const kept = await cache.keys();
	const missing = heavy.filter((path) => !kept.some(({ url }) => new URL(url).pathname === path));
	await cache.addAll(missing);
}

async function forgetHeavy(): Promise<void> {
	if (!(await caches.has(onUse))) return;
	const cache = await caches.open(onUse);
	for (const request of await cache.keys())
		if (!heavy.includes(new URL(request.url).pathname)) await cache.delete(request);
}

// Any other address of ours opens the app, which says that there is nothing here.
registerRoute(new NavigationRoute(precache.createHandlerBoundToURL(shell)));

/** A host that was set back must not set back the devices: the browser would take this build at the next start. */
async function refuseToStepBack(): Promise<void> {
	const { active } = self.registration;
	const running = active && (await buildOfWorker(active));
	if (running && isNewerBuild(running, version)) throw new Error('a newer build runs here');
}

self.addEventListener('install', (event) =>
	event.waitUntil(
		refuseToStepBack()
			.then(() => precache.install(event))
			.then(keepHeavy)
	)
);

cleanupOutdatedCaches();

// The page that installs the worker is served by it from then on, its later modules included.
self.addEventListener('activate', (event) => {
	event.waitUntil(precache.activate(event));
	event.waitUntil(forgetHeavy());
	event.waitUntil(self.clients.claim());
});

// An update takes over only when the page says that its person agreed.
self.addEventListener('message', ({ data, ports }) => {
	if (data === 'SKIP_WAITING') void self.skipWaiting();
	else if (data === whichBuild) ports[0]?.postMessage(version);
});
