import type { Page } from '@playwright/test';
import { addresses } from './support/addresses.mjs';
import { expect, test } from './support/fixtures.ts';
import { words } from './support/plan.ts';

test('every page lets only files of the site run, and says so before anything else', async ({
	request
}) => {
	for (const address of [...addresses, 'nowhere/']) {
		const page = await (await request.get(address)).text();
		const [, policy = ''] =
			/<head>\s*<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(page) ?? [];
		const directives = new Map(
			policy.split(';').map((part) => {
				const [name = '', ...values] = part.trim().split(' ');
				return [name, values.join(' ')];
			})
		);
		expect(directives.get('default-src'), address).toBe("'self'");
		expect(directives.get('script-src')?.replace(" 'wasm-unsafe-eval'", ''), address).toBe(
			"'self'"
		);
		expect(directives.get('object-src'), address).toBe("'none'");
		expect(directives.get('base-uri'), address).toBe("'none'");
		expect(directives.get('form-action'), address).toBe("'none'");
		expect(directives.get('require-trusted-types-for'), address).toBe("'script'");
		expect(policy, address).not.toContain('unsafe-inline');
		for (const [script] of page.matchAll(/<script[^>]*>[^<]*/g))
			expect(script, address).toMatch(/^<script src="\/[^"]+">$/);
		expect(page, address).not.toMatch(/\son[a-z]+="|javascript:/);
		expect(page, address).toContain('<meta name="referrer" content="no-referrer" />');
	}
});

/** What a page does that somebody smuggled a piece of text into. */
const attacks: Record<string, () => Promise<string> | string> = {
	// Later, since what the test itself runs may evaluate.
	evaluates: () =>
		new Promise((resolve, reject) => {
			setTimeout(() => {
				try {
					resolve(String(new Function('return 1')()));
				} catch (error) {
					reject(error as Error);
				}
			});
		}),
	writesMarkup: () => ((document.body.innerHTML = '<b>x</b>'), 'done'),
	addsInlineScript: () => {
		const script = document.createElement('script');
		script.text = 'window.smuggled = true';
		document.head.append(script);
		return String(Reflect.get(window, 'smuggled') ?? Promise.reject(new Error('did not run')));
	},
	loadsForeignScript: () => {
		const script = document.createElement('script');
		script.src = 'https://example.invalid/x.js';
		return 'set';
	},
	startsForeignWorker: () => {
		new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
		return 'started';
	},
	sendsAway: () =>
		new Promise((resolve, reject) => {
			addEventListener('securitypolicyviolation', () => reject(new Error('stopped')));
			void fetch('https://example.invalid/').catch(() => setTimeout(() => resolve('tried'), 2000));
		})
};

const outcome = (page: Page, attack: () => Promise<string> | string) =>
	page.evaluate(attack).then(
		() => 'let through',
		() => 'stopped'
	);

test('what is smuggled into a page does not run and cannot call home', async ({
	browser,
	baseURL
}) => {
	// A context of its own: the breaches this test provokes are the faults that every other test looks for.
	const context = await browser.newContext();
	const page = await context.newPage();
	for (const [name, attack] of Object.entries(attacks)) {
		await page.goto(baseURL ?? '');
		await page.locator('h1').waitFor();
		expect(await outcome(page, attack), name).toBe('stopped');
	}
	await context.close();
});

test('an invite is told to no host and no log, and is gone from the address once used', async ({
	openApp,
	newProfile
}) => {
	const rep = await openApp({ sample: true, address: 'share/' });
	await rep.getByRole('button', { name: words.share.makeInvite }).click();
	const link = await rep.getByLabel(words.share.inviteLink).inputValue();
	const secret = new URL(link).hash.slice(1);
	expect(secret.length).toBeGreaterThan(60);
	expect(link.replace(`#${secret}`, '')).not.toContain(secret.slice(0, 20));

	const { context, open } = await newProfile();
	const told: string[] = [];
	context.on('request', (asked) =>
		told.push(asked.url(), JSON.stringify(asked.headers()), asked.postData() ?? '')
	);
	context.on('console', (message) => told.push(message.text()));
	const page = await open();
	await page.goto(link);
	await page.getByLabel(words.welcome.form.member).fill('周敏之');
	await page.getByRole('button', { name: words.welcome.joining.join }).click();
	await page.waitForURL(/\/week\//);
	expect(told.join('\n')).not.toContain(secret.slice(0, 20));
	await page.goBack();
	await page.locator('h1').first().waitFor();
	expect(page.url()).not.toContain('#');
});
