import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const source = fileURLToPath(new URL('../../', import.meta.url));

const screens = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) =>
	path.endsWith('.svelte')
);

/** Words joined by a mark of one language: `common.labelled` and `common.aside` know both. */
const joined = { anywhere: /\}[:;] \$\{/, inMarkup: /\}[:;] \{|[}\s>]\(\{[a-z]+[.(]/i };

test('screens leave the marks between words to the catalogue', () => {
	const found = screens.filter((path) => {
		const text = readFileSync(`${source}/${path}`, 'utf8');
		const markup = text.slice(text.lastIndexOf('</script>'));
		return joined.anywhere.test(text) || joined.inMarkup.test(markup);
	});
	expect(found).toEqual([]);
});
