import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

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
