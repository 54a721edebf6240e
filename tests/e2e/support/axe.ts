import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { themes } from './app.mjs';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds on the page against WCAG 2.2 AA, one line per rule and element; empty when clean. `colours` looks only at
 * what another theme of the same page can change.
 */
export async function accessibilityProblems(
	page: Page,
	looksAt: 'everything' | 'colours' = 'everything'
): Promise<string[]> {
	const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
	// There are no frames of other origins, for whose sake every look would open a further page.
	axe.setLegacyMode(true);
	if (looksAt === 'colours') axe.withRules(['color-contrast', 'link-in-text-block']);
	else axe.withTags(rules);
	const { violations } = await axe.analyze();
	return violations.flatMap(({ id, help, nodes }) =>
		nodes.map(({ target }) => `${id} at ${target.join(' ')}: ${help}`)
	);
}

/** Expects that axe finds nothing on what is shown now, in either theme. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
	// A colour on its way from one theme to the other is neither's.
	await page.emulateMedia({ reducedMotion: 'reduce' });
	for (const theme of themes) {
		await page.evaluate((name) => (document.documentElement.dataset.theme = name), theme);
		const looksAt = theme === themes[0] ? 'everything' : 'colours';
		expect.soft(await accessibilityProblems(page, looksAt), `${what} ${theme}`).toEqual([]);
	}
}
