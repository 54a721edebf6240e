import adapter from '@sveltejs/adapter-static';
import { buildId } from './scripts/build-id.mjs';
import { withoutInlineScripts } from './scripts/outside-scripts.mjs';

const folder = process.env.BUILD_FOLDER ?? 'build';
const base = process.env.BASE_PATH ?? '';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		// Unknown addresses only: every known one is prerendered as a shell (see routes/+layout.ts).
		adapter: withoutInlineScripts(adapter({ pages: folder, fallback: '404.html' }), {
			folder,
			base
		}),
		paths: { base, relative: false },
		// The page registers the worker itself, so that an update waits for the user's word.
		serviceWorker: { register: false },
		// Named once a build: a commit while it runs must not part the pages from the scripts.
		version: { name: (process.env.ROUNDS_BUILD_ID ??= buildId()) },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self'],
				// The one style attribute of the site: Kit hides its announcer of a new page by it.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'data:', 'blob:'],
				'worker-src': ['self'],
				// A rendezvous is reached only where a person typed its address into the settings.
				'connect-src': ['self', 'ws:', 'wss:'],
				'object-src': ['none'],
				'frame-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['none'],
				// Svelte's own policy for its templates; `default` is in static/boot.js and lets only our files run.
				'require-trusted-types-for': ['script'],
				'trusted-types': ['svelte-trusted-html', 'default']
			}
		}
	}
};
