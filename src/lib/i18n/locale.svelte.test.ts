import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { formats, locale, localeFor, messages } from './locale.svelte.ts';

/** The module as a page that has just been opened sees it. */
async function freshLocale() {
	vi.resetModules();
	return import('./locale.svelte.ts');
}

beforeEach(() => localStorage.clear());
afterEach(() => vi.restoreAllMocks());

describe('localeFor', () => {
	it('takes the first language the app speaks, else Chinese', () => {
		expect(localeFor(['fr-FR', 'en-US', 'zh-CN'])).toBe('en');
		expect(localeFor(['zh-Hant-TW', 'en'])).toBe('zh-CN');
		expect(localeFor(['de'])).toBe('zh-CN');
		expect(localeFor([])).toBe('zh-CN');
	});
});

describe('locale', () => {
	it('starts with the language of the browser and marks the page with it', async () => {
		vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-GB']);
		const { locale } = await freshLocale();
		expect(locale.current).toBe('en');
		expect(document.documentElement.lang).toBe('en');
	});

	it('starts with the language chosen before', async () => {
		vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-GB']);
		await (await freshLocale()).locale.choose('zh-CN');
		expect((await freshLocale()).locale.current).toBe('zh-CN');
	});

	it('changes texts and formats where they are read', async () => {
		await locale.choose('zh-CN');
		const seen: string[] = [];
		const stop = $effect.root(() => {
			$effect(() => {
				seen.push(`${messages().common.act.close} ${formats().kilometers(2)}`);
			});
		});
		flushSync();
		await locale.choose('en');
		flushSync();
		stop();
		expect(seen).toEqual(['关闭 2公里', 'Close 2 km']);
		expect(document.documentElement.lang).toBe('en');
	});

	it('still changes when storage is closed', async () => {
		await locale.choose('zh-CN');
		vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
			throw new DOMException('denied', 'SecurityError');
		});
		await locale.choose('en');
		expect(locale.current).toBe('en');
	});

	it('shows the language that was asked for last, whichever comes first', async () => {
		await locale.choose('zh-CN');
		await Promise.all([locale.choose('en'), locale.choose('zh-CN')]);
		expect(locale.current).toBe('zh-CN');
		expect(messages().common.act.close).toBe('关闭');
	});

	it('holds back the words of other screens until they are loaded', async () => {
		const { locale, messages } = await freshLocale();
		expect(() => messages()).toThrow('before they are loaded');
		await locale.load('first');
		expect(messages().common.act.close).not.toBe('');
		expect(messages().policy).toBeUndefined();
		await locale.load('all');
		expect(messages().policy.title).not.toBe('');
	});
});
