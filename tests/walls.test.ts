import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

describe('ESLint stops', { timeout: 60_000 }, () => {
	const eslint = new ESLint({ cwd: root });
	const rulesBroken = async (filePath: string, code: string) => {
		const [result] = await eslint.lintText(code, { filePath: join(root, filePath) });
		return [...new Set(result?.messages.map(({ ruleId }) => ruleId))];
	};
	const script = (code: string) => `<script lang="ts">\n\t${code}\n</script>\n`;

	it.each([
		['the clock in domain', 'domain/a.ts', 'export const a = () => Date.now();'],
		['a date of today in domain', 'domain/a.ts', 'export const a = () => new Date();'],
		['chance in scheduling', 'scheduling/a.ts', 'export const a = () => Math.random();'],
		['an id out of the air in domain', 'domain/a.ts', 'export const a = () => crypto.randomUUID();']
	])('%s', async (_, path, code) => {
		expect(await rulesBroken(`src/lib/${path}`, code)).toHaveLength(1);
	});

	it.each([
		['a console line', 'src/lib/store/a.ts', 'console.log(1);', 'no-console'],
		['a default export', 'src/lib/store/a.ts', 'export default 1;', 'no-restricted-syntax'],
		[
			'what no engine at the floor has',
			'src/lib/sync/a.ts',
			"export const may = URL.canParse('a');",
			'no-restricted-syntax'
		],
		[
			'a look behind',
			'src/lib/domain/a.ts',
			'export const digits = /(?<!a)b/;',
			'no-restricted-syntax'
		],
		['a barrel file', 'src/lib/store/a.ts', "export * from './b.ts';", 'no-restricted-syntax'],
		['a vague name', 'src/lib/store/utils.ts', 'export const a = 1;', 'no-restricted-syntax'],
		[
			'a third party',
			'src/lib/ui/a.ts',
			"export const a = 'https://x.cn';",
			'no-restricted-syntax'
		],
		['a climb', 'src/lib/ui/a.ts', "export { a } from '../../b.ts';", 'no-restricted-imports'],
		['a long file', 'src/lib/store/a.ts', 'export const a = 1;\n'.repeat(301), 'max-lines'],
		['a promise to do it later', 'src/lib/ui/a.ts', '// to' + 'do: later', 'no-warning-comments'],
		['a silenced rule', 'src/lib/ui/a.ts', '/* eslint-disable */\nconsole.log(1);', 'no-console'],
		['a swallowed error', 'src/lib/ui/a.ts', 'try { globalThis.a(); } catch {}', 'no-empty']
	])('%s', async (_, path, code, rule) => {
		expect(await rulesBroken(path, code)).toContain(rule);
	});

	it.each([
		['an effect in a component', script('$effect(() => {});'), 'no-restricted-syntax'],
		['Chinese in markup', '<p>拜访</p>\n', 'no-restricted-syntax'],
		['Chinese in an attribute', '<p title="拜访"></p>\n', 'no-restricted-syntax'],
		['Chinese in code', script("export const a = '拜访';"), 'no-restricted-syntax'],
		['Chinese in a template', script('export const a = `拜访`;'), 'no-restricted-syntax'],
		['a link that forgets the base', '<a href="/week/">a</a>\n', 'no-restricted-syntax'],
		[
			'a type of the store',
			script("import type { A } from '#lib/store/a.ts';"),
			'no-restricted-imports'
		],
		[
			'a way around what lies open',
			script("import { goto } from '$app/navigation';"),
			'no-restricted-imports'
		],
		['Yjs in a component', script("import * as Y from 'yjs';"), 'no-restricted-imports'],
		['a component of 151 lines', '<p>a</p>\n'.repeat(151), 'max-lines']
	])('%s', async (_, code, rule) => {
		expect(await rulesBroken('src/lib/ui/A.svelte', code)).toContain(rule);
	});

	it('nothing in a file that keeps the rules', async () => {
		const rune = 'export const stop = $effect.root(() => {\n\t$effect(() => {});\n});\n';
		expect(await rulesBroken('src/lib/state/a.svelte.ts', rune)).toEqual([]);
		const day = "export const day = new Date('2026-11-23T00:00:00Z');\n";
		expect(await rulesBroken('src/lib/domain/a.ts', day)).toEqual([]);
		expect(await rulesBroken('src/lib/ui/A.svelte', '<a href="#top">a</a>\n')).toEqual([]);
	});
});

describe('dependency-cruiser stops', { timeout: 60_000 }, () => {
	const folder = mkdtempSync(join(tmpdir(), 'rounds-walls-'));
	const files: Record<string, string> = {
		'lib/domain/a.ts': "import { store } from '#lib/store/a.ts';\nexport const domain = store;",
		'lib/domain/b.ts': "import { scaleLinear } from 'd3-scale';\nexport const b = scaleLinear;",
		'lib/scheduling/a.ts': "import * as v from 'valibot';\nexport const solve = v.string;",
		'lib/store/a.ts': 'export const store = 1;',
		'lib/store/b.ts': "import { c } from './c.ts';\nexport const b = c;",
		'lib/store/c.ts': "import { b } from './b.ts';\nexport const c = b;",
		'lib/exchange/a.ts': "import * as Y from 'yjs';\nexport const doc = Y.Doc;",
		'lib/worker/jobs.ts':
			"import { solve } from '#lib/scheduling/a.ts';\nexport const jobs = { solve };",
		'lib/worker/run.ts': "import type { jobs } from './jobs.ts';\nexport type Jobs = typeof jobs;",
		'lib/state/a.ts': "import { jobs } from '#lib/worker/jobs.ts';\nexport const state = jobs;",
		'lib/ui/A.svelte': "<script>import { state } from '#lib/state/a.ts';</script>{state}",
		'routes/+page.ts': "import { store } from '#lib/store/a.ts';\nexport const load = () => store;",
		'lib/sync/a.ts': "import { gone } from './gone.ts';\nexport const sync = gone;",
		'lib/i18n/a.ts': "import { a } from '#tests/fixtures/a.ts';\nexport const words = a;"
	};
	const found = new Set<string>();

	beforeAll(async () => {
		for (const [path, code] of Object.entries(files)) {
			const file = join(folder, 'src', path);
			mkdirSync(dirname(file), { recursive: true });
			writeFileSync(file, code);
		}
		mkdirSync(join(folder, 'tests/fixtures'), { recursive: true });
		writeFileSync(join(folder, 'tests/fixtures/a.ts'), 'export const a = 1;');
		cpSync(join(root, 'tests/layers.mjs'), join(folder, 'tests/layers.mjs'));
		cpSync(join(root, 'package.json'), join(folder, 'package.json'));
		writeFileSync(join(folder, 'tsconfig.json'), '{ "compilerOptions": { "module": "preserve" } }');
		symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
		const depcruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
		const args = ['src', '--config', 'tests/layers.mjs', '--output-type', 'json'];
		const report = await new Promise<string>((resolve) => {
			const options = { cwd: folder, maxBuffer: 1 << 28 };
			execFile(process.execPath, [depcruise, ...args], options, (_, out) => resolve(out));
		});
		for (const { from, rule } of JSON.parse(report).summary.violations)
			found.add(`${rule.name} ${from.replace('src/', '')}`);
	}, 60_000);

	afterAll(() => rmSync(folder, { recursive: true }));

	it.each([
		'domain-imports-only-below lib/domain/a.ts',
		'domain-packages lib/domain/b.ts',
		'scheduling-packages lib/scheduling/a.ts',
		'no-cycles lib/store/b.ts',
		'yjs-only-in-store-sync-state lib/exchange/a.ts',
		'heavy-work-behind-one-door lib/state/a.ts',
		'ui-imports-only-below lib/ui/A.svelte',
		'routes-see-parts-state-ui-domain-i18n routes/+page.ts',
		'resolvable lib/sync/a.ts',
		'no-tests-in-the-app lib/i18n/a.ts'
	])('%s', (fault) => {
		expect([...found]).toContain(fault);
	});

	it('nothing else', () => {
		expect([...found].filter((fault) => /run\.ts|store\/a\.ts|jobs\.ts/.test(fault))).toEqual([]);
	});
});
