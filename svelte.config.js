import adapter from '@sveltejs/adapter-static';
import { buildId } from './scripts/build-id.mjs';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		// Unknown addresses only: every known one is prerendered as a shell (see routes/+layout.ts).
		adapter: adapter({ pages: process.env.BUILD_FOLDER ?? 'build', fallback: '404.html' }),
		paths: { base: process.env.BASE_PATH ?? '', relative: false },
		// The page registers the worker itself, so that an update waits for the user's word.
		serviceWorker: { register: false },
		version: { name: buildId() },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self'],
				// Svelte writes fixed style attributes by template; an attribute can fetch nothing beyond img-src.
				'style-src-attr': ['unsafe-inline'],
				'img-src': ['self', 'data:', 'blob:'],
				'worker-src': ['self'],
				// A rendezvous is reached only where a person typed its address into the settings.
				'connect-src': ['self', 'ws:', 'wss:'],
				'object-src': ['none'],
				'frame-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['none']
			}
		}
	}
};
