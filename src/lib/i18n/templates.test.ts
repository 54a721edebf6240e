import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { carriedCatalogues } from './carried-messages.ts';
import { catalogues } from './testing/catalogues.ts';

const source = fileURLToPath(new URL('../../', import.meta.url));

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
	.map((path) => path.replaceAll('\\', '/'))
	.filter((path) => /\.(svelte|ts)$/.test(path) && !/^lib\/i18n\/(zh|en)\/|\.test\.ts$/.test(path))
	.map((path) => ({ path, text: readFileSync(`${source}/${path}`, 'utf8') }));
const screens = files.filter(({ path }) => path.endsWith('.svelte'));

/** Words joined by a mark of one language: `common.labelled` and `common.aside` know both. */
const joined = { anywhere: /\}[:;] \$\{|\} \(\$\{/, inMarkup: /\}[:;] \{|[}\s>]\(\{[a-z]+[.(]/i };

test('screens leave the marks between words to the catalogue', () => {
	const found = screens.filter(({ text }) => {
		const markup = text.slice(text.lastIndexOf('</script>'));
		return joined.anywhere.test(text) || joined.inMarkup.test(markup);
	});
	expect(found.map(({ path }) => path)).toEqual([]);
});

/** The names of all texts and groups, however deep. */
const keysOf = (words: object): string[] =>
	Object.entries(words).flatMap(([key, its]) => [
		key,
		...(typeof its === 'object' && its !== null ? keysOf(its as object) : [])
	]);

test('no word is kept that nothing asks for', () => {
	const named = new Set<string>();
	for (const { text } of files) for (const word of text.split(/\W+/)) named.add(word);
	const keys = keysOf({ ...catalogues['zh-CN'], ...carriedCatalogues['zh-CN'] });
	/** Read by all their values, or by a name put together. */
	const inGroups = /^(efficacy|safety|supply|\w+Here)$/;
	expect(
		keys.filter((key) => /^[a-z]\w*$/i.test(key) && !inGroups.test(key) && !named.has(key))
	).toEqual([]);
});
