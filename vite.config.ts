import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vitest/config';
import { floorTargets } from './scripts/floor.mjs';
import { withoutLookBehind } from './scripts/look-behind.mjs';
import { withStyleFallbacks } from './scripts/style-fallbacks.mjs';
import { listWorkerChunks } from './scripts/worker-chunks.mjs';

export default defineConfig({
	plugins: [listWorkerChunks(), tailwindcss(), withStyleFallbacks(), sveltekit()],
	build: { target: floorTargets },
	environments: {
		client: {
			// What a device loads before Today answers is one file: a hundred small ones pack worse and wait for each other.
			build: {
				rolldownOptions: {
					output: {
						codeSplitting: {
							groups: [{ name: 'first', test: /src\/routes\/(\+layout|today\/\+page)\.svelte$/ }]
						}
					}
				}
			}
		}
	},
	worker: { format: 'es', plugins: () => [withoutLookBehind()] },
	test: {
		// By itself vitest leaves one core free, which on a machine of two is half of the machine.
		maxWorkers: '100%',
		// On a busy machine a sound test takes long; one that hangs is still found.
		testTimeout: 60_000,
		setupFiles: ['src/lib/i18n/testing/load-words.ts'],
		projects: [
			{
				extends: true,
				test: {
					name: 'pure',
					environment: 'node',
					// Nothing here keeps anything between tests but what it makes anew: a process for each file costs minutes.
					isolate: false,
					include: [
						'src/**/*.test.ts',
						'tests/*.test.ts',
						'tests/exact/**/*.test.ts',
						'tests/sync/**/*.test.ts',
						'tests/bench/**/*.test.ts'
					],
					exclude: ['src/**/*.svelte.test.ts']
				}
			},
			{
				extends: true,
				// In the Node environment `.svelte.ts` compiles for the server, where `$effect` never runs.
				resolve: { conditions: ['browser'] },
				test: {
					name: 'runes',
					environment: 'happy-dom',
					isolate: false,
					include: ['src/**/*.svelte.test.ts']
				}
			}
		]
	}
});
