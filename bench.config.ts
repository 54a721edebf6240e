import { defineConfig } from '@playwright/test';

export default defineConfig({
	testDir: 'tests/bench',
	testMatch: '**/*.bench.ts',
	outputDir: 'test-results/bench-sync',
	reporter: 'line',
	workers: 1
});
