/// <reference types="@sveltejs/kit" />
import { base, build, files, prerendered, version } from '$service-worker';
import {
	cleanupOutdatedCaches,
	createHandlerBoundToURL,
	precacheAndRoute
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope;

const shell = `${base}/404.html`;

// Kit asks this file whether a newer site was deployed and would reload the page unasked, again and again
// while the update waits here. The running version answers for itself; `AppUpdate` sees to newer ones.
const ownVersion = `${base}/_app/version.json`;

// What starts the app on every page; scripts/outside-scripts.mjs puts it there.
const start = `${base}/_app/start.js`;

// The name of a built file carries its content; everything else changes with the version.
precacheAndRoute(
	[
		...build.map((url) => ({ url, revision: null })),
		...[...files, ...prerendered, shell, start, ownVersion].map((url) => ({
			url,
			revision: version
		}))
	],
	{
		// Ids travel in the query and every address is one shell.
		ignoreURLParametersMatching: [/.*/],
		urlManipulation: ({ url }) => [new URL(`${url.pathname}/`, url)]
	}
);

// Any other address of ours opens the app, which says that there is nothing here.
registerRoute(new NavigationRoute(createHandlerBoundToURL(shell)));

cleanupOutdatedCaches();

// The page that installs the worker is served by it from then on, its later modules included.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

// An update takes over only when the page says that its person agreed.
self.addEventListener('message', ({ data }) => {
	if (data === 'SKIP_WAITING') void self.skipWaiting();
});
