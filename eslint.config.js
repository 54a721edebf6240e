import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';
import { aboveFloor } from './tests/above-floor.mjs';

const named = [
	{
		selector: 'ExportDefaultDeclaration',
		message: 'Export by name: one thing has one name everywhere.'
	},
	{
		selector: 'ExportAllDeclaration',
		message: 'No barrel files: import from the module that holds the thing.'
	}
];

const local = [
	{
		selector: 'Literal[value=/https?:\\u002f\\u002f(?!www\\.w3\\.org\\u002f)/]',
		message:
			'No third party is ever asked. Links for people to follow stand in navigation-links.ts.'
	},
	{
		selector: 'TemplateElement[value.raw=/https?:\\u002f\\u002f(?!www\\.w3\\.org\\u002f)/]',
		message:
			'No third party is ever asked. Links for people to follow stand in navigation-links.ts.'
	}
];

const withoutEffects = [
	{
		selector: 'CallExpression[callee.name="$effect"]',
		message: 'Derive the value instead; what must reach outside stands in #lib/state.'
	},
	{
		selector: 'CallExpression[callee.object.name="$effect"]',
		message: 'Derive the value instead; what must reach outside stands in #lib/state.'
	}
];

const chinese = '[\\u3000-\\u303f\\u4e00-\\u9fff\\uff00-\\uffef]';
const catalogued = [
	...['Literal', 'SvelteText', 'SvelteLiteral'].map((node) => `${node}[value=/${chinese}/]`),
	`TemplateElement[value.raw=/${chinese}/]`
].map((selector) => ({ selector, message: 'Words for people stand in the catalogue: #lib/i18n.' }));

const underBase = [
	{
		selector: 'SvelteAttribute[key.name="href"] > SvelteLiteral[value=/^\\u002f/]',
		message: 'Use resolve() of $app/paths, so that the site works under a sub-path.'
	},
	{
		selector:
			'CallExpression[callee.name="goto"] > Literal.arguments:first-child[value=/^\\u002f/]',
		message: 'Use resolve() of $app/paths, so that the site works under a sub-path.'
	}
];

const withoutClock = [
	{
		selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
		message: 'Take the day as an argument.'
	},
	{
		selector: 'CallExpression[callee.name="Date"]',
		message: 'Take the day as an argument.'
	}
];

const importedByName = [
	{
		regex: '^\\.\\./\\.\\./|^\\$lib',
		message: 'Write #lib/… or #tests/… with the extension.'
	}
];

const throughState = [
	...importedByName,
	{
		regex: '^(yjs|y-|lib0)|^#lib/(store|sync|worker|scheduling|exchange)/',
		message: 'Screens and components see the world through #lib/state.'
	}
];

const closing = {
	paths: [
		{
			name: '$app/navigation',
			importNames: ['goto'],
			message: 'Take goto from #lib/ui/goto.ts: what lies open leaves the history before it.'
		}
	]
};

const tests = ['**/*.test.ts', 'tests/**'];

export default defineConfig(
	{
		ignores: [
			'**/.svelte-kit',
			'build',
			'release',
			'test-results',
			'playwright-report',
			'tests/bench/out'
		]
	},
	{ linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
	js.configs.recommended,
	ts.configs.recommended,
	svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'max-lines': ['error', 300],
			'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
			'@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }]
		}
	},
	{
		// The compiler knows every name there.
		files: ['**/*.ts', '**/*.svelte'],
		rules: { 'no-undef': 'off' }
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig }
		},
		rules: {
			// Ids travel in the query, which this rule cannot see through; `underBase` keeps its promise.
			'svelte/no-navigation-without-resolve': 'off',
			// Maps are built whole and then replaced, never changed in place.
			'svelte/prefer-svelte-reactivity': 'off'
		}
	},
	{
		files: ['src/**/*.ts'],
		rules: {
			'no-console': 'error',
			'no-restricted-imports': ['error', { patterns: importedByName }],
			'no-restricted-syntax': [
				'error',
				...named,
				...local,
				...withoutEffects,
				...underBase,
				...aboveFloor
			]
		}
	},
	{
		// Runes that reach outside (a worker, a Yjs document, the disk) live here and nowhere else.
		files: ['src/lib/state/**/*.ts'],
		rules: { 'no-restricted-syntax': ['error', ...named, ...local, ...underBase, ...aboveFloor] }
	},
	{
		files: ['src/lib/**/navigation-links.ts'],
		rules: { 'no-restricted-syntax': ['error', ...named, ...withoutEffects] }
	},
	{
		files: ['src/lib/{domain,scheduling}/**/*.ts'],
		ignores: tests,
		rules: {
			'no-restricted-properties': [
				'error',
				{ object: 'Date', property: 'now', message: 'Take the day as an argument.' },
				{
					object: 'performance',
					property: 'now',
					message: 'Take the elapsed time as an argument.'
				},
				{ object: 'Math', property: 'random', message: 'Take a seeded random as an argument.' },
				{ object: 'crypto', message: 'Take the id or the seeded random as an argument.' }
			],
			'no-restricted-syntax': [
				'error',
				...named,
				...local,
				...withoutEffects,
				...withoutClock,
				...aboveFloor
			]
		}
	},
	{
		files: ['src/**/*.svelte'],
		rules: {
			'max-lines': ['error', 150],
			'no-console': 'error',
			'no-restricted-syntax': [
				'error',
				...named,
				...local,
				...withoutEffects,
				...catalogued,
				...underBase,
				...aboveFloor
			]
		}
	},
	{
		// dependency-cruiser does not see `import type` inside .svelte, so the same wall stands here.
		files: ['src/{routes,lib/parts,lib/ui}/**/*.{svelte,ts}'],
		ignores: tests,
		rules: { 'no-restricted-imports': ['error', { patterns: throughState, ...closing }] }
	},
	{
		// The one place that goes anywhere, with addresses that were resolved before.
		files: ['src/lib/ui/overlays.ts'],
		rules: {
			'no-restricted-imports': ['error', { patterns: throughState }],
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: ['src/**/{utils,util,helpers,helper,manager,service,misc,index}.{ts,svelte.ts}'],
		ignores: ['src/service-worker/index.ts'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{ selector: 'Program', message: 'Name the file after the one noun it holds.' }
			]
		}
	},
	{
		// Tells old browsers what to do, so it is written in what the oldest understand.
		files: ['static/boot.js'],
		languageOptions: { ecmaVersion: 5, sourceType: 'script' },
		rules: {
			'no-unused-vars': ['error', { caughtErrors: 'none' }],
			'@typescript-eslint/no-unused-vars': 'off'
		}
	},
	{
		files: ['src/lib/store/disk/database-names.ts'],
		rules: { 'no-restricted-syntax': ['error', ...named, ...local, ...withoutEffects] }
	},
	{
		files: tests,
		rules: { 'no-restricted-syntax': ['error', ...named] }
	},
	{
		// Tools of the project hand their result to a tool by default export.
		files: ['*.config.{js,ts}', 'tests/layers.mjs'],
		rules: { 'no-restricted-syntax': 'off' }
	}
);
