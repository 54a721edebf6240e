import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.mjs';

const port = Number(process.env.E2E_PORT ?? 4179);
// None yet where only the sources are checked; `npm test` installs one before it comes here.
const executablePath = await findBrowser();

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results/e2e',
	workers: availableParallelism(),
	forbidOnly: Boolean(process.env.CI),
	// A journey that passes only at a second try is a failure with a name.
	retries: 0,
	// A journey opens the app many times; a slow machine may need minutes, a hang never ends.
	timeout: 150_000,
	expect: { timeout: 15_000 },
	reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
	use: {
		baseURL: `http://localhost:${port}/`,
		browserName: 'chromium',
		locale: 'zh-CN',
		timezoneId: 'Asia/Shanghai',
		permissions: ['camera', 'clipboard-read', 'clipboard-write'],
		screenshot: 'only-on-failure',
		launchOptions: {
			...(executablePath ? { executablePath } : {}),
			args: [
				'--no-sandbox',
				'--allow-loopback-in-peer-connection',
				'--use-fake-device-for-media-stream',
				'--use-fake-ui-for-media-stream'
			]
		}
	},
	webServer: {
		command: 'node scripts/start.mjs',
		env: { PORT: String(port), BASE_PATH: '' },
		url: `http://localhost:${port}/`,
		timeout: 180_000
	}
});
