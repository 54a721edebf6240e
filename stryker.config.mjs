import { drawnPlaces, mutatedFiles } from './scripts/mutated-files.mjs';

// All of it takes hours; so many windows drawn by chance say within a half hour about how many changes go unnoticed.
const windows = Number(process.env.ROUNDS_MUTATIONS ?? 0);
const name = windows > 0 ? 'drawn' : 'incremental';

/** What `npm run mutation` changes and how: every rule, table, answer and gate, each change met by the tests that ran over it. */
export default {
	testRunner: 'vitest',
	plugins: ['@stryker-mutator/vitest-runner'],
	vitest: { configFile: 'vite.config.ts' },
	coverageAnalysis: 'perTest',
	// On a busy machine all tests once, each noted for what it ran over, take more than the five minutes of the default.
	dryRunTimeoutMinutes: 30,
	mutate: windows > 0 ? drawnPlaces(windows, Number(process.env.ROUNDS_SEED ?? 1)) : mutatedFiles(),
	ignoreStatic: true,
	ignorePatterns: [
		'build',
		'test-results',
		'.svelte-kit/output',
		'docs/screenshots',
		'static/screenshots'
	],
	incremental: windows === 0,
	incrementalFile: `test-results/mutation/${name}.json`,
	tempDirName: 'test-results/mutation/sandbox',
	reporters: ['clear-text', 'progress-append-only', 'html'],
	htmlReporter: { fileName: 'test-results/mutation/index.html' },
	clearTextReporter: { logTests: false, reportTests: false },
	thresholds: { high: 90, low: 85, break: 85 }
};
