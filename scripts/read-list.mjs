// What the import wizard would write of lists, every proposal accepted: npm run read-list -- FILE… [--hospital NAME]
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { say, stop } from './say.mjs';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { hospital: { type: 'string' } }
});
if (positionals.length === 0) stop('npm run read-list -- FILE… [--hospital NAME]');

const root = resolve(import.meta.dirname, '..');
const load = async (path) =>
	(await runnerImport(join(root, path), { root, configFile: false, logLevel: 'error' })).module;
const { freshTerritory } = await load('src/lib/state/archive/list-reading.ts');
const territory = freshTerritory(new Date().toISOString().slice(0, 10));
const readings = [];
for (const path of positionals) {
	const bytes = new Uint8Array(readFileSync(path));
	const { drafts, ...reading } = await territory.read({ bytes, ...values });
	readings.push({ file: path, rows: drafts.length, ...reading });
}
say(JSON.stringify(readings.length === 1 ? readings[0] : readings, null, '\t'));
