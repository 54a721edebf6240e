import adapter from '@sveltejs/adapter-static';
import { readFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		// Unknown addresses only: every known one is prerendered as a shell (see routes/+layout.ts).
		adapter: adapter({ fallback: '404.html' }),
		paths: { base: process.env.BASE_PATH ?? '', relative: false },
		// The page registers the worker itself, so that an update waits for the user's word.
		serviceWorker: { register: false },
		version: { name: version }
	}
};
