// Reads a territory's open JSON back, checks and counts it: npm run read-territory -- FILE
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runnerImport } from 'vite';
import { say, stop } from './say.mjs';

const [path] = process.argv.slice(2);
if (!path) stop('npm run read-territory -- FILE');

const root = resolve(import.meta.dirname, '..');
const { module } = await runnerImport(join(root, 'src/lib/state/files/open-territory.ts'), {
	root,
	configFile: false,
	logLevel: 'error'
});
const text = readFileSync(path, 'utf8');
const read = module.readTerritoryText(text);
if (!read.ok) stop(`${path}: ${read.problem}`);
const { territory, writtenAt, documents, unread } = read.value;
const counts = {};
for (const { tables } of documents)
	for (const [name, records] of Object.entries(tables))
		counts[name] = (counts[name] ?? 0) + records.length;
const isEqual = module.territoryText(read.value) === text;
say(JSON.stringify({ territory: territory?.name, writtenAt, counts, unread, isEqual }, null, '\t'));
if (!isEqual) process.exitCode = 1;
