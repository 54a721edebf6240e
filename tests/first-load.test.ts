import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { later } from '#lib/i18n/zh/later.ts';
import { first } from '#lib/i18n/zh/first.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What is loaded before Today answers: the frame, and Today itself. */
const roots = [
	'src/hooks.client.ts',
	'src/routes/+layout.ts',
	'src/routes/+layout.svelte',
	'src/routes/today/+page.svelte'
];

/** The modules of the project that one imports for good: no types, nothing that is loaded when it is needed. */
function importsOf(file: string): string[] {
	const source = readFileSync(join(root, file), 'utf8');
	const named = [
		...source.matchAll(/^\s*(?:import|export)\s(?!type\b)(?:[^;'"]*?\sfrom\s)?['"]([^'"]+)['"]/gm)
	];
	return named
		.map(([, name = '']) =>
			name.startsWith('#lib/')
				? join('src/lib', name.slice('#lib/'.length))
				: name.startsWith('.')
					? join(dirname(file), name)
					: ''
		)
		.filter((found) => /\.(ts|svelte)$/.test(found) && existsSync(join(root, found)));
}

function closure(): string[] {
	const seen = new Set<string>();
	const waiting = [...roots];
	for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
		if (seen.has(file)) continue;
		seen.add(file);
		waiting.push(...importsOf(file));
	}
	return [...seen].map((file) => relative('', file)).sort();
}

const loaded = closure();

test('what is loaded before Today answers is found, the frame with all of Today', () => {
	expect(loaded).toContain('src/routes/today/Timeline.svelte');
	expect(loaded).toContain('src/lib/ui/AppShell.svelte');
	expect(loaded).not.toContain('src/lib/parts/visits/record/RecordSheet.svelte');
});

test('the first load reads no words that come after it', () => {
	const areas = Object.entries(later).flatMap(([area, words]) => {
		if (!(area in first)) return [area];
		// Of an area in two parts the first one is here.
		const early = new Set(Object.keys(first[area as keyof typeof first]));
		return Object.keys(words)
			.filter((key) => !early.has(key))
			.map((key) => `${area}\\.${key}`);
	});
	const read = new RegExp(`\\b(?:m|messages\\(\\))\\.(?:${areas.join('|')})\\b`, 'g');
	const found = loaded
		.filter((file) => !file.startsWith('src/lib/i18n/'))
		.flatMap((file) =>
			[...readFileSync(join(root, file), 'utf8').matchAll(read)].map(
				([words]) => `${file}: ${words}`
			)
		);
	// Acts that were not done wait for these words before they are told.
	expect(found.filter((one) => !one.startsWith('src/routes/act-notices.ts'))).toEqual([]);
});
