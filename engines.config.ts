import { defineConfig } from '@playwright/test';

// The runner only: tests/engines drives engines that Playwright itself cannot.
export default defineConfig({
	testDir: 'tests/engines',
	testMatch: '**/*.engine.ts',
	outputDir: 'test-results/engines',
	reporter: 'line',
	timeout: 900_000,
	workers: 1
});
