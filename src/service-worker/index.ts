/// <reference types="@sveltejs/kit" />
import { cleanupOutdatedCaches, PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { base, build, files, prerendered, version } from '$service-worker';
import { buildOfWorker, isNewerBuild, whichBuild } from '#lib/state/device/build-order.ts';

declare const self: ServiceWorkerGlobalScope;

const shell = `${base}/404.html`;

// Kit asks this file whether a newer site was deployed and would reload the page unasked, again and again
// while the update waits here. The running version answers for itself; `AppUpdate` sees to newer ones.
const ownVersion = `${base}/_app/version.json`;

// What starts the app on every page; scripts/outside-scripts.mjs puts it there.
const start = `${base}/_app/start.js`;

const precache = new PrecacheController();
// The name of a built file carries its content; everything else changes with the version.
precache.addToCacheList([
	...build.map((url) => ({ url, revision: null })),
	...[...files, ...prerendered, shell, start, ownVersion].map((url) => ({ url, revision: version }))
]);
registerRoute(
	new PrecacheRoute(precache, {
		// Ids travel in the query and every address is one shell.
		ignoreURLParametersMatching: [/.*/],
		urlManipulation: ({ url }) => [new URL(`${url.pathname}/`, url)]
	})
);

// Any other address of ours opens the app, which says that there is nothing here.
registerRoute(new NavigationRoute(precache.createHandlerBoundToURL(shell)));

/** A host that was set back must not set back the devices: the browser would take this build at the next start. */
async function refuseToStepBack(): Promise<void> {
	const { active } = self.registration;
	const running = active && (await buildOfWorker(active));
	if (running && isNewerBuild(running, version)) throw new Error('a newer build runs here');
}

self.addEventListener('install', (event) =>
	event.waitUntil(refuseToStepBack().then(() => precache.install(event)))
);

cleanupOutdatedCaches();

// The page that installs the worker is served by it from then on, its later modules included.
self.addEventListener('activate', (event) => {
	event.waitUntil(precache.activate(event));
	event.waitUntil(self.clients.claim());
});

// An update takes over only when the page says that its person agreed.
self.addEventListener('message', ({ data, ports }) => {
	if (data === 'SKIP_WAITING') void self.skipWaiting();
	else if (data === whichBuild) ports[0]?.postMessage(version);
});
