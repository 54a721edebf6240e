import { beforeEach, describe, expect, it, vi } from 'vitest';

async function freshTheme() {
	vi.resetModules();
	return (await import('./theme.svelte.ts')).theme;
}

beforeEach(() => localStorage.clear());

describe('theme', () => {
	it('leaves the choice to the system until someone makes one', async () => {
		const theme = await freshTheme();
		expect(theme.current).toBe('system');
		expect(document.documentElement.dataset['theme']).toBeUndefined();
	});

	it('marks the page, remembers, and can be given back to the system', async () => {
		(await freshTheme()).choose('dark');
		const theme = await freshTheme();
		expect(theme.current).toBe('dark');
		expect(document.documentElement.dataset['theme']).toBe('dark');
		theme.choose('system');
		expect(document.documentElement.dataset['theme']).toBeUndefined();
	});
});
